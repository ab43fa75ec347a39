"""How large the print of a side may be so that it fits on paper, reckoned without a browser.

Owns the reckoning, with a wide font. Never shortens a text.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from tutor.export.paper import rows_of

SIZES = (11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
"""Sizes of print in points; the style sheet has a class for each."""

HIGH, ACROSS = 250.0, 178.0
"""Millimeters of paper that both Letter and A4 have inside their margins."""

LEADING = 1.35
_POINT = 0.3528
"""A point in millimeters."""
_BOLD = 1.06
"""How much wider bold print is."""


class Words(Struct, frozen=True):
    """A paragraph, and the empty room around it."""

    text: str
    scale: float = 1.0
    """Against the ordinary print of its side."""
    indent: float = 0.0
    """In letters of ordinary print."""
    gap: float = 0.0
    """Empty room above it, in lines of ordinary print."""


def class_for(words: Iterable[Words], millimeters: float = 0.0) -> str:
    """The class of the largest print that fits; `millimeters` are kept free for writing."""
    everything = tuple(words)
    sizes = (size for size in SIZES if _height(everything, size) + millimeters <= HIGH)
    return class_of(next(sizes, SIZES[-1]))


def class_of(size: float) -> str:
    """What a size of print is called in the style sheet."""
    return f"print-{round(size * 10)}"


def size_rules() -> str:
    """The part of the style sheet that names the sizes."""
    return "\n".join(f"  .{class_of(size)} {{ font-size: {size:g}pt; }}" for size in SIZES)


def _height(words: tuple[Words, ...], size: float) -> float:
    return sum(_one_height(one, size) for one in words)


def _one_height(one: Words, size: float) -> float:
    em = size * _POINT
    across = (ACROSS - one.indent * em) / (em * one.scale * _BOLD)
    return (rows_of(one.text, across) * one.scale * LEADING + one.gap) * em
