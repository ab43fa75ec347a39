"""Which letters and signs stand where on the keyboard on the screen.

Owns the tables, by language, and the order of the keys on each page. Never draws, and never knows
what was typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate
from typing import Literal, TypeAlias

Page: TypeAlias = Literal["letters", "accents", "signs"]
Rows: TypeAlias = tuple[str, str, str]
Line: TypeAlias = tuple[tuple[str, float], ...]
"""Keys from left to right, each with its share of the width; one without a name is a gap."""

LETTERS: Mapping[str, Rows] = {
    "de": ("qwertzuiop", "asdfghjkl", "yxcvbnm"),
    "en": ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    "es": ("qwertyuiop", "asdfghjklñ", "zxcvbnm"),
    "fr": ("azertyuiop", "qsdfghjklm", "wxcvbn'"),
}
ACCENTS: Mapping[str, Rows] = {
    "": ("áàâäãåæçéè", "êëíìîïñóòô", "öõøœúùûü"),
    "de": ("äöüßáàâãåæ", "çéèêëíìîïñ", "óòôõøœúù"),
}
"""Second page; the empty name is for every language without its own."""
SIGNS: Rows = ("1234567890", "-/:;()&@%+", ".,?!'\"#*=")

SHARES = 10.0
"""What the shares of a line come to."""
_EDGE = 1.5
"""The share of shift and of delete, in the third line."""


def lines(
    page: Page, language: str, *, is_upper: bool = False, has_accents: bool = True
) -> tuple[Line, ...]:
    """The four lines of a page, top to bottom; without a way to accents where none are drawn."""
    first, second, third = _rows(page, language)
    if is_upper:
        first, second, third = (_raised(row) for row in (first, second, third))
    return (_spread(first), _spread(second), _with_edges(page, third), _last(page, has_accents))


def edges(line: Line, width: int) -> tuple[int, ...]:
    """Where each key of a line begins, and where the last one ends."""
    return tuple(round(at * width / SHARES) for at in accumulate((n for _, n in line), initial=0.0))


def _rows(page: Page, language: str) -> Rows:
    base = language.replace("_", "-").partition("-")[0]
    match page:
        case "letters":
            return LETTERS.get(base, LETTERS["en"])
        case "accents":
            return ACCENTS.get(base, ACCENTS[""])
        case "signs":
            return SIGNS


def _raised(row: str) -> str:
    """Capitals; a letter without one of a single sign stays as it is."""
    return "".join(sign.upper() if len(sign.upper()) == 1 else sign for sign in row)


def _spread(row: str) -> Line:
    """Ten keys fill the line; fewer stand in its middle."""
    side = (SHARES - len(row)) / 2
    keys = tuple((sign, 1.0) for sign in row)
    return (("", side), *keys, ("", side)) if side else keys


def _with_edges(page: Page, row: str) -> Line:
    """Shift on the left, where there are letters; delete on the right."""
    left = () if page == "signs" else (("shift", _EDGE),)
    room = SHARES - _EDGE * (len(left) + 1)
    return (*left, *((sign, room / len(row)) for sign in row), ("delete", _EDGE))


def _last(page: Page, has_accents: bool) -> Line:
    """The other pages, the space, and what ends the writing."""
    signs = ("letters" if page == "signs" else "signs", 1.2)
    accents = ("letters" if page == "accents" else "accents", 1.2)
    stop = ((".", 1.0), ("keep", 2.1), ("leave", 2.1))
    return (
        (signs, accents, ("space", 2.4), *stop) if has_accents else (signs, ("space", 3.6), *stop)
    )
