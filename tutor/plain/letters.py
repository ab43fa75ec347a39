"""The letters of the plain face: those of the declared actions, and one for hearing again.

Owns that one, since on a screen the page stays where it is. Never does anything itself.
"""

from __future__ import annotations

from tutor.core.actions import EVERYWHERE, Action, Where, actions_for
from tutor.words import _, later

AGAIN = Action(
    "again", (), "l", later("say again"), later("Say this page, or this list, again."), EVERYWHERE
)


def letters_at(where: Where) -> tuple[Action, ...]:
    """What can be typed in a place, besides a number."""
    return (*(item for item in actions_for(where) if item.typed), AGAIN)


def spoken_sign(typed: str) -> str:
    """A letter as it is, and a sign with its name, since many listeners skip signs."""
    names = {
        "/": _("slash (/)"),
        ",": _("comma (,)"),
        "!": _("exclamation mark (!)"),
        "?": _("question mark (?)"),
    }
    return names.get(typed, typed)
