"""Where things stand on a screen of a given size.

The same three places on every screen: top line (where am I), page, bottom line (what can I
do). Pure arithmetic; draws nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from tutor.store.settings import Width

LEAST_WIDTH, LEAST_HEIGHT = 40, 15
COLUMN = 72
"""Longest line of reading text, in cells, where nothing else was chosen."""
NARROW_COLUMN = 50
FULL_COLUMN = 999
"""Wider than any window."""
WIDEST: Mapping[Width, int] = {
    "normal": COLUMN,
    "narrow": NARROW_COLUMN,
    "full": FULL_COLUMN,
}
"""The longest line for each value of the setting."""


class Frame(Struct, frozen=True):
    """A screen of `width` by `height` cells."""

    width: int
    height: int
    widest: int = COLUMN
    """Longest line of reading text that is wanted."""
    is_steady: bool = False
    """Whether what stands in the bottom line keeps its place, for fingers."""

    @property
    def is_too_small(self) -> bool:
        """Whether a page cannot be shown at all."""
        return self.width < LEAST_WIDTH or self.height < LEAST_HEIGHT

    @property
    def margin(self) -> int:
        """Air at the sides: two cells on a narrow screen, six from 80 up."""
        return 2 if self.width < 60 else 4 if self.width < 80 else 6

    @property
    def column(self) -> int:
        """Width of the reading column."""
        return min(self.widest, self.width - 2 * self.margin)

    @property
    def _room(self) -> int:
        """Cells for top and bottom line and page alike; a narrow column stands at their left."""
        return min(max(self.widest, COLUMN), self.width - 2 * self.margin)

    @property
    def left(self) -> int:
        """First cell of the reading column."""
        return max(self.margin, (self.width - self._room) // 2)

    @property
    def outer_left(self) -> int:
        """First cell of the top and bottom lines, which hang out a little."""
        return self.left - (self.margin - 2)

    @property
    def outer_width(self) -> int:
        """Width of the top and bottom lines."""
        return self._room + 2 * (self.margin - 2)

    @property
    def is_roomy(self) -> bool:
        """Whether there is air above and below the page."""
        return self.height >= 20

    @property
    def body_top(self) -> int:
        """First line of the page."""
        return 2 if self.is_roomy else 1

    @property
    def body_height(self) -> int:
        """Lines of the page."""
        return self.height - self.body_top - (2 if self.is_roomy else 1)
