"""Text that is too long for two sides of paper.

Owns shortening it with a mark, and knowing that it was done. Never shortens what is kept.
"""

from __future__ import annotations

from typing import TypeVar

from tutor.core.clean import visible
from tutor.export.paper import rows_of
from tutor.words import _

T = TypeVar("T")

_LOOSE = " \u200c\u200d"
"""What may not stand right before the mark."""


class Cuts:
    """Shortens what is too long, and remembers that it did."""

    def __init__(self) -> None:
        """Begin with nothing cut."""
        self.has_cut = False

    def cut(self, text: str, longest: int) -> str:
        """A text, cut off with a mark where it is too long."""
        text = " ".join(visible(text).split())
        if len(text) <= longest:
            return text
        self.has_cut = True
        return _marked(text[:longest])

    def cut_to_rows(self, text: str, longest: int, rows: int, across: float) -> str:
        """A text, cut off with a mark where it has too many letters or fills too many rows."""
        whole = self.cut(text, longest)
        if rows_of(whole, across) <= rows:
            return whole
        self.has_cut = True
        least, most = 0, min(longest, len(whole))
        while least < most:
            middle = (least + most + 1) // 2
            if rows_of(_marked(whole[:middle]), across) <= rows:
                least = middle
            else:
                most = middle - 1
        return _marked(whole[:least])

    def most(self, items: tuple[T, ...], count: int) -> tuple[T, ...]:
        """The first few items."""
        self.has_cut = self.has_cut or len(items) > count
        return items[:count]


def _marked(text: str) -> str:
    return _("{text}… [cut]").format(text=text.rstrip(_LOOSE))
