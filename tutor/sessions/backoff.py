"""How long to wait before trying again what went wrong.

Owns the count of failures in a row. Never waits itself.
"""

from __future__ import annotations

_FREE = 2
_LONGEST = 30.0


class Backoff:
    """No wait for the first failures, then half a second, doubled each time."""

    def __init__(self, free: int = _FREE, longest: float = _LONGEST) -> None:
        """Forgive a few failures, and never wait longer than this many seconds."""
        self._free = free
        self._longest = longest
        self._failures = 0

    def failed(self) -> None:
        """It went wrong once more."""
        self._failures += 1

    def went_well(self) -> None:
        """It went well; what was before is forgotten."""
        self._failures = 0

    def seconds(self) -> float:
        """Until the next try."""
        beyond = self._failures - self._free
        return 0.0 if beyond <= 0 else min(self._longest, 0.5 * 2.0 ** min(beyond - 1, 20))
