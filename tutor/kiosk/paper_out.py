"""The sheet on the clinic's printer, and what became of it.

Owns the page: when it is sent, and what can be done after that. While it goes on, nobody is sent
away.
"""

from __future__ import annotations

import asyncio
from typing import ClassVar

from tutor.core.actions import Action, Where, action
from tutor.export.rows import Row
from tutor.kiosk.desk import KioskDesk
from tutor.kiosk.paper_way import Settled, hand_over, no_answer, settle
from tutor.store.printing import CannotPrint
from tutor.ui.body import Body
from tutor.ui.desk import Go
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _


class PaperOutScreen(PaperScreen):
    """Prints as soon as it opens: the person has chosen it already."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)
    STARTS_ON_FIRST = True

    def __init__(self, desk: KioskDesk) -> None:
        super().__init__(desk)
        self.kiosk = desk
        self._said = _("Sending your questions to the printer.")
        self._is_taken = False

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("Print the sheet"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """What became of it, and the ways on."""
        body.text(self._said)
        body.gap()
        if self.kiosk.is_printing:
            return
        ways: list[tuple[str, str]] = []
        if self._is_taken:
            body.text(_("Take the paper along: others who stand there can read it."), "quiet")
            body.gap()
        else:
            ways.append(("again", _("Try again")))
            if self.kiosk.clinic.codes.on:
                ways.append(("qr", _("Show my questions as codes for my phone")))
        ways.append(("back", _("Go on reading")))
        ways.append(("leave", _("I'm finished")))
        body.choices(ways, frame.body_height)

    def on_mount(self) -> None:
        """Begin."""
        self._begin()

    def press(self, target: str) -> None:
        """Once more, or on."""
        if target == "again":
            self._begin()
        else:
            self.post_message(Go(target))

    def _begin(self) -> None:
        if self.kiosk.is_printing:
            return
        self.kiosk.is_printing = True
        self._said = _("Sending your questions to the printer.")
        # The app does it, so that it is known what became of it after the page was left, too.
        self.app.run_worker(self._print())

    async def _print(self) -> None:
        try:
            settled = await self._outcome()
        finally:
            self.kiosk.is_printing = False
        self._said, self._is_taken = settled.said, settled.is_taken
        if self._is_taken:
            self.kiosk.took("printed")
        self.focused_target = ""
        if self.is_attached and self.was_shown():
            self.show_page()
        else:
            self.app.post_message(Go("paper-over", self._said))

    async def _outcome(self) -> Settled:
        """Send it and follow it; meanwhile the supervisor knows what to take back."""
        try:
            job = await asyncio.to_thread(hand_over, self.kiosk)
        except CannotPrint:
            return Settled(no_answer(), False)
        app = self.app
        app.post_message(Go("paper", job.id))
        is_left, has_codes = self.kiosk.is_left.is_set, self.kiosk.clinic.codes.on
        settled = await asyncio.to_thread(settle, job, is_left, has_codes=has_codes)
        if not (settled.waits or self.kiosk.is_left.is_set()):
            app.post_message(Go("paper", ""))
        return settled
