"""Seats somebody at a kiosk: the app over the real lessons, with both ends of its line.

Owns how a test gets a kiosk, and a clock it can turn; the tests themselves say what must hold.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import cache

import msgspec

from tests.ui.pilot import Seen
from tutor.clinic.clinic import Clinic, Codes, Counting, Idle, Printer, Staff
from tutor.core.manner import use_manner
from tutor.kiosk.app import KioskApp
from tutor.kiosk.desk import KioskDesk
from tutor.kiosk.post import Post
from tutor.kiosk.stage import manner_of
from tutor.kiosk.told import Told
from tutor.library.load import Library, default_folder, open_library
from tutor.sessions.line import Line
from tutor.sessions.messages import (
    LONGEST,
    Beat,
    Begin,
    FromSession,
    Role,
    ToSession,
    from_session,
    packed,
)  # fmt: skip

CLINIC = Clinic(
    name="Riverside Clinic",
    welcome="Welcome. Take a seat, and look around while you wait.",
    values={"clinic-phone": "555-0100"},
    idle=Idle(seconds=120, warning_seconds=30),
    staff=Staff(pin="scrypt:of-something"),
    printer=Printer(on=True),
    codes=Codes(on=True),
    counts=Counting(on=True),
)
NOW = datetime(2026, 11, 22, 10, 30)


@cache
def _lessons() -> Library:
    return open_library(default_folder(), None)


def library() -> Library:
    """The lessons, as if opened anew; they are read only once for all tests."""
    opened = _lessons()
    fresh = Library(opened.folder, opened._cache, opened._front)
    fresh._lessons.update(opened._lessons)
    return fresh


class Seat(Seen):
    """A running kiosk, the supervisor's end of its line, and the clock."""

    app: KioskApp

    def __init__(self, clinic: Clinic, role: Role) -> None:
        near, self._far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._far.setblocking(False)
        self.time = 1000.0
        self.now = NOW
        post = Post(Line(near))
        self.desk = KioskDesk(library(), clinic, post.count, lambda: self.now)
        self.app = KioskApp(self.desk, role, post, lambda: self.time)

    async def tell(self, message: ToSession) -> None:
        """Say something as the supervisor."""
        self._far.send(packed(message))
        await asyncio.sleep(0)
        await self.pilot.pause()
        await self.pilot.pause()

    def heard(self) -> list[FromSession]:
        """What the session said, without its beats."""
        found: list[FromSession] = []
        while self._far.fileno() >= 0:
            try:
                body = self._far.recv(LONGEST)
            except BlockingIOError:
                return found
            if not body:
                return found
            message = from_session(body)
            assert message is not None, body
            if not isinstance(message, Beat):
                found.append(message)
        return found

    def hang_up(self) -> None:
        """The supervisor is gone."""
        self._far.close()

    async def touch(self, target: str) -> None:
        """Touch a target where it stands on the screen."""
        paper = self.screen.paper
        for y in range(paper.size.height):
            for x in range(paper.size.width):
                if paper.target_at(x, y) == target:
                    await self.pilot.click(offset=(x, y))
                    await self.pilot.pause()
                    return
        raise AssertionError(f"{target!r} is not on the screen")

    async def later(self, seconds: float) -> None:
        """Let time go by, and let the app look at it."""
        self.time += seconds
        self.app.beat()
        await self.pilot.pause()

    async def come_in(self) -> None:
        """To the list of lessons."""
        await self.press("x", "enter")


def sit(
    script: Callable[[Seat], Awaitable[None]], role: Role = "patient", *,
    size: tuple[int, int] = (80, 24), begins: bool = True, **wishes: object,
) -> list[FromSession]:  # fmt: skip
    """Run a script at a kiosk; gives back what the session said and nobody heard yet."""
    clinic = msgspec.structs.replace(CLINIC, **wishes)

    async def play() -> list[FromSession]:
        seat = Seat(clinic, role)
        async with seat.app.run_test(size=size) as pilot:
            seat.pilot = pilot
            await pilot.pause()
            if begins:
                await seat.tell(Begin())
            await script(seat)
            await pilot.pause()
        return seat.heard()

    use_manner(manner_of(Told(clinic=clinic)))
    try:
        return asyncio.run(play())
    finally:
        use_manner()
