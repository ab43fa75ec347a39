"""Characters that have no business in a text: they drive the terminal, or hide.

Owns which they are, how they are reported in a file, and what is shown in place of them in
typed notes and clinic values. Never touches a character that somebody can see.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Literal

Fault = Literal["Y004", "Y005", "Y006"]

MARK = "·"
"""Shown where a control character stood."""

LONGEST_TYPED = 2000
"""Characters kept of what somebody types; a sheet of paper holds about as many."""

_LINE_ENDS = "\r\n|[\n\r\v\f\x85\u2028\u2029]"

_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
_DIRECTION = r"\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_HIDDEN = (
    r"\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065"
    r"\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f"
)


@cache
def _fault() -> re.Pattern[str]:
    """Finds any of them. Most text is plain ASCII and never needs it."""
    return re.compile(f"(?P<Y004>[{_CONTROL}])|(?P<Y005>[{_DIRECTION}])|(?P<Y006>[{_HIDDEN}])")


_JOINERS = "\u200c\u200d"
_FIRST_JOINED = "\u0600"
"""Scripts from Arabic on, and emoji, need joiners; Latin, Greek and Cyrillic never do."""


def faults(text: str) -> list[tuple[int, Fault]]:
    """Where characters stand that a file may not hold, with the code of each fault.

    Line ends and tabs are not among them: a file is made of lines.
    """
    if text.isascii() and text.isprintable():
        return []
    return [
        (found.start(), _code(found))
        for found in _fault().finditer(text)
        if not _is_joiner_in_place(text, found.start())
    ]


def visible(text: str, *, keep_lines: bool = False) -> str:
    """The text with control characters shown as a dot and hidden ones dropped.

    Line ends and tabs become spaces; with `keep_lines`, line ends stay.
    """
    if text.isascii() and text.isprintable():
        return text
    text = re.sub(_LINE_ENDS, "\n" if keep_lines else " ", text).replace("\t", " ")

    def shown(found: re.Match[str]) -> str:
        if _is_joiner_in_place(text, found.start()):
            return found.group()
        return MARK if _code(found) == "Y004" else ""

    return _fault().sub(shown, text)


def typed_words(text: str) -> str:
    """What is kept of words somebody typed."""
    return visible(text)[:LONGEST_TYPED].strip()


def _code(found: re.Match[str]) -> Fault:
    if found["Y004"]:
        return "Y004"
    return "Y005" if found["Y005"] else "Y006"


def _is_joiner_in_place(text: str, place: int) -> bool:
    """Whether a joiner stands between two letters or emoji that need one."""
    if text[place] not in _JOINERS or not 0 < place < len(text) - 1:
        return False
    return all(_is_joined_script(character) for character in (text[place - 1], text[place + 1]))


def _is_joined_script(character: str) -> bool:
    return character >= _FIRST_JOINED and unicodedata.category(character)[0] in "LMS"
