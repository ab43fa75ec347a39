"""The session's end of the line to its supervisor.

Owns one socket. A message is sent whole or not at all, and nobody waits for the other side.
"""

from __future__ import annotations

import socket

from tutor.sessions.messages import LONGEST, FromSession, ToSession, packed, to_session


class Hung(Exception):
    """The supervisor is gone: the session has nobody to live for."""


class Line:
    """Talks to the supervisor."""

    def __init__(self, end: socket.socket) -> None:
        """Use one end of a pair that keeps messages apart (SOCK_SEQPACKET)."""
        end.setblocking(False)
        self._end = end

    def fileno(self) -> int:
        """For an event loop that waits until there is something to receive."""
        return self._end.fileno()

    def send(self, message: FromSession) -> bool:
        """Say something; False when the other side takes nothing just now. Raises Hung."""
        try:
            self._end.send(packed(message))
        except BlockingIOError:
            return False
        except OSError as error:
            raise Hung from error
        return True

    def receive(self) -> ToSession | None:
        """What was said, if anything sensible was. Raises Hung."""
        try:
            body = self._end.recv(LONGEST)
        except BlockingIOError:
            return None
        except OSError as error:
            raise Hung from error
        if not body:
            raise Hung
        return to_session(body)

    def close(self) -> None:
        """Let go of the socket."""
        self._end.close()
