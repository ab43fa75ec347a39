"""A sheet that is on its way to paper when the visit ends.

Owns that it is taken back then, whatever ended the visit. Knows what the printing system calls
it, and nothing else of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AbstractContextManager

from tutor.store.printing import take_back

PATIENCE = 3.0
"""Seconds the printing system has to take it back."""


class Papers:
    """What the visit in front has on its way."""

    def __init__(
        self,
        do: Callable[[Coroutine[object, object, object]], None],
        own_children: Callable[[], AbstractContextManager[None]],
    ) -> None:
        """With how something is done beside, and how a program is started there."""
        self._do = do
        self._own_children = own_children
        self._job = ""

    def heard(self, job: str) -> None:
        """What is on its way now; empty when nothing is."""
        self._job = job

    def visit_over(self) -> None:
        """Take back what is still on its way."""
        job, self._job = self._job, ""
        if job:
            self._do(self._take_back(job))

    async def end(self) -> None:
        """Take it back before everything ends."""
        job, self._job = self._job, ""
        if job:
            await self._take_back(job)

    async def _take_back(self, job: str) -> None:
        with self._own_children():
            await asyncio.to_thread(take_back, job, PATIENCE)
