"""A code for a phone as rows of text.

Owns which sign stands for which dots. Never says how dark or light they are: the screen draws
codes in colors of their own.
"""

from __future__ import annotations

from itertools import groupby

from tutor.export.look import Piece, Row
from tutor.export.sheet_qr import Pattern

Pair = tuple[bool, bool]
"""The upper and the lower dot of a cell. A cell is twice as high as wide, so dots are square."""

_ALL_DARK: Pair = (True, True)
_SIGNS: dict[Pair, str] = {
    (False, False): " ",
    (True, False): "▀",
    (False, True): "▄",
    _ALL_DARK: " ",
}
"""A cell that is all dark is a blank on a dark ground: a sign may leave a gap to the next line."""


def code_rows(pattern: Pattern) -> list[Row]:
    """The rows of a code, two rows of dots in each."""
    lines = zip(pattern[::2], pattern[1::2], strict=True)
    return [_row(list(zip(upper, lower, strict=True))) for upper, lower in lines]


def _row(pairs: list[Pair]) -> Row:
    return Row(
        tuple(
            Piece("".join(map(_SIGNS.__getitem__, run)), "code-dark" if is_dark else "code")
            for is_dark, run in groupby(pairs, _ALL_DARK.__eq__)
        )
    )
