"""When and where the visit is: a day, a time and a place.

Owns asking for them. A day that was typed is said back in words first; one that is not
understood is explained, and what was typed stays to be mended.
"""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from tutor.core.actions import Action, Where, action
from tutor.core.editing import Editing
from tutor.core.inline import plain
from tutor.core.typed_days import in_full, typed_day, typed_time
from tutor.core.visit_words import coming_back
from tutor.core.visits import Appointment
from tutor.export.rows import Row
from tutor.ui.body import Body
from tutor.ui.desk import Desk
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _


class AppointmentScreen(PaperScreen):
    """Day, time and place, one line each."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)
    STARTS_ON_FIRST = True

    def __init__(self, desk: Desk, editing: Editing) -> None:
        super().__init__(desk)
        self.editing = editing
        self._asked = ""
        """A day that was typed, until the reader says that it is the right one."""

    @property
    def appointment(self) -> Appointment:
        """What is known of the visit."""
        return self.desk.session.sheet().appointment

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("Your visit"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """What is known, or whether the day is the right one."""
        if self._asked:
            body.text(_("Is your visit on this day?"))
            body.gap()
            body.text(in_full(self._asked), "title")
            body.gap()
            body.pressable("right", plain(_("Yes")), number="1", is_tall=True)
            body.pressable("again", plain(_("No, type it again")), number="2", is_tall=True)
            return
        body.text(_("Leave open what you do not know yet."), "quiet")
        body.gap()
        known, unknown = self.appointment, _("not known yet")
        lines = (
            ("day", _("Day"), in_full(known.day)),
            ("time", _("Time"), known.time),
            ("place", _("Place"), known.place),
        )
        for number, (name, title, value) in enumerate(lines, 1):
            room = body.look.width // 2
            is_long = len(value) > room
            tail = "" if is_long else value or unknown
            body.pressable(name, plain(title), number=str(number), tail=tail)
            if is_long:
                body.text(value, "quiet", indent=6)
        if known.is_known():
            body.pressable("empty", plain(_("There is no visit any more")), number="4")
        body.gap()
        words = coming_back(known, self.desk.session.reading.today)
        if words:
            body.text(words)
            body.gap()
        body.pressable("done", plain(_("Back to the sheet")), number="0")

    def press(self, target: str) -> None:
        """Ask for one of them, or take all back."""
        match target:
            case "right":
                self._plan(replace(self.appointment, day=self._asked))
                self._asked, self.focused_target = "", "time"
            case "day" | "again":
                self._asked = ""
                self._ask_day()
            case "time":
                self._ask_time()
            case "place":
                self._ask_place()
            case "empty":
                self._plan(Appointment())
            case "done":
                super().do_back()
                return
        self.show_page()

    def do_back(self) -> None:
        """From the question about the day to the list; from there to the sheet."""
        if self._asked:
            self._asked = ""
            self.show_page()
        else:
            super().do_back()

    def _plan(self, appointment: Appointment) -> None:
        self.editing.plan(appointment)

    def _ask_day(self, typed: str = "", trouble: str = "") -> None:
        def keep(words: str | None) -> None:
            if not words:
                return
            found = typed_day(words, self.desk.session.reading.today)
            if found.trouble:
                self._ask_day(words, found.trouble)
                return
            self._asked, self.focused_target = found.value, ""
            self.show_page()

        about = trouble or _("Type it like this: December 3, or 12/3/2026, or 2026-12-03.")
        self.desk.write(self, _("Which day is your visit?"), typed, keep, about)

    def _ask_time(self, typed: str = "", trouble: str = "") -> None:
        def keep(words: str | None) -> None:
            if words is None:
                return
            found = typed_time(words)
            if found.trouble:
                self._ask_time(words, found.trouble)
                return
            self._plan(replace(self.appointment, time=found.value))
            self.focused_target = "place"
            self.show_page()

        about = trouble or _("Type it like this: 10:15, or 2:30 pm.")
        before = typed or self.appointment.time
        self.desk.write(self, _("At what time?"), before, keep, about)

    def _ask_place(self) -> None:
        def keep(words: str | None) -> None:
            if words is not None:
                self._plan(replace(self.appointment, place=words))
                self.focused_target = "done"
                self.show_page()

        about = _("The clinic, the street, or how to get there.")
        self.desk.write(self, _("Where is it?"), self.appointment.place, keep, about)
