"""A language nobody speaks: English with accents, in brackets, and a third longer.

What stands on a screen without accents did not come from the catalogue, and what does not fit
would not fit in German either. Keeps {blanks} and the inline signs of lessons. Never used
unless somebody asks for it by its code.
"""

from __future__ import annotations

import re

_ACCENTED = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ÂƁÇĐÉƑĜĤÎĴĶĻṀÑÓṔǪŔŠŢÛṼŴẊÝŽâƀçđéƒĝĥîĵķļɱñóþǫŕšţûṽŵẋýž",
)
_VOWELS = frozenset("aeiouAEIOU")
_KEPT = re.compile(r"\{\{|\}\}|\{[^{}]*\}|<[a-z0-9-]+>|\^[a-z0-9-]+|__")
"""What a translator leaves as it is."""

_LONGER = 0.3
"""How much longer a translation may be than its English; German and Spanish come to this."""


def single(text: str) -> str:
    """The text, accented, longer and in brackets."""
    if not text.strip():
        return text
    letters = sum(map(len, _KEPT.split(text)))
    owed = round(letters * _LONGER) - 2
    made: list[str] = []
    end = 0
    for kept in _KEPT.finditer(text):
        words, owed = _stretched(text[end : kept.start()], owed)
        made += [words, kept[0]]
        end = kept.end()
    words, owed = _stretched(text[end:], owed)
    inside = "".join([*made, words, "~" * owed])
    body = inside.strip()
    before, after = inside.split(body, 1)
    return f"{before}[{body}]{after}"


def counted(one: str, many: str, count: int) -> str:
    """The form of English that goes with a count."""
    return single(one if count == 1 else many)


def _stretched(text: str, owed: int) -> tuple[str, int]:
    """A text with accents and some vowels twice, and how many letters are still owed."""
    letters: list[str] = []
    for letter in text:
        letters.append(letter)
        if owed > 0 and letter in _VOWELS:
            letters.append(letter.lower())
            owed -= 1
    return "".join(letters).translate(_ACCENTED), max(owed, 0)
