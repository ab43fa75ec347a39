"""The keeper's side of a warm process.

Owns that process and what was asked of it. Sessions that were forked are not its matter:
they are the keeper's own children and live on when it ends.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections import deque
from contextlib import suppress

from tutor.sessions.errands import (
    Broken,
    Fork,
    Forked,
    FromWarm,
    Prepare,
    ToWarm,
    Unprepared,
    from_warm,
    packed,
)
from tutor.sessions.messages import LONGEST, Fault, Role
from tutor.sessions.warm import CONTROL


class NotWarm(Exception):
    """There is no warm process. The message is a sentence for the staff, or empty."""

    def __init__(self, sentence: str = "", fault: Fault | None = None) -> None:
        """With what the process said last."""
        super().__init__(sentence)
        self.sentence = sentence
        self.fault = fault


class Warmth:
    """One warm process."""

    def __init__(self) -> None:
        """Start it; nothing is loaded yet."""
        self._loop = asyncio.get_running_loop()
        self._answers: deque[asyncio.Future[FromWarm]] = deque()
        self.is_alive = True
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self.pid = os.posix_spawn(
                sys.executable,
                [sys.executable, "-m", "tutor.sessions.warm", str(os.getpid())],
                os.environ,
                file_actions=[
                    (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDWR, 0),
                    (os.POSIX_SPAWN_DUP2, 0, 1),
                    (os.POSIX_SPAWN_DUP2, 0, 2),
                    (os.POSIX_SPAWN_DUP2, theirs.fileno(), CONTROL),
                ],
                setsigmask=(),
                setsigdef=signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP},
            )
        self._pidfd = os.pidfd_open(self.pid)
        self._control.setblocking(False)
        self._loop.add_reader(self._control, self._heard)
        self._loop.add_reader(self._pidfd, self.end)

    async def prepare(self, name: str, told: str) -> None:
        """Load what sessions share. Raises NotWarm when that cannot be."""
        answer = await self._ask(Prepare(name, told), ())
        if isinstance(answer, Unprepared):
            self.end()
            raise NotWarm(answer.sentence)
        if isinstance(answer, Broken):
            self.end()
            raise NotWarm(fault=answer.fault)

    async def fork(self, role: Role, is_private: bool, terminal: int, line: int) -> int:
        """The process of a new session. Raises NotWarm."""
        answer = await self._ask(Fork(role, is_private), (terminal, line))
        if not isinstance(answer, Forked) or not answer.pid:
            raise NotWarm
        return answer.pid

    async def _ask(self, errand: ToWarm, ends: tuple[int, ...]) -> FromWarm:
        if not self.is_alive:
            raise NotWarm
        answer: asyncio.Future[FromWarm] = self._loop.create_future()
        try:
            socket.send_fds(self._control, [packed(errand)], list(ends))
        except OSError as error:
            self.end()
            raise NotWarm from error
        self._answers.append(answer)
        return await answer

    def _heard(self) -> None:
        try:
            body = self._control.recv(LONGEST)
        except BlockingIOError:
            return
        except OSError:
            body = b""
        if not body:
            self.end()
            return
        answer = from_warm(body)
        # Whoever asked may have been stopped since; then a forked session hangs up by itself.
        if self._answers and not (asked := self._answers.popleft()).done():
            asked.set_result(answer)

    def end(self) -> None:
        """End the process. Sessions it forked live on."""
        if not self.is_alive:
            return
        self.is_alive = False
        self._loop.remove_reader(self._control)
        self._loop.remove_reader(self._pidfd)
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self.pid, 0)
        self._control.close()
        os.close(self._pidfd)
        for asked in self._answers:
            if not asked.done():
                asked.set_exception(NotWarm())
        self._answers.clear()
