"""What must not be in words that are read from top to bottom by a voice or a braille line.

Owns the signs that are noise, and where every program text and lesson text is gathered for it.
"""

from __future__ import annotations

import re

from tutor.words import _

TURN = "Your turn:"
"""What stands before the place to type at."""

_TEXT_SIGNS = " \n.,:;?!'\"()/$%&+-–—“”‘’…"
"""Signs that stand in written sentences, besides letters and figures."""

_REPEATED = re.compile(r"([^\w\s])\1{2,}|_{2,}")


def noise_in(text: str) -> list[str]:
    """Signs that only the eye understands, and rows of the same sign."""
    drawn = {sign for sign in text if not sign.isalnum() and sign not in _TEXT_SIGNS}
    return [*sorted(drawn), *(found.group() for found in _REPEATED.finditer(text))]


def prompts_in(text: str) -> list[str]:
    """The line before each place to type at."""
    lines = text.splitlines()
    return [lines[at - 1] for at, line in enumerate(lines) if line.startswith(TURN)]


def is_sentence(line: str) -> bool:
    """Whether a line comes to an end, so that a voice does too."""
    return line.rstrip(")").endswith((".", "?", ":", "”", _("nothing"), _("first")))
