"""I'm finished: one question, so that a slip of the finger ends nothing.

Owns the ways out of a visit that are open to everybody, and what the sheet has to do with them.
"""

from __future__ import annotations

from typing import ClassVar

from tutor.core.actions import Action, Where, action
from tutor.export.rows import Row
from tutor.kiosk.desk import KioskDesk
from tutor.ui.body import Body
from tutor.ui.desk import Go
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _


class DoneScreen(PaperScreen):
    """Take the sheet along first, finish, or go on reading."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)
    STARTS_ON_FIRST = True

    def __init__(self, desk: KioskDesk) -> None:
        super().__init__(desk)
        self.kiosk = desk

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("Are you finished?"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """What is lost, and the choices."""
        kiosk = self.kiosk
        has_more = kiosk.has_more_to_take()
        if has_more and kiosk.can_take:
            body.text(_("Your questions are not on paper or on your phone yet."))
            body.text(_("When you finish, they are forgotten. They cannot be brought back here."))
        elif has_more:
            body.text(_("When you finish, your questions are forgotten."))
            body.text(_("Write down first what you want to ask."))
        else:
            body.text(_("When you finish, everything you did here is forgotten."))
        body.gap()
        ways: list[tuple[str, str]] = []
        if has_more and kiosk.clinic.printer.on:
            ways.append(("print", _("Print my questions first")))
        if has_more and kiosk.clinic.codes.on:
            ways.append(("qr", _("Show my questions as codes for my phone first")))
        ends = [("finish", _("Finish, and forget everything")), ("stay", _("Go on reading"))]
        # What is lost for good never comes first, nor has the focus, while something can be lost.
        ways += reversed(ends) if has_more else ends
        body.choices(ways, frame.body_height)

    def press(self, target: str) -> None:
        """Do what was chosen."""
        if target == "stay":
            self.do_back()
        elif target == "finish":
            self.post_message(Go("finished"))
        else:
            self.post_message(Go(target))

    def do_leave(self) -> None:
        """The key that asked the question does not answer it."""
