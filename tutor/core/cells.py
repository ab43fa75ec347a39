"""How wide text is on a terminal, and breaking it into lines.

Owns the width of a character and where a line may end. Never draws, and never changes a word.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from msgspec import Struct

from tutor.core.inline import Span, Words

SHORT_WORD = 8
"""A word this short looks lost when it stands alone on the last line."""

_JOINER = "\N{ZERO WIDTH JOINER}"
_COLOR_SIGN = "\N{VARIATION SELECTOR-16}"
_CLOSING = frozenset("、。，．！？：；」』）】》〉・ー")
"""Signs that may not start a line."""


@lru_cache(4096)
def _cells(character: str) -> int:
    """How many cells a character takes by itself."""
    if "\u1160" <= character <= "\u11ff" or "\U0001f3fb" <= character <= "\U0001f3ff":
        return 0
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def width_of(text: str) -> int:
    """How many cells a text takes."""
    if text.isascii():
        return len(text)
    total, before, last = 0, "", 0
    for character in text:
        if character == _COLOR_SIGN and last == 1:
            total, last = total + 1, 2
        elif before != _JOINER:
            last = _cells(character) or last
            total += _cells(character)
        before = character
    return total


def cut(text: str, width: int, mark: str = "…") -> str:
    """The text, shortened to fit, with a mark where something was cut off."""
    if width_of(text) <= width:
        return text
    room = width - width_of(mark)
    end = 0
    while end < len(text) and width_of(text[: end + 1]) <= room:
        end += 1
    return (text[:end].rstrip() + mark) if room >= 0 else ""


def padded(text: str, width: int, *, is_right: bool = False) -> str:
    """The text with spaces up to a width, on its left when it is aligned right."""
    space = " " * max(0, width - width_of(text))
    return space + text if is_right else text + space


class _Word(Struct):
    """What a line may not be broken inside of; it can run over several spans."""

    spans: list[Span]
    width: int
    gap: Span | None
    """The space before it; None when nothing stands between it and the word before."""


def wrap(words: Words, width: int) -> list[Words]:
    """Break text into lines no wider than `width`; empty text gives no line.

    A word is broken only when it is wider than a line. A single short word is not left alone
    on the last line when the line before can spare one.
    """
    width = max(1, width)
    lines: list[list[_Word]] = []
    used = width + 1
    for word in _fitting(_words(words), width):
        space = 1 if word.gap else 0
        if used + space + word.width > width:
            lines.append([word])
            used = word.width
        else:
            lines[-1].append(word)
            used += space + word.width
    _keep_company(lines, width)
    return [_joined(line) for line in lines]


def _words(words: Words) -> list[_Word]:
    """The text cut where lines may break."""
    found: list[_Word] = []
    gap: Span | None = None
    is_open = False
    for span in words:
        for number, text in enumerate(span.text.split(" ")):
            if number:
                gap, is_open = _like(span, " "), False
            for piece in _breakable(text):
                if is_open and found and not _may_part(found[-1].spans[-1].text, piece):
                    found[-1].spans.append(_like(span, piece))
                    found[-1].width += width_of(piece)
                else:
                    found.append(_Word([_like(span, piece)], width_of(piece), gap))
                gap, is_open = None, True
    return found


def _breakable(text: str) -> list[str]:
    """A word cut where scripts without spaces may break; other words stay whole."""
    if not text or text.isascii():
        return [text] if text else []
    pieces = [text[0]]
    for character in text[1:]:
        if _may_part(pieces[-1], character):
            pieces.append(character)
        else:
            pieces[-1] += character
    return pieces


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end between two pieces that no space stands between."""
    if before.isascii() and after.isascii():
        return False
    first = after[0]
    is_wide = _cells(before[-1]) == 2 or _cells(first) == 2
    return is_wide and _cells(first) > 0 and first not in _CLOSING and before[-1] != _JOINER


def _fitting(found: list[_Word], width: int) -> list[_Word]:
    """The words, with those wider than a line cut into pieces that fit."""
    if all(word.width <= width for word in found):
        return found
    fitting: list[_Word] = []
    for word in found:
        if word.width <= width:
            fitting.append(word)
            continue
        piece = _Word([], 0, word.gap)
        for span in word.spans:
            for character in span.text:
                if piece.width + _cells(character) > width and piece.spans:
                    fitting.append(piece)
                    piece = _Word([], 0, None)
                piece.spans.append(_like(span, character))
                piece.width += _cells(character)
        fitting.append(piece)
    return fitting


def _keep_company(lines: list[list[_Word]], width: int) -> None:
    """Give a short last word company from the line before."""
    if len(lines) < 2 or len(lines[-1]) != 1 or len(lines[-2]) < 3:
        return
    last, spare = lines[-1][0], lines[-2][-1]
    if not last.gap or last.width > SHORT_WORD or spare.width + 1 + last.width > width:
        return
    lines[-1].insert(0, lines[-2].pop())


def _joined(line: list[_Word]) -> Words:
    """The words of a line as spans; the space a line starts with is dropped."""
    spans: list[Span] = []
    for number, word in enumerate(line):
        gap = [word.gap] if word.gap and number else []
        for span in (*gap, *word.spans):
            if spans and (spans[-1].style, spans[-1].ref) == (span.style, span.ref):
                spans[-1] = _like(span, spans[-1].text + span.text)
            else:
                spans.append(span)
    return tuple(spans)


def _like(span: Span, text: str) -> Span:
    return Span(text, span.style, span.ref)
