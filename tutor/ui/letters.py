"""What a pressed key is: a letter or sign that can be switched off, or a key chosen in settings.

Numbers, the space bar and every key that types nothing always work. Never keeps a choice.
"""

from __future__ import annotations

from typing import Any

from textual.events import Key
from textual.screen import Screen

from tutor.core.keys import is_given_up, meant, named
from tutor.ui.desk import Desk
from tutor.ui.screen import PaperScreen


class AwaitsKey(PaperScreen):
    """A screen that is told of a key before the key does anything."""

    def takes(self, event: Key) -> bool:
        """Whether the key is what was waited for, so that it does nothing else."""
        raise NotImplementedError(type(self).__name__)


def is_letter_key(event: Key) -> bool:
    """Whether a key types a letter or a sign, such as one that speech may press by chance."""
    sign = event.character
    return sign is not None and event.is_printable and not sign.isdigit() and sign not in " ."


def key_in_table(event: Key) -> str:
    """A pressed key as the table of actions spells it."""
    return named(event.character if event.character and event.is_printable else event.key)


def is_dealt_with(event: Key, screen: Screen[Any], desk: Desk) -> bool:
    """Do what a chosen key stands for; whether the key has nothing else to do."""
    if event.is_forwarded:
        return False
    if isinstance(screen, AwaitsKey) and screen.takes(event):
        return True
    is_page = isinstance(screen, PaperScreen) and screen.paper.has_focus
    if is_letter_key(event) and not desk.settings.letter_keys:
        return is_page
    chosen = desk.settings.keys
    if not chosen or (event.is_printable and not is_page):
        return False
    key = key_in_table(event)
    if chosen.get("hide") == key:
        # From within every field too, as its other key.
        from tutor.ui.screens.hidden import hide_or_show

        hide_or_show(screen, is_by_touch=desk.is_by_touch)
        return True
    if not isinstance(screen, PaperScreen):
        return False
    item = meant(key, screen.where, chosen)
    if item is not None:
        screen.action_act(item.id)
    return item is not None or (is_page and is_given_up(key, screen.where, chosen))
