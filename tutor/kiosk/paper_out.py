"""The sheet on the clinic's printer, and what became of it.

Owns printing at a kiosk: one queue, chosen by the clinic. While it goes on, nobody is sent away.
"""

from __future__ import annotations

import asyncio
from threading import Event
from typing import ClassVar

from tutor.core.actions import Action, Where, action
from tutor.core.inline import plain
from tutor.export.forms import Wish, printable
from tutor.export.rows import Row
from tutor.kiosk.desk import KioskDesk
from tutor.store.print_replies import shown
from tutor.store.printing import CannotPrint, choose, follow, printers, send
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
        self._was_sent = False
        self._left = Event()
        """Set when nobody looks at this page any more, so that no program is waited for."""

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
        if self._was_sent:
            body.text(_("Take the paper along: others who stand there can read it."), "quiet")
            body.gap()
        else:
            ways.append(("again", _("Try again")))
            if self.kiosk.clinic.codes.on:
                ways.append(("qr", _("Show my questions as codes for my phone")))
        ways.append(("back", _("Go on reading")))
        ways.append(("leave", _("I'm finished")))
        is_tall = frame.body_height >= 3 * len(ways) + len(body.rows)
        for number, (target, words) in enumerate(ways, 1):
            body.pressable(target, plain(words), number=str(number), is_tall=is_tall)

    def on_mount(self) -> None:
        """Begin."""
        self._begin()

    def on_unmount(self) -> None:
        """Nobody waits for an answer any more; what was sent stays sent."""
        self._left.set()

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
        # The app does it, so that leaving the page in between does not lose the paper.
        self.app.run_worker(self._print())

    async def _print(self) -> None:
        try:
            self._said, self._was_sent = await asyncio.to_thread(self._sent)
        finally:
            self.kiosk.is_printing = False
        if self._was_sent:
            self.kiosk.took("printed")
        self.focused_target = ""
        if self.is_attached and self.was_shown():
            self.show_page()

    def _sent(self) -> tuple[str, bool]:
        """Send it and follow it; what became of it, and whether a queue has it."""
        sheet, today = self.desk.session.sheet(), self.desk.session.reading.today
        wish = Wish(self.desk.settings.ascii, self.desk.settings.region)
        try:
            queue = choose(printers(), self.kiosk.clinic.printer.name)
            body, kind = printable(sheet, today, wish)
            job = send(body, kind, queue)
        except CannotPrint:
            return _("The printer does not answer. Please tell the staff, or try again."), False
        try:
            return follow(job, is_left=self._left.is_set).words, True
        except CannotPrint:
            said = _("Sent to the printer “{name}”. Look there to see what became of it.")
            return said.format(name=shown(job.printer)), True
