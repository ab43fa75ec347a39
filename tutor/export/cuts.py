"""Text that is too long for two sides of paper.

Owns shortening it with a mark, and knowing that it was done. Never shortens what is kept.
"""

from __future__ import annotations

from typing import TypeVar

from tutor.core.clean import visible
from tutor.words import _

T = TypeVar("T")


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
        return text[:longest].rstrip() + _("… [cut]")

    def most(self, items: tuple[T, ...], count: int) -> tuple[T, ...]:
        """The first few items."""
        self.has_cut = self.has_cut or len(items) > count
        return items[:count]
