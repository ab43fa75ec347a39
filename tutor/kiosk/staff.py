"""The staff's page: what they can look at, and what they can have done.

Owns the list and what came back. Doing it is the supervisor's; what is wrong with the lessons is
the library's to say. Never shows anything of a patient, nor knows how long it may stand.
"""

from __future__ import annotations

from typing import ClassVar, get_args

from tutor.core.actions import Action, Where, action
from tutor.core.clean import visible
from tutor.core.days import day
from tutor.core.inline import as_text, plain
from tutor.export.rows import Row
from tutor.kiosk.desk import KioskDesk
from tutor.library.notices import for_staff
from tutor.sessions.messages import Answer, Order
from tutor.ui.body import Body
from tutor.ui.desk import Go
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _

TWICE = ("restart", "leave")
"""What ends something is pressed twice."""
ORDERS: tuple[str, ...] = get_args(Order)


class StaffScreen(PaperScreen):
    """What the staff can do, and what became of it."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)

    def __init__(self, desk: KioskDesk) -> None:
        super().__init__(desk)
        self.kiosk = desk
        self._lines: tuple[str, ...] = ()
        self._is_good = True
        self._asked_twice = ""
        self.focused_target = "counts"

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("For staff"), visible(self.kiosk.clinic.name), frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def has_help(self) -> bool:
        """There are no other keys to explain."""
        return False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing but the way back and help."""
        if action == "act":
            return parameters[0] in ("back", "crisis")
        return True

    def build(self, body: Body, frame: Frame) -> None:
        """The list, and below it what came back last."""
        lines = (
            ("counts", _("Today's counts")),
            ("lessons", _("Lessons: when they are due for review, and what is wrong")),
            ("printer", _("Test the printer")),
            ("update", _("Look for new lessons, and use them from the next person on")),
            ("restart", _("Start the kiosk again")),
            ("leave", _("Leave the kiosk, to the computer behind it")),
            ("done", _("Back to the waiting room")),
        )
        is_tall = frame.body_height >= 3 * len(lines) + 3
        for number, (target, title) in enumerate(lines, 1):
            words = _("Press again: {what}").format(what=title)
            is_sure = target == self._asked_twice
            body.pressable(
                target,
                plain(words if is_sure else title),
                number=str(number),
                role="caution" if is_sure else "plain",
                is_tall=is_tall,
            )
        body.gap()
        for line in self._lines:
            body.text(visible(line), "plain" if self._is_good else "caution")
        if not self._lines:
            for banner in self.kiosk.banners:
                body.text(visible(banner), "caution")

    def press(self, target: str) -> None:
        """Look at it, or have it done; what ends something only at the second press."""
        self.focused_target = target
        if target in TWICE and target != self._asked_twice:
            self._asked_twice = target
            self._lines = ()
            self.show_page()
            return
        self._asked_twice = ""
        if target == "done":
            self.do_back()
            return
        if target == "lessons":
            self._say(self._of_lessons())
        elif target in ORDERS:
            self._say((_("One moment."),))
            self.post_message(Go("order", target))

    def do_back(self) -> None:
        """Out of the staff's page, to the waiting room."""
        self.post_message(Go("staff-left"))

    def answered(self, answer: Answer) -> None:
        """What became of an order."""
        self._say(answer.lines, is_good=answer.is_good)

    def _say(self, lines: tuple[str, ...], *, is_good: bool = True) -> None:
        self._lines, self._is_good = lines, is_good
        self.show_page()

    def _of_lessons(self) -> tuple[str, ...]:
        """When each lesson is due to be looked at again, and what is not shown."""
        library = self.kiosk.library
        lines = list(for_staff(library))
        due: dict[str, list[str]] = {}
        for entry in (*library.entries, *library.hidden):
            title = as_text(self.desk.words(entry.title))
            due.setdefault(entry.next_review, []).append(title)
        for when, titles in sorted(due.items()):
            if when:
                lead = _("Due for review on {day}:").format(day=day(when))
            else:
                lead = _("No day is set for the review of:")
            lines += [lead, *(f"- {title}" for title in titles)]
        return tuple(lines)
