"""A record that is forgotten when the program ends.

For waiting-room screens, browsers and people who do not want anything kept. Never touches
the disk.
"""

from __future__ import annotations

from tutor.core.events import Event
from tutor.core.record import Record


class MemoryStore:
    """Keeps events only as long as the program runs."""

    def __init__(self) -> None:
        self._record = Record()

    def append(self, event: Event) -> None:
        """Keep one event in memory; this never fails."""
        self._record.apply(event)

    def record(self) -> Record:
        """Everything done so far. Read it, do not change it."""
        return self._record

    def close(self) -> bool:
        """Forget everything."""
        self._record = Record()
        return True
