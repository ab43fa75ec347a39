"""The question sheet as codes that a phone's camera reads: the words themselves, no address.

Owns which words go along, how they are shared out over several codes, and the codes as patterns
of dark and light. Never draws on a screen, and never sends anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from tutor.core.sheet import Sheet
from tutor.export.fitting import sides_of
from tutor.export.sides import Line, Sides
from tutor.words import _

CAPACITY = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412)
"""Bytes that fit into a code of version 1, 2, 3 ... at error correction M (ISO/IEC 18004)."""

SMALLEST, LARGEST = 3, 10
"""Versions that are shown: a smaller one holds too little, a larger one has dots too fine for a
phone at arm's length."""

SPENT = 2
"""Bytes of a code that say how the others are to be read, when they are more than ASCII."""

ABOVE, BELOW, BESIDE = 3, 4, 4
"""Light dots around a code. Codes are an odd number of dots high, so these make whole lines."""

Pattern = tuple[tuple[bool, ...], ...]
"""Rows of dots, dark ones true, with the light dots around them."""


class NoCodes(Exception):
    """Codes cannot be made here; its text is a sentence for people."""


class Code(Struct, frozen=True):
    """One code, and the words a phone shows for it."""

    words: str
    pattern: Pattern


def size_of(version: int) -> tuple[int, int]:
    """How many dots a code of this version is wide and high, the light ones around it included."""
    dots = 17 + 4 * version
    return dots + 2 * BESIDE, dots + ABOVE + BELOW


def largest_version(width: int, height: int) -> int:
    """The largest version that fits into so many dots; 0 when none does."""
    for version in range(LARGEST, SMALLEST - 1, -1):
        wide, high = size_of(version)
        if wide <= width and high <= height:
            return version
    return 0


def take_home_text(sheet: Sheet, today: date | None = None) -> str:
    """The words that go along: all that is on paper, without the clinician's instructions."""
    return "\n".join(_lines(sides_of(sheet, today))) + "\n"


def _lines(sides: Sides) -> Iterator[str]:
    yield sides.title
    if sides.visit:
        yield sides.visit
    yield from _questions(sides.top)
    for _topic, lines in sides.rest:
        yield from _questions(lines)
    if sides.more:
        yield sides.more
    for part in (sides.medicines, sides.notes, *sides.own_words):
        if part and any(part.lines):
            yield f"{part.heading}:"
            yield from part.lines


def _questions(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        if line.words:
            yield f"{line.number}. {line.words}"
        if line.note:
            yield _("My note: {note}").format(note=line.note)


def parts_of(text: str, version: int) -> list[str]:
    """The text in as many parts as codes of this version need; each says which part it is.

    Without the marks, the parts are the text again.
    """
    room = CAPACITY[version - 1] - SPENT
    if len(text.encode()) <= room:
        return [text]
    count = 2
    while True:
        mark = len(_mark(count, count))
        pieces = list(_pieces(text, room - mark))
        if len(pieces) <= count:
            return [_mark(at, len(pieces)) + piece for at, piece in enumerate(pieces, 1)]
        count = len(pieces)


def _mark(number: int, count: int) -> str:
    return f"{number}/{count} "


def _pieces(text: str, room: int) -> Iterator[str]:
    """The text cut after words, or inside one that is longer than a code."""
    while text:
        end = len(text.encode()[:room].decode(errors="ignore"))
        if end < len(text):
            space = max(text.rfind(" ", 0, end), text.rfind("\n", 0, end))
            end = space + 1 if space > end // 2 else end
        yield text[:end]
        text = text[end:]


def codes_of(text: str, version: int) -> list[Code]:
    """The text as codes, all of one size and none larger than this version."""
    parts = parts_of(text, version)
    while version > SMALLEST and len(parts_of(text, version - 1)) == len(parts):
        version -= 1
        parts = parts_of(text, version)
    return [Code(part, _pattern(part, version)) for part in parts]


def _pattern(words: str, version: int) -> Pattern:
    try:
        import segno
    except ImportError:
        raise NoCodes(
            _("Codes for a phone need the part “segno”. Save the sheet as text instead.")
        ) from None
    made = segno.make_qr(
        words, error="m", version=version, mode="byte", encoding="utf-8", eci=not words.isascii()
    )
    wide = len(made.matrix[0]) + 2 * BESIDE
    light = (False,) * BESIDE
    rows = [(*light, *map(bool, row), *light) for row in made.matrix]
    blank = (False,) * wide
    return (*[blank] * ABOVE, *rows, *[blank] * BELOW)
