"""Home: the course, where you were, and short ways through it.

Owns the list of lessons. How far a lesson is read is worked out by the core.
"""

from __future__ import annotations

from typing import ClassVar

from tutor.core.actions import Action, Where, action
from tutor.core.inline import as_text, plain
from tutor.core.looking_back import look_back_in_words
from tutor.core.progress import LessonProgress, continue_at, going_on, in_words, progress_of
from tutor.core.record import Record
from tutor.export.rows import Row, prose_rows
from tutor.library.entry import Entry
from tutor.library.notices import addressed, for_staff
from tutor.ui.body import INDENT, Body
from tutor.ui.desk import Desk, Go
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _, plural


class HomeScreen(PaperScreen):
    """The list of lessons."""

    PLACES: ClassVar[tuple[Where, ...]] = ("home",)
    STARTS_ON_FIRST = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._number = 0
        self._has_room = False

    def heading(self, frame: Frame) -> Row:
        """The course's title."""
        return title_row(as_text(self.desk.words(self.desk.library.course.title)), "", frame)

    def hints(self) -> list[Action]:
        """What matters most here."""
        names = ("leave", "sheet", "search", "settings", "words")
        return [action(name) for name in names]

    def build(self, body: Body, frame: Frame) -> None:
        """Continue, short ways, lessons, the sheet."""
        record = self.desk.session.record()
        self._number = 0
        entries = {entry.id: entry for entry in self.desk.library.entries}
        states = {name: progress_of(entry, record) for name, entry in entries.items()}
        self._faults(body)
        self._continue(body, record)
        self._look_back(body)
        self._routes(body)
        sections = self.desk.library.course.sections
        # Two lines a lesson where they all fit; otherwise the foot says more of one.
        self._has_room = (
            len(body.rows) + 2 * len(entries) + 2 * len(sections) + 2 <= frame.body_height
        )
        for section in sections:
            body.gap()
            body.text(as_text(self.desk.words(section.title)), "heading")
            for name in section.lessons:
                if name in entries:
                    self._lesson(body, entries[name], states[name])
        body.gap()
        self._sheet(body)

    def foot(self, body: Body) -> list[Row]:
        """A notice, or what the lesson in focus lets one do."""
        rows = super().foot(body)
        lesson = self.focused_target.partition(":")[2].partition("/")[0]
        entry = next((item for item in self.desk.library.entries if item.id == lesson), None)
        if rows or entry is None or self._has_room:
            return rows
        air = [Row()] if self.paper.frame().is_roomy else []
        return [*air, *prose_rows(self.desk.words(entry.can_do), body.look.width, role="quiet")]

    def _next_number(self) -> str:
        self._number += 1
        return str(self._number)

    def _faults(self, body: Body) -> None:
        for notice in for_staff(self.desk.library):
            body.text(addressed(notice), "caution")
            body.gap()

    def _continue(self, body: Body, record: Record) -> None:
        route = self.desk.session.route_to_go_on()
        if route:
            words = self.desk.session.route_in_words(*route)
            body.pressable(f"route:{route[0].route}/{route[1]}", plain(words), role="accent")
            self._said_again(body)
            return
        spot = continue_at(record, self.desk.library.entries)
        if spot is None:
            how = _("Type a number, or click a line. Everything stays on this computer.")
            body.text(how, "quiet")
            return
        lesson, step = spot
        entry = next(item for item in self.desk.library.entries if item.id == lesson)
        words = going_on(entry, as_text(self.desk.words(entry.title)), step, record)
        body.pressable(f"continue:{lesson}/{step}", plain(words), role="accent")
        self._said_again(body)

    def _said_again(self, body: Body) -> None:
        """How to choose, for somebody who has read it before, in a few words."""
        if not self.desk.kept_note:
            body.text(_("Type or click. Everything stays on this computer."), "quiet", indent=2)

    def _look_back(self, body: Body) -> None:
        """What comes first for somebody who comes back, and when to come again. It has no
        number, so that it never moves the others."""
        way = self.desk.session.look_back(self.desk.library.entries)
        if way.stops:
            body.pressable("look-back:", plain(look_back_in_words(len(way.stops))))
        if come_back := self.desk.session.come_back():
            body.text(come_back, "quiet", indent=2)

    def _routes(self, body: Body) -> None:
        routes = self.desk.library.course.routes
        if routes:
            body.gap()
            body.text(_("How much time do you have?"), "quiet")
        for route in routes:
            minutes = plural("{count} minute", "{count} minutes", route.minutes)
            body.pressable(
                f"route:{route.id}",
                self.desk.words(route.title),
                number=self._next_number(),
                tail=minutes.format(count=route.minutes),
            )

    def _lesson(self, body: Body, entry: Entry, state: LessonProgress) -> None:
        target = f"lesson:{entry.id}/{state.next_step}"
        body.pressable(
            target,
            self.desk.words(entry.title),
            number=self._next_number(),
            tail=self._state(entry, state),
        )
        if self._has_room:
            body.words(self.desk.words(entry.can_do), "quiet", indent=INDENT)

    def _state(self, entry: Entry, state: LessonProgress) -> str:
        if state.state == "new":
            return _("{count} min").format(count=entry.minutes)
        if state.state == "read" and not state.is_finished:
            return _("pages read, questions left")
        return in_words(state)

    def _sheet(self, body: Body) -> None:
        count = self.desk.session.sheet().count()
        words = plural(
            "My questions: {count} for your visit. Write your own there, too.",
            "My questions: {count} for your visit. Write your own there, too.",
            count,
        ).format(count=count)
        body.pressable("do:sheet", plain(words))

    def press(self, target: str) -> None:
        """Open what was pressed."""
        verb, _colon, rest = target.partition(":")
        if verb in ("lesson", "continue"):
            lesson, _slash, step = rest.partition("/")
            self.post_message(Go("lesson", lesson, step))
        elif verb == "look-back":
            self.post_message(Go("look-back"))
        elif verb == "route":
            self.post_message(Go("route", *rest.split("/")))
