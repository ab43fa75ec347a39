"""What it takes to keep a learner's events.

Owns the promise only; the disk is the business of `tutor/store`.
"""

from __future__ import annotations

from typing import Protocol

from tutor.core.events import Event
from tutor.core.record import Record


class CannotSave(Exception):
    """An event could not be put on disk. The message is a sentence for the learner."""


class Keeper(Protocol):
    """Keeps events."""

    def append(self, event: Event) -> None:
        """Keep one event; returns only when it is safe. Raises CannotSave when it is not."""

    def record(self) -> Record:
        """Everything kept so far, with what other windows added."""

    def close(self) -> bool:
        """Let go of whatever is held open; whether every event is where it is kept."""
