"""Text in plain ASCII, for printers and terminals that know nothing else.

Owns which sign stands for which. Never changes text that is plain already.
"""

from __future__ import annotations

import unicodedata

_STANDS_FOR = {
    "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "–": "-", "—": "-", "−": "-", "‑": "-", "…": "...", "•": "-", "·": ".", "×": "x",
    "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ", "ß": "ss", "æ": "ae", "Æ": "AE",
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "œ": "oe", "Œ": "OE", "£": "GBP", "€": "EUR",
    "≥": ">=", "≤": "<=", "½": "1/2", "→": "->", "←": "<-",
}  # fmt: skip
_TABLE = str.maketrans(_STANDS_FOR)


def plain_letters(text: str) -> str:
    """The text in ASCII; a question mark for each sign that has no likeness there."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text.translate(_TABLE))
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return bare.encode("ascii", "replace").decode()
