"""Numbers as people type and read them.

Owns reading a typed number and writing one for a reader. Never decides whether it is right.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache


@cache
def _typed() -> re.Pattern[str]:
    """A number as people type it. Only an answer needs it, so it is not made at the start."""
    return re.compile(
        r"""
        [$£€]?
        ([+-]?)                                   # the sign
        (?=[.,]?\d)                               # a figure, with or without a nought before it
        ([1-9]\d{0,2}(?:[ ,]\d{3})+ | \d{0,15})   # whole number, thousands set apart or not
        (?:[.,](\d{1,15}))?                       # decimals after a point or a comma
        [^\d.,]*                                  # a unit
        """,
        re.VERBOSE,
    )


def read_number(typed: str) -> float | None:
    """The number somebody typed, or None when there is no single number in it.

    Takes a decimal point or comma, thousands set apart, and a unit after the number.
    """
    text = unicodedata.normalize("NFKC", typed[:80]).replace("\N{MINUS SIGN}", "-")
    found = _typed().fullmatch(" ".join(text.split()).rstrip("."))
    if found is None:
        return None
    sign, whole, part = found.groups()
    digits = whole.replace(" ", "").replace(",", "")
    return float(f"{sign}{digits or 0}.{part or 0}")


def shown(number: float) -> str:
    """A number without needless decimals, thousands set apart."""
    return grouped(int(number)) if number == int(number) else f"{number:,.10g}"


def grouped(number: int) -> str:
    """A whole number with its thousands set apart."""
    return f"{number:,}"
