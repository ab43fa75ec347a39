"""The bytes of a file, made into plain text with one kind of line end.

Owns marks at the start of a file, line ends, and characters that nobody sees. Never removes
a character that somebody can see, nor one that may have been put there to deceive.
"""

from __future__ import annotations

import codecs
import re

from tutor.core.clean import faults
from tutor.library.mending.edit import Edit, Source, literal_lines

_HARD_SPACE = "\u00a0\u2007\u202f\u3000"
_AT_START = re.compile(rf"^[ \t{_HARD_SPACE}]*[{_HARD_SPACE}][ \t{_HARD_SPACE}]*")
_AFTER_SIGN = re.compile(
    rf"^[ \t]*(?:- +)*(?:-|[a-z][a-z-]*:)([ \t]*[{_HARD_SPACE}][ \t{_HARD_SPACE}]*)"
)
_AT_END = re.compile(rf"[ \t{_HARD_SPACE}]*[{_HARD_SPACE}][ \t{_HARD_SPACE}]*$")


def text_in(data: bytes) -> tuple[str, dict[str, int]] | None:
    """The text of a file, and what was mended on the way; None when it is no UTF-8."""
    counts: dict[str, int] = {}
    if data.startswith(codecs.BOM_UTF8):
        data = data.removeprefix(codecs.BOM_UTF8)
        counts["mark"] = 1
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if "\r" in text:
        counts["line-end"] = text.count("\r")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, counts


def hidden_letters(source: Source) -> list[Edit]:
    """Invisible characters that only hide words from search.

    Marks that turn the direction, tag letters and control characters are left for the author
    to look at: somebody may have put them there.
    """
    text = source.text
    return [
        Edit(place, place + 1, "")
        for place, code in faults(text)
        if code == "Y006" and not 0xE0000 <= ord(text[place]) <= 0xE007F
    ]


def hard_spaces(source: Source) -> list[Edit]:
    """Hard spaces where only plain ones count: before and after the text of a line."""
    text = source.text
    if not any(space in text for space in _HARD_SPACE):
        return []
    kept = literal_lines(source)
    found: list[Edit] = []
    for number in range(source.count):
        line, start = source.line(number), source.starts[number]
        if number in kept or line.isascii():
            continue
        if one := _AT_START.match(line):
            found.append(Edit(start, start + one.end(), " " * one.end()))
        if one := _AFTER_SIGN.match(line):
            found.append(Edit(start + one.start(1), start + one.end(1), " "))
        if one := _AT_END.search(line):
            found.append(Edit(start + one.start(), start + one.end(), ""))
    return found
