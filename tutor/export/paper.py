"""How much print fits on a side of paper.

Owns the sizes that every form on paper keeps to, which paper a region uses, and how many rows a
text fills, reckoned on the wide side. Never draws anything, and never shortens a text.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from tutor.core.cells import width_of

# In points. A side is as wide as A4 and as high as US Letter inside their margins, so that the
# same sheet fits both.
SIDE_WIDTH, SIDE_HEIGHT = 500, 700
BODY, BODY_ROW = 10.5, 14
"""Size of ordinary print, and the height of its row."""
LARGE, LARGE_ROW = 16, 20
"""Size of the three questions, and the height of their row."""
WRITING_ROW = 22
"""The height of a line to write on by hand."""
HEADING_ROW, TOPIC_ROW = 24, 18
"""The height of a heading, and of a topic above its questions, with the space above it."""
GAP, LINE_GAP = 8, 1
"""The space below one of the three questions, and below a line of a list."""
TITLE_ROW, FOOT = 32, 44
"""The height of the heading of a side, and of what stands at the foot of the second one."""

BODY_ACROSS = 45.0
"""Widths of an m that fit on a row of ordinary print, what stands before it left aside."""
LARGE_ACROSS = 29.0
"""The same for the three questions."""

Paper = Literal["us-letter", "a4"]


def paper_of(region: str) -> Paper:
    """The paper that printers of a region hold; without a region, that of the United States."""
    return "us-letter" if region.lower() in ("", "us", "ca") else "a4"


_THIN = frozenset("iljtfrI.,;:'!|()[]/ \u2019\u2018")
_BROAD = frozenset("mwMWQOG@%&+=<>~^\u2014\u2026\u00bd\u2192")
_HUGE = frozenset(map(chr, (*range(0xFDF0, 0xFE00), *range(0x12000, 0x12550), 0x2E3B, 0xA9C5)))
"""Signs that are as wide as a word."""


@lru_cache(4096)
def _em(sign: str) -> float:
    """The most a character takes, in widths of an m."""
    if sign in _THIN:
        return 0.38
    if sign in _HUGE:
        return 12.0
    cells = width_of(sign)
    if sign in _BROAD or cells == 2:
        return 1.0 if sign.isascii() else 1.3
    if sign.isascii():
        return 0.74 if sign.isupper() else 0.57
    return 0.8 if sign < "\u0530" else 1.2


def rows_of(text: str, across: float) -> int:
    """Rows a text fills; an empty one fills none."""
    rows, used = 0, across + 1
    for word in text.split():
        width = sum(map(_em, word))
        if used + 0.38 + width <= across:
            used += 0.38 + width
            continue
        rows += 1
        used = 0.0
        if width <= across:
            used = width
            continue
        for sign in word:
            if used + _em(sign) > across:
                rows, used = rows + 1, 0.0
            used += _em(sign)
    return rows
