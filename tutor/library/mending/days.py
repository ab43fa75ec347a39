"""Days, written as year-month-day.

Owns reading other ways to write a day. One that could mean two days is left and named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tutor.library.mending.edit import Edit, Source
from tutor.library.mending.wants import spots
from tutor.library.tree import TextNode

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_YEAR_FIRST = re.compile(r"(\d{4})([-./ ])(\d{1,2})\2(\d{1,2})").fullmatch
_YEAR_LAST = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4})").fullmatch
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})").fullmatch
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)? +([A-Za-z]{3,9})\.?,? +(\d{4})").fullmatch


def days(source: Source) -> list[Edit]:
    """Days that can only mean one day."""
    found = []
    for node, meant in _misread(source):
        if len(meant) == 1:
            found.append(Edit(node.start.index, node.end.index, meant[0]))
    return found


def unsure_days(source: Source) -> list[tuple[int, str, tuple[str, ...]]]:
    """Days that could mean two: their line, what was typed, and both days."""
    return [
        (node.start.line + 1, node.value, meant)
        for node, meant in _misread(source)
        if len(meant) > 1
    ]


def days_in(typed: str) -> tuple[str, ...]:
    """The days that somebody who typed this can have meant."""
    found: set[str] = set()
    if one := _YEAR_FIRST(typed):
        found |= _day(one[1], one[3], one[4])
    elif one := _YEAR_LAST(typed):
        found |= _day(one[4], one[3], one[1]) | _day(one[4], one[1], one[3])
    elif one := _MONTH_FIRST(typed):
        found |= _day(one[3], _month(one[1]), one[2])
    elif one := _DAY_FIRST(typed):
        found |= _day(one[3], _month(one[2]), one[1])
    return tuple(sorted(found))


def _misread(source: Source) -> Iterator[tuple[TextNode, tuple[str, ...]]]:
    """Days that are written in another way, each with those it can mean."""
    for spot in spots(source.root, source.kind):
        node = spot.node
        if spot.want.role == "date" and isinstance(node, TextNode) and node.style not in {">", "|"}:
            meant = days_in(node.value.strip())
            if meant and (node.value,) != meant:
                yield node, meant


def _month(word: str) -> str:
    """The number of a month, from its name or the first letters of it."""
    word = word.lower()
    near = [number for number, name in enumerate(_MONTHS, 1) if name.startswith(word)]
    if word == "sept":
        near = [9]
    return str(near[0]) if len(near) == 1 else "0"


def _day(year: str, month: str, day: str) -> set[str]:
    try:
        return {date(int(year), int(month), int(day)).isoformat()}
    except ValueError:
        return set()
