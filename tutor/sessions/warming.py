"""The warm process in use, and those that are to take its place.

Owns when one is swapped for another, and that somebody can be served meanwhile: a new one is
prepared beside the old. Knows no session.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from tutor.sessions.log import Log
from tutor.sessions.messages import Fault, Role
from tutor.sessions.warmth import NotWarm, Warmth

PREPARE_SECONDS = 180.0
FORK_SECONDS = 2.0
"""A fork takes some hundredths; a warm process that says nothing for so long is ended."""


class Warming:
    """Sees to it that there is a warm process."""

    def __init__(self, stage: str, log: Log, is_private: bool) -> None:
        """Nothing is warm yet."""
        self._stage = stage
        self._log = log
        self._is_private = is_private
        self._warm: Warmth | None = None
        self._preparing: set[Warmth] = set()
        self._one_renewal = asyncio.Lock()
        self._one_rescue = asyncio.Lock()
        self._one_fork = asyncio.Lock()
        self._last_fault: Fault | None = None
        self.is_forking = False
        """Whether a process may come to be that nobody has the number of yet."""

    @property
    def pid(self) -> int:
        """The warm process, or 0."""
        return self._warm.pid if self._warm is not None and self._warm.is_alive else 0

    @property
    def pids(self) -> set[int]:
        """The warm process, and those that are being prepared."""
        return {one.pid for one in self._preparing} | {self.pid}

    async def renew(self, told: str) -> None:
        """Prepare a new warm process and use it. Raises NotWarm; then the old one stays."""
        async with self._one_renewal:
            new = await self._prepared(told)
            async with self._one_fork:
                self._use(new)

    async def _rescue(self, told: str) -> None:
        """See to it that there is one at all; a renewal that takes its time is not waited for."""
        async with self._one_rescue:
            if self.pid:
                return
            new = await self._prepared(told)
            if self.pid:
                new.end()
            else:
                self._use(new)

    def _use(self, new: Warmth) -> None:
        old, self._warm = self._warm, new
        self._preparing.discard(new)
        self._last_fault = None
        if old is not None:
            old.end()
        self._log.put("warm", pid=new.pid)

    async def _prepared(self, told: str) -> Warmth:
        new = Warmth()
        self._preparing.add(new)
        is_well = False
        try:
            async with asyncio.timeout(PREPARE_SECONDS):
                await new.prepare(self._stage, told)
            is_well = True
        except TimeoutError as error:
            raise NotWarm from error
        except NotWarm as reason:
            if reason.fault is not None:
                self._log_fault(reason.fault)
            raise
        finally:
            if not is_well:
                new.end()
                self._preparing.discard(new)
        return new

    async def fork(self, role: Role, terminal: int, line: int, told: str) -> int:
        """The process of a new session, warming up first if need be. Raises NotWarm."""
        await self._rescue(told)
        with suppress(NotWarm):
            return await self._fork(role, terminal, line)
        # Once more, with a fresh warm process.
        await self._rescue(told)
        return await self._fork(role, terminal, line)

    async def _fork(self, role: Role, terminal: int, line: int) -> int:
        async with self._one_fork:
            warm = self._warm
            if warm is None:
                raise NotWarm
            self.is_forking = True
            try:
                async with asyncio.timeout(FORK_SECONDS):
                    return await warm.fork(role, self._is_private, terminal, line)
            except (NotWarm, TimeoutError) as error:
                warm.end()
                raise NotWarm from error
            finally:
                self.is_forking = False

    def _log_fault(self, fault: Fault) -> None:
        """Put it into the log, but not each time it comes again."""
        if fault == self._last_fault:
            return
        self._last_fault = fault
        where = " ".join(fault.where[-8:])
        self._log.put("fault", place="prepare", kind=fault.kind, where=where)

    def end(self) -> None:
        """End them all. Sessions that were forked live on."""
        for one in (self._warm, *self._preparing):
            if one is not None:
                one.end()
        self._preparing.clear()
