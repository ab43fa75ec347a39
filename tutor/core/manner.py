"""How a face differs from the table of actions: other names, and what it does without.

Owns the one manner in use, as the words own the one language. The usual one changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field


class Manner(Struct, frozen=True):
    """The manner of one face."""

    names: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """What an action is called, and what is said of it; English, marked for translators."""
    without: frozenset[str] = frozenset()
    """Actions that are not offered."""


USUAL = Manner()


class _Now:
    manner: Manner = USUAL


def use_manner(manner: Manner = USUAL) -> None:
    """Speak of the actions in this manner from now on."""
    _Now.manner = manner


def called(action: str, name: str, says: str) -> tuple[str, str]:
    """What an action is called now, and what is said of it."""
    return _Now.manner.names.get(action, (name, says))


def is_offered(action: str) -> bool:
    """Whether an action is offered at all."""
    return action not in _Now.manner.without
