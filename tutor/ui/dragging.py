"""A question that is held with the mouse or a finger, and where it would land.

Owns that one thing. Never moves a question itself, and never draws.
"""

from __future__ import annotations


class Drag:
    """Begins with a press, and counts as dragging once it has left its own lines."""

    def __init__(self) -> None:
        """Nothing is held."""
        self.held = ""
        self.over = ""
        """The question whose place it would take; empty while it was not moved."""
        self.has_ended = False
        """Whether the last press was a drag, so that the click that ends it presses nothing."""

    def is_on(self) -> bool:
        """Whether something is being dragged."""
        return bool(self.held and self.over)

    def take(self, target: str) -> None:
        """Something is pressed; it may become a drag."""
        self.held, self.over, self.has_ended = target, "", False

    def move(self, target: str) -> bool:
        """It is over a question now; whether that changed where it would land."""
        if not self.held or not target or target == self.over:
            return False
        if target == self.held and not self.over:
            return False
        self.over = target
        return True

    def let_go(self) -> tuple[str, str]:
        """It is held no longer; gives back what was held and where it would have landed."""
        ended = (self.held, self.over)
        # After Esc, the finger lets go of nothing; that is still the end of a drag.
        self.has_ended = self.has_ended or bool(self.over)
        self.held = self.over = ""
        return ended
