"""When nobody is there any more: first a question, then the end.

Owns the two times and nothing else; the clock is handed in and must never jump. Extended as often
as somebody is there. Never draws, and never ends anything itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from tutor.words import _, plural

State = Literal["here", "asking", "gone"]

Clock = Callable[[], float]
"""Seconds that never jump."""

FEW = 5
"""Seconds from which no number is worth saying."""


class Idle:
    """One person at the screen, as far as keys and touches tell."""

    def __init__(self, seconds: float, warning: float, now: float) -> None:
        self._seconds = seconds
        self._warning = warning
        self._last = now
        self._asked: float | None = None

    def touch(self, now: float) -> None:
        """Somebody is there."""
        self._last, self._asked = now, None

    def look(self, now: float) -> State:
        """How it stands.

        The question always stands for its whole time, however late somebody comes to look.
        """
        if self._asked is None and now - self._last >= self._seconds:
            self._asked = now
        if self._asked is None:
            return "here"
        return "asking" if now - self._asked < self._warning else "gone"

    def left(self, now: float) -> float:
        """Seconds until the end, while the question stands."""
        return self._warning if self._asked is None else max(0.0, self._asked + self._warning - now)


def in_words(seconds: float) -> str:
    """How much time is left, in words that change every ten seconds."""
    if seconds <= FEW:
        return _("This screen starts again in a few seconds.")
    if seconds > 90:
        minutes = round(seconds / 60)
        return plural(
            "This screen starts again in about {count} minute.",
            "This screen starts again in about {count} minutes.",
            minutes,
        ).format(count=minutes)
    tens = 10 * -(-int(seconds) // 10)
    return plural(
        "This screen starts again in about {count} second.",
        "This screen starts again in about {count} seconds.",
        tens,
    ).format(count=tens)
