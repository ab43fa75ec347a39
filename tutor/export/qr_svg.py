"""The codes for a phone as one picture, to open in a browser or to print.

Owns where each code stands on it. Never decides what a code says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from tutor.export.sheet_qr import Code, Pattern
from tutor.words import _

ACROSS = 2
"""Codes beside each other."""
DOT = 6
"""Width of a dot, in pixels: a code is read from a screen at arm's length."""
LABEL = 28
"""Height of the line above a code."""


def codes_svg(codes: Sequence[Code]) -> str:
    """A picture of codes that are all of one size, dark on light in any viewer."""
    wide = max(len(code.pattern[0]) for code in codes) * DOT
    high = max(len(code.pattern) for code in codes) * DOT + LABEL
    columns = min(ACROSS, len(codes))
    rows = -(-len(codes) // columns)
    drawn = "\n".join(
        _one(code, at, len(codes), (at - 1) % columns * wide, (at - 1) // columns * high)
        for at, code in enumerate(codes, 1)
    )
    width, height = columns * wide, rows * high
    title = escape(_("My questions for the visit, as codes for a phone"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img"><title>{title}</title>\n'
        f'<rect width="100%" height="100%" fill="#fff"/>\n{drawn}\n</svg>\n'
    )


def _one(code: Code, number: int, count: int, left: int, top: int) -> str:
    label = escape(_("{number} of {count}").format(number=number, count=count))
    wide = len(code.pattern[0]) * DOT
    text = (
        f'<text x="{wide // 2}" y="{LABEL - 8}" text-anchor="middle" font-family="sans-serif" '
        f'font-size="16" fill="#333">{label}</text>'
        if count > 1
        else ""
    )
    dots = "".join(_dots(code.pattern))
    return (
        f'<g transform="translate({left} {top})">{text}'
        f'<path shape-rendering="crispEdges" fill="#000" d="{dots}"/></g>'
    )


def _dots(pattern: Pattern) -> Iterator[str]:
    """Each run of dark dots as a box."""
    for y, row in enumerate(pattern):
        x = 0
        while x < len(row):
            run = 0
            while x + run < len(row) and row[x + run]:
                run += 1
            if run:
                yield f"M{x * DOT} {y * DOT + LABEL}h{run * DOT}v{DOT}h-{run * DOT}z"
            x += run or 1
