"""The letters of the plain face: those of the declared actions, and two of its own.

Owns these two, since on a screen all of the page and the list is in sight. Never does
anything itself.
"""

from __future__ import annotations

from tutor.core.actions import EVERYWHERE, Action, Where, actions_for
from tutor.words import _, later

AGAIN = Action(
    "again", (), "l", later("say again"), later("Say this page, or this list, again."), EVERYWHERE
)

LESSONS = Action(
    "lessons", (), "o", later("lessons"), later("Say all lessons with their numbers."), ("home",)
)


def letters_at(where: Where) -> tuple[Action, ...]:
    """What can be typed in a place, besides a number."""
    own = (item for item in (LESSONS, AGAIN) if where in item.where)
    return (*(item for item in actions_for(where) if item.typed), *own)


def spoken_sign(typed: str) -> str:
    """A letter as it is, and a sign with its name, since many listeners skip signs."""
    names = {
        "/": _("slash (/)"),
        ",": _("comma (,)"),
        "!": _("exclamation mark (!)"),
        "?": _("question mark (?)"),
    }
    return names.get(typed, typed)
