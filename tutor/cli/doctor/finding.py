"""What a look at one part of the computer came to.

Owns the three words there are for it. Never looks anywhere itself.
"""

from typing import Literal

from msgspec import Struct

State = Literal["ok", "look", "broken"]
"""It works; somebody should look at it; it does not work."""


class Finding(Struct, frozen=True):
    """One line of the doctor."""

    about: str
    """What was looked at: a short name that stays the same in every language."""
    state: State
    sentence: str
    next: str = ""
    """What to do about it."""


def ok(about: str, sentence: str) -> Finding:
    """It works."""
    return Finding(about, "ok", sentence)


def look(about: str, sentence: str, then: str) -> Finding:
    """It works, or nobody can tell; somebody should look at it."""
    return Finding(about, "look", sentence, then)


def broken(about: str, sentence: str, then: str) -> Finding:
    """It does not work."""
    return Finding(about, "broken", sentence, then)
