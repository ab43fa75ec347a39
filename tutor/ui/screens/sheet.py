"""The question sheet: what to ask at the visit, in the reader's order.

Owns the editing keys and undo. Gathering and ranking are the core's.
"""

from __future__ import annotations

from typing import ClassVar

from tutor.core import events
from tutor.core.actions import Action, Where, action
from tutor.core.events import Event
from tutor.core.inline import plain
from tutor.core.sheet import Entry, Sheet
from tutor.export.rows import Row
from tutor.ui.body import INDENT, Body
from tutor.ui.desk import Desk
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _, plural


class SheetScreen(PaperScreen):
    """The questions, to put in order and reword."""

    PLACES: ClassVar[tuple[Where, ...]] = ("sheet",)
    STARTS_ON_FIRST = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.sheet: Sheet = desk.session.sheet()
        self._undo: list[tuple[Event, str]] = []
        """What takes each change back, and the question that had the focus before it."""

    def heading(self, frame: Frame) -> Row:
        """What this is, and how many questions there are."""
        count = self.sheet.count()
        tail = plural("{count} question", "{count} questions", count).format(count=count)
        return title_row(_("Your questions for the visit"), tail, frame)

    def hints(self) -> list[Action]:
        """Editing first."""
        names = ("back", "move_up", "move_down", "reword", "remove", "undo", "write", "take")
        return [action(name) for name in names]

    def build(self, body: Body, frame: Frame) -> None:
        """Top three, the rest by topic, what matters, own words."""
        self.sheet = self.desk.session.sheet()
        body.text(_("Please go through these with me"), "title")
        number = 0
        for entry in self.sheet.top:
            number += 1
            self._entry(body, entry, number)
        for topic, entries in self.sheet.rest:
            body.gap()
            body.text(topic, "heading")
            for entry in entries:
                number += 1
                self._entry(body, entry, number)
        self._extras(body)
        body.gap()
        body.pressable("do:take", plain(_("Save as a text file, to print")), tail="t")
        if self.sheet.removed:
            body.gap()
            body.text(_("Taken off the sheet. Press one to put it back."), "quiet")
            for entry in self.sheet.removed:
                body.pressable(f"back:{entry.id}", plain(entry.words), role="quiet")

    def _entry(self, body: Body, entry: Entry, number: int) -> None:
        body.pressable(entry.id, plain(entry.words), number=str(number))
        body.text(entry.reason, "quiet", indent=INDENT)
        if entry.note:
            body.text(_("Note: {note}").format(note=entry.note), "accent", indent=INDENT)

    def _extras(self, body: Body) -> None:
        if self.sheet.values:
            body.gap()
            body.text(_("What matters to me"), "heading")
            for words in self.sheet.values:
                body.bullet(words)
        if self.sheet.told_back:
            body.gap()
            body.text(_("In my own words"), "heading")
            for title, words in self.sheet.told_back:
                body.text(title, "quiet")
                body.text(words, indent=2)

    def activate(self, target: str) -> None:
        """A number or a click chooses the question to work on."""
        self.desk.notice = ""
        self.focused_target = target
        self._press(target)

    def press(self, target: str) -> None:
        """A question taken off is put back; any other just has the focus."""
        if target == "do:take":
            self.do_take()
            return
        if target.startswith("back:"):
            entry = target.removeprefix("back:")
            self._change(events.Removed(entry=entry, is_off=False), events.Removed(entry=entry))
        self.show_page()

    # Editing.

    def _chosen(self) -> Entry | None:
        return next((item for item in self.sheet.entries() if item.id == self.focused_target), None)

    def _change(self, event: Event, undo: Event, focus: str = "") -> None:
        self.desk.session.keep(event)
        self._undo.append((undo, focus or self.focused_target))
        self.show_page()

    def do_undo(self) -> None:
        """Take the last change back."""
        if self._undo:
            event, self.focused_target = self._undo.pop()
            self.desk.session.keep(event)
        else:
            self.desk.notice = _("There is nothing to take back.")
        self.show_page()

    def do_move_up(self) -> None:
        """One place up."""
        self._move(-1)

    def do_move_down(self) -> None:
        """One place down."""
        self._move(1)

    def _move(self, by: int) -> None:
        ids = [entry.id for entry in self.sheet.entries()]
        if self.focused_target not in ids:
            return
        at = ids.index(self.focused_target)
        to = at + by
        if 0 <= to < len(ids):
            ids[at], ids[to] = ids[to], ids[at]
            before = self.desk.session.record().order
            self._change(events.Arranged(entries=tuple(ids)), events.Arranged(entries=before))

    def do_remove(self) -> None:
        """Off the sheet; it stays in a list below."""
        entry = self._chosen()
        if entry:
            targets = self.body.targets
            at = targets.index(entry.id)
            self.focused_target = targets[at + 1] if at + 1 < len(targets) else targets[0]
            undo = events.Removed(entry=entry.id, is_off=False)
            self.desk.notice = _("Taken off. Press z to bring it back.")
            self._change(events.Removed(entry=entry.id), undo, entry.id)

    def do_reword(self) -> None:
        """Put the question in one's own words."""
        entry = self._chosen()
        if entry is None:
            return
        before = self.desk.session.record().reworded.get(entry.id, "")

        def keep(words: str | None) -> None:
            if words is not None and words != entry.words:
                self._change(
                    events.Reworded(entry=entry.id, words=words),
                    events.Reworded(entry=entry.id, words=before),
                )

        self.desk.write(self, _("Put it in your own words"), entry.words, keep)

    def do_write(self) -> None:
        """A question of one's own."""

        def keep(words: str | None) -> None:
            if words:
                entry = self.desk.session.write_question(words)
                self._undo.append((events.Removed(entry=entry), self.focused_target))
                self.focused_target = entry
                self.show_page()

        self.desk.write(self, _("Your question"), "", keep)

    def do_note(self) -> None:
        """A note under the question."""
        entry = self._chosen()
        if entry is None:
            return

        def keep(words: str | None) -> None:
            if words is not None and words != entry.note:
                self._change(
                    events.Noted(entry=entry.id, words=words),
                    events.Noted(entry=entry.id, words=entry.note),
                )

        self.desk.write(self, _("A note for this question"), entry.note, keep, entry.words)

    def do_take(self) -> None:
        """Save the sheet as a text file."""
        self.desk.take_sheet()
        self.show_page()
