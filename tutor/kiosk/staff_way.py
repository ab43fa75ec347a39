"""The way to the staff's page: a key pressed three times, or a long press on a corner.

Owns when either is complete. Nothing on the screen tells that it exists. Never opens anything
itself, and asks no clock: the time is handed in.
"""

from __future__ import annotations

KEY = "f12"
TIMES = 3
WITHIN = 2.0
"""Seconds the key must be pressed so often within."""
HELD = 3.0
"""Seconds a finger stays on the corner."""
CORNER_WIDTH, CORNER_HEIGHT = 8, 3
"""Cells of the top right corner."""


class StaffWay:
    """What was done of it so far."""

    def __init__(self) -> None:
        self._pressed: list[float] = []
        self._down: float | None = None

    def key(self, name: str, now: float) -> bool:
        """A key was pressed; whether it completes the way."""
        if name != KEY:
            self._pressed.clear()
            return False
        self._pressed = [at for at in self._pressed if now - at <= WITHIN] + [now]
        if len(self._pressed) < TIMES:
            return False
        self._pressed.clear()
        return True

    def down(self, x: int, y: int, width: int, now: float) -> None:
        """A finger, or a button of the mouse, came down there.

        Some terminals send the touch of a finger once more, as another button, while it stays.
        """
        if not _is_corner(x, y, width):
            self._down = None
        elif self._down is None:
            self._down = now

    def move(self, x: int, y: int, width: int) -> None:
        """It moved; away from the corner it is something else."""
        if not _is_corner(x, y, width):
            self._down = None

    def up(self, now: float) -> bool:
        """It was lifted; whether it stayed long enough."""
        is_held = self.is_held(now)
        self._down = None
        return is_held

    def is_held(self, now: float) -> bool:
        """Whether it has stayed long enough by now; this is said once."""
        if self._down is None or now - self._down < HELD:
            return False
        self._down = None
        return True


def _is_corner(x: int, y: int, width: int) -> bool:
    return x >= width - CORNER_WIDTH and 0 <= y < CORNER_HEIGHT
