"""Taking up the clinic file and the lessons as they are now, and again where that failed.

Owns what stands between lessons and people, and when taking up is tried again. Shows nothing, and
leaves what was taken up before as it is until the new is ready.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable

from tutor.kiosk.supervise_beside import LOOK_EACH
from tutor.kiosk.supervise_plan import Plan
from tutor.sessions.log import Log
from tutor.sessions.stage import CannotPrepare
from tutor.sessions.warmth import NotWarm
from tutor.words import _

WARM_EACH = 60.0
"""Seconds between two tries to open lessons that could not be opened and did not change."""


class Renewal:
    """What is asked for now, made ready."""

    def __init__(
        self,
        plan: Plan,
        warm_up: Callable[[str], Awaitable[None]],
        log: Log,
        clock: Callable[[], float],
        tell: Callable[[], None],
    ) -> None:
        """With what opens the lessons, and who tells the staff. All is well so far."""
        self.trouble = ""
        """Why what is asked for now could not be taken up; empty when it was."""
        self._plan = plan
        self._warm_up = warm_up
        self._log = log
        self._clock = clock
        self._tell = tell
        self._unserved = ""
        """Why nobody could be served; empty while somebody can."""
        self._next_look = 0.0
        self._one = asyncio.Lock()

    @property
    def troubles(self) -> tuple[str, ...]:
        """What the staff should know, each sentence once."""
        return tuple(dict.fromkeys(filter(None, (self._unserved, self.trouble))))

    def served(self) -> None:
        """Somebody can be served."""
        self._unserved = ""

    def not_served(self, sentence: str) -> None:
        """Nobody can be served for now."""
        self._unserved = self._put(self._unserved, sentence)

    async def take_up(self) -> bool:
        """Take everything as it is now; whether that went well.

        One after the other: an earlier look must not hide what a later one found.
        """
        async with self._one:
            return await self._take_up()

    async def _take_up(self) -> bool:
        try:
            wanted, watch = self._plan.look()
            try:
                await self._warm_up(wanted.told)
            except NotWarm as reason:
                # What it names is watched all the same: there it is mended.
                self._plan.watch_over(wanted, watch)
                self._failed(str(reason), WARM_EACH)
                return False
        except CannotPrepare as reason:
            self._failed(str(reason), LOOK_EACH)
            return False
        self._plan.take(wanted, watch)
        self.trouble = self._unserved = ""
        self._log.put("updated")
        return True

    def look_again(self) -> None:
        """See now and then whether what could not be had before is there now.

        It is taken up once it stands still, as any change is.
        """
        now = self._clock()
        if not self.trouble or self._one.locked() or now < self._next_look:
            return
        try:
            wanted, watch = self._plan.look()
        except CannotPrepare as reason:
            self._failed(str(reason), LOOK_EACH)
            return
        self._next_look = math.inf
        self._plan.watch_over(wanted, watch)
        watch.tell_anew()

    def _failed(self, sentence: str, wait: float) -> None:
        self._next_look = self._clock() + wait
        before, self.trouble = self.trouble, self._put(self.trouble, sentence)
        if self.trouble != before:
            self._tell()

    def _put(self, before: str, sentence: str) -> str:
        """A sentence for the staff; the log has it once, however often it comes again."""
        told = sentence or _("The lessons could not be opened. The log says more.")
        if told != before:
            self._log.put("not-prepared", reason=sentence or "unforeseen")
        return told
