"""The id that a misspelt one most likely stands for.

Owns nothing but the search. Never decides that an id is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from tutor.words import _


def suggestion(word: str, choices: Iterable[str]) -> str:
    """A hint with the nearest id, or nothing when none is near."""
    near = get_close_matches(word, sorted(choices), 1, 0.6) if len(word) < 40 else []
    return _('Did you mean "{word}"?').format(word=near[0]) if near else ""
