"""Keys a person chose for actions: which can be chosen, and which stand in each other's way.

Owns the rules. Never keeps a choice, and never does an action.
"""

from __future__ import annotations

from collections.abc import Mapping

from tutor.core.actions import (
    ACTIONS,
    SIGNS,
    Action,
    Where,
    action,
    actions_for,
    keys_of,
    types_a_sign,
)
from tutor.core.cells import width_of
from tutor.words import _

_NAMES = {sign: name for name, sign in SIGNS.items()}
_FUNCTION_KEYS = tuple(f"f{number}" for number in range(1, 13))
_KNOWN = frozenset(item.id for item in ACTIONS)


def named(key: str) -> str:
    """A key as the table of actions spells it; a letter is small, whatever was typed."""
    return _NAMES.get(key, key.lower())


def can_be_chosen(key: str) -> bool:
    """Whether a key is a letter, a sign or a function key.

    Numbers, the space bar and the full stop choose things on every page.
    """
    if key in _FUNCTION_KEYS or key in SIGNS:
        return True
    is_free = len(key) == 1 and key.isprintable() and not key.isdigit() and key not in " ."
    return is_free and width_of(key) > 0


def why_not(key: str, *, has_letters: bool) -> str:
    """Why a key that can be chosen would do nothing now; empty when it would work."""
    if has_letters or not types_a_sign(key):
        return ""
    return _("Letter keys are switched off in settings. Choose one of F2 to F12.")


def in_the_way(item: Action, key: str, chosen: Mapping[str, str]) -> Action | None:
    """Another action that has this key in a place where both can be done."""
    others = (
        other for other in ACTIONS if other is not item and set(other.where) & set(item.where)
    )
    return next((other for other in others if key in keys_of(other, chosen)), None)


def with_key(chosen: Mapping[str, str], item: Action, key: str) -> dict[str, str]:
    """The choices with one more; a key the action has anyway is no choice of its own."""
    others = {name: other for name, other in chosen.items() if name != item.id}
    return others if key in item.keys else {**others, item.id: key}


def sensible(chosen: Mapping[str, str]) -> dict[str, str]:
    """The choices without those that make no sense or stand in each other's way."""
    kept = {
        name: named(key)
        for name, key in chosen.items()
        if name in _KNOWN and can_be_chosen(named(key)) and named(key) not in action(name).keys
    }
    # Without one choice an action has its own letters again, which others may have by now.
    while clashing := [name for name in kept if in_the_way(action(name), kept[name], kept)]:
        del kept[clashing[0]]
    return kept


def meant(key: str, where: Where, chosen: Mapping[str, str]) -> Action | None:
    """The action a chosen key stands for in a place."""
    return next((item for item in actions_for(where) if chosen.get(item.id) == key), None)


def is_given_up(key: str, where: Where, chosen: Mapping[str, str]) -> bool:
    """Whether a key of the table does nothing in a place, because another one was chosen."""
    return any(key in item.keys and key not in keys_of(item, chosen) for item in actions_for(where))
