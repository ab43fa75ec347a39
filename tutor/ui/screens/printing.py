"""The sheet on paper: the printers of this computer, one line each.

Owns waiting for them without holding up the keys. Never prints by itself: the reader chooses.
"""

from __future__ import annotations

import asyncio
from threading import Event
from typing import ClassVar

from tutor.core.actions import Action, Where, action
from tutor.core.inline import plain
from tutor.export.forms import Wish, printable
from tutor.export.rows import Row
from tutor.store.paper_out import print_out
from tutor.store.print_replies import Queue, shown
from tutor.store.printing import CannotPrint, printers
from tutor.ui.body import Body
from tutor.ui.desk import Desk
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _


class PrintScreen(PaperScreen):
    """Which printer, and what it said."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)
    STARTS_ON_FIRST = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._printers: tuple[Queue, ...] = ()
        self._said = _("Looking for printers.")
        self._is_printing = False
        self._left = Event()
        """Set when nobody looks at this page any more, so that no program is waited for."""

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("Print the sheet"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """What there is to say, and the printers."""
        body.text(self._said)
        body.gap()
        for number, queue in enumerate(self._printers, 1):
            tail = _("the usual one") if queue.is_default else ""
            body.pressable(
                f"printer:{queue.name}", plain(shown(queue.name)), number=str(number), tail=tail
            )
        body.pressable("done", plain(_("Back")), number="0")

    def on_mount(self) -> None:
        """Ask the computer for its printers."""
        self.run_worker(self._look())

    def on_unmount(self) -> None:
        """Nobody waits for an answer any more; what was sent stays sent."""
        self._left.set()

    async def _look(self) -> None:
        try:
            self._printers = await asyncio.to_thread(printers, is_left=self._left.is_set)
            self._said = _("Which printer? Others who stand there can read the sheet.")
        except CannotPrint as error:
            self._said = str(error)
        self.focused_target = ""
        self.show_page()

    def press(self, target: str) -> None:
        """Print there, or go back."""
        if target == "done":
            self.do_back()
            return
        queue = next((one for one in self._printers if f"printer:{one.name}" == target), None)
        if queue and not self._is_printing:
            self._is_printing = True
            self._said = _("Sending it to the printer.")
            self.show_page()
            self.run_worker(self._print(queue))

    async def _print(self, queue: Queue) -> None:
        sheet, today = self.desk.session.sheet(), self.desk.session.reading.today
        wish = Wish(self.desk.settings.ascii, self.desk.settings.region)

        def sent() -> str:
            # In one go, so that leaving the page in between does not lose the paper.
            body, kind = printable(sheet, today, wish)
            return print_out(body, kind, queue, self._left.is_set)

        self._said = await asyncio.to_thread(sent)
        self._is_printing = False
        self.show_page()
