"""What the bottom line offers while a lesson is read, most useful first.

Owns that order. Which of them fit is the business of `bottom.py`.
"""

from __future__ import annotations

from tutor.core.actions import Action, Where, action

_WANTED: dict[Where, tuple[str, ...]] = {
    "page": ("next", "ask", "previous", "home", "leave", "sources", "star", "words", "first"),
    "check": ("next", "home", "previous", "explain", "leave", "ask", "first"),
    "answered": ("next", "home", "previous", "retry", "hide", "ask", "leave", "explain", "first"),
    "aside": ("back", "ask", "leave", "sources", "star", "words"),
    "end": ("previous", "sheet", "home", "leave", "first", "ask"),
}


def reading_hints(where: Where) -> list[Action]:
    """The actions for one place."""
    return [action(name) for name in _WANTED[where]]
