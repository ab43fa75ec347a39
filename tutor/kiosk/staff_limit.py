"""How long the staff's page may stand.

Owns the two limits of a session that was opened with the number, whatever page is on top. Knows
neither the page nor what is done there.
"""

from __future__ import annotations

PATIENCE = 120.0
"""Seconds without a key or a touch on the staff's page until it is left."""
LONGEST = 600.0
"""Seconds after which it is left in any case; the number opens it again."""


class StaffLimit:
    """Counts from the moment the number was right."""

    def __init__(self, now: float) -> None:
        self._began = self._last = now

    def touched(self, now: float) -> None:
        """Somebody used the staff's page itself."""
        self._last = now

    def is_over(self, now: float) -> bool:
        """Whether whoever knows the number may be gone."""
        return now - self._last >= PATIENCE or now - self._began >= LONGEST
