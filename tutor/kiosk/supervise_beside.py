"""What runs beside the sessions: small work, the counts, and the process that sends them.

Owns when that process is started again, and that no fault of small work goes unseen. Never
sees a count itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AbstractContextManager
from typing import Any, Protocol

from tutor.kiosk.supervise_plan import Helper, Plan
from tutor.kiosk.zone import take_time_zone
from tutor.sessions.messages import Count

HELP_EACH = 60.0
"""Seconds between two looks whether the process runs."""

LOOK_EACH = 10.0
"""Seconds between two looks at the files."""

PRINTER_EACH = 300.0
"""Seconds between two looks at the printer."""


class Counting(Protocol):
    """Where counts go."""

    trouble: str
    """A sentence for the staff when they cannot be put away; empty when they can."""

    def add(self, count: Count) -> bool:
        """Count one thing."""

    def tick(self, now: float) -> None:
        """Put the sums away when it is time."""

    def today_lines(self) -> tuple[str, ...]:
        """Today's counts, for the staff."""

    def close(self) -> bool:
        """Put everything away."""


class Helping:
    """Sees to it that a helper runs, without trying too often."""

    def __init__(self, start: Callable[[], Helper] | None) -> None:
        """With how it is started, if there is one."""
        self._start = start
        self._helper: Helper | None = None
        self._next = 0.0

    def tend(self, now: float) -> set[int]:
        """Start it if need be; its process."""
        if self._start is not None and (self._helper is None or now >= self._next):
            self._next = now + HELP_EACH
            if self._helper is None or not self._helper.is_alive():
                self._helper = self._start()
        return set() if self._helper is None else {self._helper.pid}

    def end(self) -> None:
        """End it. What it had not sent yet is sent another time."""
        if self._helper is not None:
            self._helper.end()


class Surroundings:
    """What changes around a kiosk: its files, its printer, and the time of its place."""

    def __init__(self, plan: Plan, now: float) -> None:
        """Take what is there now as known."""
        self.printer = ""
        """What keeps sheets from being printed; empty when nothing does."""
        self._plan = plan
        self._next_look = now + LOOK_EACH
        self._is_over = False

    def have_changed(self, now: float) -> bool:
        """Whether files were replaced; looked at every few seconds only."""
        if now < self._next_look:
            return False
        self._next_look = now + LOOK_EACH
        take_time_zone()
        return self._plan.watch.has_changed()

    async def watch_printer(
        self, own_children: Callable[[], AbstractContextManager[None]], changed: Callable[[], None]
    ) -> None:
        """Look at the printer every few minutes; tell when it says something else than before."""
        while (look := self._plan.printer_trouble) is not None:
            with own_children():
                said = await asyncio.to_thread(look, self._plan.clinic, lambda: self._is_over)
            if said != self.printer:
                self.printer = said
                changed()
            await asyncio.sleep(PRINTER_EACH)

    def end(self) -> None:
        """Nobody waits for an answer any more."""
        self._is_over = True


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
