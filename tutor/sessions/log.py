"""What is put down of the life of sessions: one line for each event.

Owns the form. No line holds a word that a patient typed or read.
"""

from __future__ import annotations

import select
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TextIO

from tutor.core.clean import visible


def _now() -> datetime:
    return datetime.now(UTC)


class Log:
    """Writes lines; a full disk or a lost terminal takes nothing along."""

    def __init__(self, stream: TextIO | None, now: Callable[[], datetime] = _now) -> None:
        """Write to a stream, or nowhere."""
        self._stream = stream
        self._now = now

    def _takes_more(self, stream: TextIO) -> bool:
        """Whether a line can be written without waiting for whoever reads it."""
        try:
            look = select.poll()
            look.register(stream.fileno(), select.POLLOUT)
            return bool(look.poll(0))
        except (OSError, ValueError):
            return True  # no open file, and nobody reads it

    def put(self, event: str, **facts: object) -> None:
        """Write one line, such as `session-ended pid=12 how=finished`.

        It is dropped when it could not be written at once.
        """
        if self._stream is None or not self._takes_more(self._stream):
            return
        about = "".join(f" {name}={visible(str(fact))}" for name, fact in facts.items())
        try:
            self._stream.write(f"{self._now().isoformat(timespec='seconds')} {event}{about}\n")
            self._stream.flush()
        except OSError:
            return
