r"""A GIFT file as entries: questions apart, comments beside them, escaped signs set aside.

Owns the lines of the file. Never looks into a question.

A sign after a backslash, such as \= or \{, is text. While a question is read it is swapped
for a letter no file can hold, so that splitting at = or { is safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

SIGNS = "~=#{}:\\"
_ESCAPED = re.compile(r"\\([~=#{}:\\n])")
_FIRST = 0xFDD0
"""The first of the numbers that never stand for a letter."""
_SHIELDS = {sign: chr(_FIRST + place) for place, sign in enumerate(SIGNS)} | {"n": "\n"}
_BACK = {_FIRST + place: sign for place, sign in enumerate(SIGNS)}
_NONE = {_FIRST + place: "\N{REPLACEMENT CHARACTER}" for place in range(len(SIGNS))}
_OWN = re.compile(
    r"(page|after|asks|safety|question|unit|when-[a-z-]{3,20}|(?:feedback|misconception) \d{1,2})"
    r": +(.+)"
)


class Entry(Struct):
    """One entry: its first line and what stands there."""

    line: int
    lines: list[str]
    remarks: list[str]
    told: dict[str, str]


def entries(text: str) -> Iterator[Entry]:
    """The entries of a file; an empty line ends each."""
    entry = _empty()
    for number, line in enumerate(text.translate(_NONE).split("\n"), 1):
        bare = line.strip()
        if not bare:
            if entry.lines:
                yield entry
                entry = _empty()
        elif bare.startswith("//"):
            _remark(entry, bare[2:].strip())
        elif bare.upper().startswith("$CATEGORY"):
            if entry.lines:
                yield entry
                entry = _empty()
            entry.remarks.append(bare)
        else:
            entry.line = entry.line or number
            entry.lines.append(line.rstrip())
    if entry.lines or entry.remarks:
        yield entry


def shielded(text: str) -> str:
    """The text with escaped signs swapped."""
    return _ESCAPED.sub(lambda found: _SHIELDS[found[1]], text)


def unshielded(text: str) -> str:
    """The text with the signs themselves again."""
    return text.translate(_BACK)


def _empty() -> Entry:
    return Entry(0, [], [], {})


def _remark(entry: Entry, text: str) -> None:
    own = _OWN.fullmatch(text)
    if own is not None:
        entry.told[own[1]] = own[2].strip()
    elif text:
        entry.remarks.append(text)
