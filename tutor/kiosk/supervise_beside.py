"""What goes on beside the sessions: small work, and looks at files and printer.

Owns when there is a look, and that no fault of small work goes unseen. Changes nothing itself.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine
from contextlib import AbstractContextManager, suppress
from datetime import date
from typing import Any

from tutor.kiosk.service import Service
from tutor.kiosk.supervise_plan import Plan
from tutor.kiosk.zone import take_time_zone

LOOK_EACH = 10.0
"""Seconds between two looks at the files."""

PRINTER_EACH = 300.0
"""Seconds between two looks at the printer."""


class Surroundings:
    """What changes around a kiosk: its files, its printer, the day and the time of its place."""

    def __init__(self, plan: Plan, now: float, today: Callable[[], date] = date.today) -> None:
        """Take what is there now as known."""
        self.printer = ""
        """What keeps sheets from being printed; empty when nothing does."""
        self._plan = plan
        self._next_look = now + LOOK_EACH
        self._today = today
        self._day = today()
        self._is_over = False
        self._is_to_ask = asyncio.Event()
        self._service = Service(os.environ)

    def tell_well(self, now: float) -> None:
        """The service manager may know that the kiosk looks after everyone."""
        self._service.is_well(now)

    def have_changed(self, now: float) -> bool:
        """Whether it is another day, or files were replaced; these are looked at now and then."""
        if self._today() != self._day:
            self._day = self._today()
            return True
        if now < self._next_look:
            return False
        self._next_look = now + LOOK_EACH
        take_time_zone()
        return self._plan.watch.has_changed()

    async def watch_printer(
        self, own_children: Callable[[], AbstractContextManager[None]], changed: Callable[[], None]
    ) -> None:
        """Look at the printer every few minutes, and when asked to; tell when it says something
        else than before."""
        while (look := self._plan.printer_trouble) is not None:
            self._is_to_ask.clear()
            with own_children():
                said = await asyncio.to_thread(look, self._plan.clinic, lambda: self._is_over)
            if said != self.printer:
                self.printer = said
                changed()
            with suppress(TimeoutError):
                async with asyncio.timeout(PRINTER_EACH):
                    await self._is_to_ask.wait()

    def ask_printer(self) -> None:
        """Look at the printer now: it may be another one."""
        self._is_to_ask.set()

    def end(self) -> None:
        """Nobody waits for an answer any more."""
        self._is_over = True
        self._service.close()


class Work:
    """Things that are done beside everything else."""

    def __init__(self, broke: Callable[[BaseException], None]) -> None:
        """Whom to tell of a fault that nobody foresaw, in any of them or between them."""
        self._broke = broke
        self._tasks: set[asyncio.Task[object]] = set()
        asyncio.get_running_loop().set_exception_handler(self._unforeseen)

    def do(self, work: Coroutine[object, object, object]) -> None:
        """Begin something, and wait for nothing."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._did)

    def _did(self, task: asyncio.Task[object]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._broke(error)

    def _unforeseen(self, _loop: asyncio.AbstractEventLoop, about: dict[str, Any]) -> None:
        error = about.get("exception")
        if isinstance(error, BaseException):
            self._broke(error)

    async def stop(self) -> None:
        """Break everything off."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
