"""A stand-in, exactly as wide, for a sign that a terminal cannot show.

Owns which plain sign stands for which. Keeping the width keeps every line where it was laid
out; texts that may grow longer are for `letters.py`.
"""

from __future__ import annotations

import unicodedata

from tutor.core.cells import width_of

_LIKE = {
    "'": "‘’‚′", '"': "“”„«»″", "-": "‐–—−‑•░─━═", ".": "…·", "x": "×", "v": "↓▼✓", "^": "↑▲",
    "<": "←◀≤", ">": "→▶▸≥", "|": "▎│┃║▏", "#": "█▄▀▍▌▋▊▉▐", "*": "●★", "@": "◉",
    "+": "◐┌┐└┘├┤┬┴┼╭╮╰╯", "o": "○øœ□", "O": "ØŒ", "a": "æ", "A": "Æ", "s": "ß", "l": "ł",
    "L": "Ł£", "d": "đ", "D": "Đ", "E": "€", "V": "√", "%": "‰", "~": "≈", "t": "†",
}  # fmt: skip
_STANDS_FOR = {sign: plain for plain, signs in _LIKE.items() for sign in signs}


def likeness(sign: str) -> str:
    """A plain sign in place of another; a question mark for each cell of one without any."""
    if sign.isascii():
        return sign
    if sign in _STANDS_FOR:
        return _STANDS_FOR[sign]
    bare = unicodedata.normalize("NFKD", sign)[0]
    width = width_of(sign)
    return bare if bare.isascii() and width == 1 else "?" * width
