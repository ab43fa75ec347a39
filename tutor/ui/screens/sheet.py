"""The question sheet: what to ask at the visit, in the reader's order.

Owns the editing keys and dragging. Gathering and ranking are the core's; so is taking back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.events import MouseDown, MouseMove, MouseUp

from tutor.core.actions import Action, Where, action
from tutor.core.editing import MEDICINE, Editing
from tutor.core.inline import plain
from tutor.core.sheet import Entry, Sheet
from tutor.export.rows import Row, prose_rows
from tutor.ui.body import Body
from tutor.ui.desk import Desk
from tutor.ui.dragging import Drag
from tutor.ui.frame import Frame
from tutor.ui.paper import Paper
from tutor.ui.screen import PaperScreen
from tutor.ui.screens import sheet_page
from tutor.ui.top import title_row
from tutor.words import _, plural

Keep = Callable[[str], None]
"""Does something with words that were typed."""


class SheetScreen(PaperScreen):
    """The questions, to put in order and reword, with all that goes along."""

    PLACES: ClassVar[tuple[Where, ...]] = ("sheet",)
    STARTS_ON_FIRST = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.sheet: Sheet = desk.session.sheet()
        self.editing = Editing(desk.session)
        self.drag = Drag()

    def heading(self, frame: Frame) -> Row:
        """What this is, and how many questions there are."""
        count = self.sheet.count()
        tail = plural("{count} question", "{count} questions", count).format(count=count)
        return title_row(_("Your questions for the visit"), tail, frame, _("Your questions"))

    def hints(self) -> list[Action]:
        """Editing first."""
        names = ("back", "move_up", "move_down", "take", "reword", "remove", "undo", "write")
        return [action(name) for name in names]

    def show_page(self, *, from_top: bool = False) -> None:
        """The first question has the focus until another one is chosen."""
        self.sheet = self.desk.session.sheet()
        if not self.focused_target and self.sheet.top:
            self.focused_target = self.sheet.top[0].id
        super().show_page(from_top=from_top)

    def build(self, body: Body, frame: Frame) -> None:
        """The visit, the questions, the lists, and the way to paper."""
        sheet_page.whole_page(
            body, self.sheet, self.editing.medicines(), self.drag,
            self.desk.session.reading.today, self.way_out(),
        )  # fmt: skip

    def way_out(self) -> str:
        """What the line is called that leads to paper."""
        return _("Take it with me: save, print or show it")

    def foot(self, body: Body) -> list[Row]:
        """Where the question that is held would land; otherwise a notice, if there is one."""
        if not self.drag.is_on():
            return super().foot(body) or self._works(body)
        said = _("Let go to make it number {number}. Esc leaves it where it was.")
        number = self._place(self.drag.over) + 1
        return prose_rows(plain(said.format(number=number)), body.look.width, role="accent")

    def activate(self, target: str) -> None:
        """A number or a click chooses the line to work on."""
        self.desk.notice = ""
        if not target.startswith("do:"):
            self.focused_target = target
        self._press(target)

    def press(self, target: str) -> None:
        """A question taken off is put back; what can be done with any other stands below."""
        if target.startswith("back:"):
            entry = target.removeprefix("back:")
            self.editing.put_back(entry)
            self.focused_target = entry
        self.show_page()

    def _works(self, body: Body) -> list[Row]:
        """What can be done with the line in focus, each to be clicked."""
        is_question = self._place(self.focused_target) >= 0
        names = ("reword", "note", "remove") if is_question else ("reword", "remove")
        is_any = is_question or self.focused_target.startswith(MEDICINE)
        return sheet_page.works(names, self.desk, body.look.width) if is_any else []

    # Dragging.

    def _place(self, name: str) -> int:
        ids = [entry.id for entry in self.sheet.entries()]
        return ids.index(name) if name in ids else -1

    def _question_at(self, y: int) -> str:
        """The question on a line of the screen: its own words, or what belongs to it."""
        frame = self.paper.frame()
        at = y - frame.body_top + self.paper.offset_line
        rows = self.body.rows
        spread = self.paper.spread
        if spread is not None:
            rows = list(spread.body)
        for row in reversed(rows[: max(0, at + 1)]):
            target = next((piece.target for piece in row.pieces if piece.target), "")
            if target:
                return target if self._place(target) >= 0 else ""
        return ""

    def on_mouse_down(self, event: MouseDown) -> None:
        """A question may be taken hold of."""
        target = self.paper.target_at(event.x, event.y)
        self.drag.take(target if event.button == 1 and self._place(target) >= 0 else "")

    def on_mouse_move(self, event: MouseMove) -> None:
        """What is held goes along; at the edges the page moves."""
        if not self.drag.held:
            return
        if not event.button:
            # The press ended outside the window, where nobody saw it.
            self._let_go()
            return
        frame = self.paper.frame()
        if self.drag.is_on():
            by = -1 if event.y < frame.body_top else int(event.y >= frame.height - 2)
            self.paper.scroll_by(by)
        if self.drag.move(self._question_at(event.y)):
            self.focused_target = self.drag.held
            self.desk.notice = ""
            self._show_where_it_lands()

    def on_mouse_up(self, _event: MouseUp) -> None:
        """What is held lands."""
        held, over = self.drag.let_go()
        if over:
            self.editing.put_at(held, self._place(over))
            self.show_page()

    def on_paper_pressed(self, message: Paper.Pressed) -> None:
        """The click that ends a drag presses nothing."""
        if self.drag.has_ended:
            self.drag.has_ended = False
            message.stop()
            message.prevent_default()

    def _show_where_it_lands(self) -> None:
        """Draw the page where it is: what is held may be out of view, and stays so."""
        line = self.paper.offset_line
        self.show_page()
        self.paper.scroll_by(line - self.paper.offset_line)

    def _let_go(self) -> None:
        self.drag.let_go()
        self.show_page()

    def action_act(self, name: str) -> None:
        """A key lets go of what is held; Esc does nothing besides."""
        if self.drag.is_on():
            self._let_go()
            if name == "back":
                return
        super().action_act(name)

    # Editing.

    def _chosen(self) -> Entry | None:
        """The question with the focus; a sentence when something else has it."""
        entries = self.sheet.entries()
        found = next((item for item in entries if item.id == self.focused_target), None)
        if found is None:
            self.desk.notice = _("Choose a question first, with its number or the arrow keys.")
        return found

    def do_undo(self) -> None:
        """Take the last change back."""
        about = self.editing.undo()
        if about is None:
            self.desk.notice = _("There is nothing to take back.")
        elif about:
            self.focused_target = about
        self.show_page()

    def do_move_up(self) -> None:
        """One place up."""
        self._move(-1)

    def do_move_down(self) -> None:
        """One place down."""
        self._move(1)

    def _move(self, by: int) -> None:
        entry = self._chosen()
        if entry:
            self.editing.move(entry.id, by)
        self.show_page()

    def do_remove(self) -> None:
        """A question off the sheet, to a list below; or a line off the list of medicines."""
        target = self.focused_target
        is_medicine = target.startswith(MEDICINE)
        if not is_medicine and self._chosen() is None:
            self.show_page()
            return
        at = self.body.targets.index(target)
        self.focused_target = self.body.targets[at + 1]
        notice = _("Taken off. Press {key} to bring it back.")
        self.desk.notice = notice.format(key=self.desk.key_of("undo"))
        if is_medicine:
            self.editing.reword_medicine(target, "")
        else:
            self.editing.remove(target)
        self.show_page()

    def _write(self, title: str, before: str, keep: Keep, about: str = "") -> None:
        """Let the reader type something, and show the page anew."""

        def kept(words: str | None) -> None:
            if words is not None:
                keep(words)
                self.show_page()

        self.desk.write(self, title, before, kept, about)

    def do_reword(self) -> None:
        """Put the question, or the line, in one's own words."""
        target, medicines = self.focused_target, self.editing.medicines()
        if target in medicines:
            self._write(
                _("What do you take?"),
                medicines[target],
                lambda words: self.editing.reword_medicine(target, words),
            )
        elif entry := self._chosen():
            chosen = entry
            self._write(
                _("Put it in your own words"),
                entry.words,
                lambda words: self.editing.reword(chosen, words),
            )
        else:
            self.show_page()

    def do_write(self) -> None:
        """A question of one's own."""

        def keep(words: str) -> None:
            if words:
                self.focused_target = self.editing.write(words)

        self._write(_("Your question"), "", keep)

    def do_note(self) -> None:
        """A note under the question."""
        entry = self._chosen()
        if entry is None:
            self.show_page()
            return
        chosen = entry
        title = _("A note for this question")
        self._write(title, entry.note, lambda words: self.editing.note(chosen, words), entry.words)

    def do_visit_note(self) -> None:
        """A note for the whole visit."""
        title = _("A note for the whole visit")
        self._write(title, self.sheet.notes, lambda words: self.editing.note(None, words))

    def do_medicine(self) -> None:
        """One more line of the list of medicines."""

        def keep(words: str) -> None:
            if words:
                self.focused_target = self.editing.add_medicine(words)

        about = _("One on each line of the list: its name, how much, and how often.")
        self._write(_("What do you take?"), "", keep, about)

    def do_appointment(self) -> None:
        """When and where the visit is."""
        from tutor.ui.screens.appointment import AppointmentScreen

        self.app.push_screen(AppointmentScreen(self.desk, self.editing))

    def do_take(self) -> None:
        """Choose how to take the sheet along."""
        from tutor.ui.screens.take import TakeScreen

        self.app.push_screen(TakeScreen(self.desk))
