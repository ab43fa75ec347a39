"""The keeper of sessions: starts them, watches that they live, and ends them for good.

Owns the warm process and every session. Decides nothing about who is shown where: that is the
listener's matter, and so is what the words mean.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Literal, Protocol

from tutor.sessions import linux
from tutor.sessions.front import Channel
from tutor.sessions.log import Log
from tutor.sessions.messages import Beat, Fault, FromSession, Role
from tutor.sessions.session import Session
from tutor.sessions.warming import Warming
from tutor.sessions.warmth import NotWarm

Lost = Literal["crashed", "hung"]

START_SECONDS = 20.0
"""How long a session may take until it is first heard of."""

CLOSE_SECONDS = 3.0
"""How long the end of all sessions is waited for; the kernel ends the rest when it can."""

MOST_MESSAGES = 50
"""Read from one session at a time, so that none keeps the others waiting."""


class Listener(Protocol):
    """Who is told what becomes of sessions."""

    def started(self, session: Session) -> None:
        """It runs, and can be shown."""

    def heard(self, session: Session, message: FromSession) -> None:
        """It said something that is not about its own health."""

    def lost(self, session: Session, how: Lost) -> None:
        """It went wrong, and has been ended."""


class Keeper:
    """Keeps sessions, each a process of its own."""

    def __init__(
        self,
        stage: str,
        listener: Listener,
        log: Log,
        clock: Callable[[], float],
        *,
        hang_seconds: float = 3.0,
        is_private: bool = True,
    ) -> None:
        """For sessions of one stage, named as `module:function`."""
        self.sessions: dict[int, Session] = {}
        self.hang_seconds = hang_seconds
        self.helpers: set[int] = set()
        """Processes beside the sessions that are nobody's strays."""
        self._listener = listener
        self._log = log
        self._clock = clock
        self._warming = Warming(stage, log, is_private)
        self._own_children = 0
        self._last_tick = clock()
        linux.adopt_grandchildren()

    @property
    def warm_pid(self) -> int:
        """The warm process, or 0."""
        return self._warming.pid

    async def warm_up(self, told: str) -> None:
        """Prepare a new warm process and use it. Raises NotWarm; then the old one stays."""
        await self._warming.renew(told)

    async def fork(self, role: Role, channel: Channel, told: str) -> Session:
        """Start a session, warming up first if need be. Raises NotWarm."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            pid = await self._warming.fork(role, channel.far_end(), theirs.fileno(), told)
            session = Session(pid, role, ours, channel, self._clock())
        except (NotWarm, asyncio.CancelledError):
            ours.close()
            raise
        finally:
            theirs.close()
            channel.handed_over()
        self.sessions[pid] = session
        loop = asyncio.get_running_loop()
        loop.add_reader(session.line, self._heard, session)
        loop.add_reader(session.pidfd, self._gone, session)
        self._log.put("session-started", pid=pid, role=role)
        return session

    def end(self, session: Session, how: str) -> None:
        """End a session for good, whatever it is doing."""
        if session.state == "ending":
            return
        session.state = "ending"
        session.kill()
        asyncio.get_running_loop().remove_reader(session.line)
        session.channel.close()
        session.line.close()
        self._log.put("session-ended", pid=session.pid, role=session.role, how=how)

    def _heard(self, session: Session) -> None:
        for _ in range(MOST_MESSAGES):
            if session.state == "ending":
                return
            try:
                message = session.heard()
            except EOFError:
                self._lose(session, "crashed")
                return
            if message is None:
                return
            session.last_beat = self._clock()
            if isinstance(message, Fault):
                self._log_fault(session.role, message)
            elif not isinstance(message, Beat):
                self._listener.heard(session, message)
            elif session.state == "starting":
                session.state = "waiting"
                self._listener.started(session)

    def _gone(self, session: Session) -> None:
        """The process is over; what it said last may still lie there."""
        self._heard(session)
        asyncio.get_running_loop().remove_reader(session.pidfd)
        if session.state != "ending":
            self._lose(session, "crashed")
        with suppress(ChildProcessError):
            os.waitpid(session.pid, 0)
        os.close(session.pidfd)
        del self.sessions[session.pid]

    @contextmanager
    def own_children(self) -> Iterator[None]:
        """While this process starts programs of its own, no child is taken for a stray."""
        self._own_children += 1
        try:
            yield
        finally:
            self._own_children -= 1

    def _lose(self, session: Session, how: Lost) -> None:
        self.end(session, how)
        self._listener.lost(session, how)

    def tick(self) -> None:
        """Look after everyone. Called each second or so."""
        now = self._clock()
        # When this process itself was held up, nobody else is to blame for the silence.
        held_up = max(0.0, now - self._last_tick - 1.0)
        self._last_tick = now
        for session in list(self.sessions.values()):
            session.last_beat += held_up
            patience = START_SECONDS if session.state == "starting" else self.hang_seconds
            if session.state != "ending" and now - session.last_beat > patience:
                self._lose(session, "hung")
        self._end_strays()

    def _end_strays(self) -> None:
        """End what sessions started and left behind; their children came to this process."""
        if self._own_children or self._warming.is_forking:
            return
        house = os.getsid(0)
        for pid in linux.children() - self.sessions.keys() - self._warming.pids - self.helpers:
            with suppress(ProcessLookupError, ChildProcessError):
                if os.getsid(pid) != house:
                    os.kill(pid, signal.SIGKILL)
                    os.waitpid(pid, os.WNOHANG)

    def _log_fault(self, place: str, fault: Fault) -> None:
        self._log.put("fault", place=place, kind=fault.kind, where=" ".join(fault.where[-8:]))

    async def close(self, seconds: float = CLOSE_SECONDS) -> None:
        """End everyone, and wait until they are gone, but no longer than this."""
        self._warming.end()
        for session in list(self.sessions.values()):
            self.end(session, "closed")
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self.sessions:
                    await asyncio.sleep(0.005)
        for session in self.sessions.values():
            session.kill()
            self._log.put("session-stuck", pid=session.pid, role=session.role)
        self._end_strays()
