"""What a session tells its supervisor, in order.

Owns what could not be said yet: it waits for the next beat, up to a limit. Never waits for the
other side.
"""

from __future__ import annotations

from collections import deque
from contextlib import suppress

from tutor.sessions.line import Hung, Line
from tutor.sessions.messages import Beat, Count, FromSession

MOST = 200
"""Messages kept; what is older is dropped, for then nobody has listened for very long."""


class Post:
    """Says things over a line."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self._waiting: deque[FromSession] = deque(maxlen=MOST)

    def say(self, message: FromSession) -> None:
        """Say something as soon as it can be said. Raises Hung."""
        self._waiting.append(message)
        self._send_waiting()

    def beat(self) -> None:
        """Say that the session is alive; a beat that cannot be said is not worth keeping."""
        if self.line.send(Beat()):
            self._send_waiting()

    def _send_waiting(self) -> None:
        while self._waiting and self.line.send(self._waiting[0]):
            self._waiting.popleft()

    def count(self, what: Count) -> None:
        """Say what can be counted; when nobody listens any more, the next beat finds out."""
        with suppress(Hung):
            self.say(what)
