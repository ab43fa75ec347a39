"""One session as its keeper sees it.

Owns its process, its line and its channel until it is over. Never reads what the channel carries.
"""

from __future__ import annotations

import os
import signal
import socket
from contextlib import suppress
from typing import Literal

from tutor.sessions import linux
from tutor.sessions.front import Channel
from tutor.sessions.messages import (
    LONGEST,
    FromSession,
    Role,
    ToSession,
    from_session,
    packed,
)

State = Literal["starting", "waiting", "active", "ending"]
"""Forked but not heard of yet; ready for somebody; in front of somebody; being ended."""


class Session:
    """A forked process that runs one visit."""

    def __init__(
        self, pid: int, role: Role, line: socket.socket, channel: Channel, now: float
    ) -> None:
        """Keep hold of a process that was just forked."""
        self.pid = pid
        self.role = role
        self.channel = channel
        self.state: State = "starting"
        self.began = now
        self.last_beat = now
        self.pidfd = os.pidfd_open(pid)
        self.line = line
        line.setblocking(False)

    def say(self, message: ToSession) -> bool:
        """Tell it something; False when it takes nothing."""
        try:
            self.line.send(packed(message))
        except OSError:
            return False
        return True

    def heard(self) -> FromSession | None:
        """What it says, if anything sensible. Raises EOFError when it hung up."""
        try:
            body = self.line.recv(LONGEST)
        except BlockingIOError:
            return None
        except OSError as error:
            raise EOFError from error
        if not body:
            raise EOFError
        return from_session(body)

    def kill(self) -> None:
        """End it and all it started, at once."""
        linux.end_with_descendants(self.pid)
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)
