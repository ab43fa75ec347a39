"""Keys of one's own: every action with its key, and a page that waits for another one.

Owns the two pages. Which keys can be chosen is the core's to say; keeping them is the desk's.
"""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace
from textual.events import Key

from tutor.core.actions import (
    ACTIONS,
    Action,
    Where,
    action,
    key_name,
    types_a_sign,
    working_keys,
)
from tutor.core.inline import plain
from tutor.core.keys import can_be_chosen, in_the_way, why_not, with_key
from tutor.export.rows import Row
from tutor.store.settings import Settings
from tutor.ui.body import INDENT, Body
from tutor.ui.desk import Desk
from tutor.ui.frame import Frame
from tutor.ui.letters import AwaitsKey, key_in_table
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _

_ALWAYS = frozenset(
    key for item in ACTIONS for key in item.keys if not types_a_sign(key)
) - {"left", "right"}  # fmt: skip
"""Keys that do their own work on every page, whatever was chosen."""
_MOVING = frozenset({
    "up", "down", "left", "right", "tab", "shift+tab", "enter", "space", "pageup", "pagedown",
    "home", "end",
})  # fmt: skip


class KeysScreen(PaperScreen):
    """Every action with its key."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("Keys"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """One line for each action."""
        settings = self.desk.drawn
        body.text(_("Press a line to choose another key for it."), "quiet")
        body.gap()
        for number, item in enumerate(ACTIONS, 1):
            tail = in_words(item, settings)
            body.pressable(f"key:{item.id}", plain(item.help), number=str(number), tail=tail)
        if settings.keys:
            body.gap()
            last = str(len(ACTIONS) + 1)
            body.pressable("as-before", plain(_("All the usual keys again")), number=last)

    def press(self, target: str) -> None:
        """Choose a key for a line, or give up all that were chosen."""
        if target == "as-before":
            self.desk.change_settings(replace(self.desk.settings, keys={}))
            self.desk.notice = self.desk.notice or _("All keys are the usual ones again.")
            self.show_page()
        else:
            name = target.removeprefix("key:")
            self.app.push_screen(KeyScreen(self.desk, action(name)))


class KeyScreen(AwaitsKey):
    """Waits for the key for one action."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)

    def __init__(self, desk: Desk, item: Action) -> None:
        super().__init__(desk)
        self.item = item

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("Press the key you want"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """What the key is for, and what it is now."""
        settings = self.desk.drawn
        body.text(self.item.help)
        body.text(_("Now: {keys}").format(keys=in_words(self.item, settings)), "quiet")
        body.gap()
        body.text(_("Press the key you want: a letter, a sign, or one of F2 to F12."))
        body.text(_("Esc leaves everything as it is."), "quiet")
        if self.item.id in settings.keys:
            body.gap()
            body.pressable("as-before", plain(_("The key it came with")), number="1")
            came_with = " ".join(_shown(key, settings) for key in self.item.keys)
            body.text(came_with, "quiet", indent=INDENT)

    def press(self, target: str) -> None:
        """Give up the chosen key."""
        self._choose(self.item.keys[0])

    def takes(self, event: Key) -> bool:
        """Choose the key, or say why it cannot be; keys needed on every page go on working."""
        key = key_in_table(event)
        is_pressing = bool(self.body.targets) and (event.key in _MOVING or key in self.body.numbers)
        if event.key in _ALWAYS or is_pressing or event.key in ("pageup", "pagedown"):
            return False
        if not can_be_chosen(key):
            self._say(_("This key has its own work. Choose a letter, a sign, or one of F2 to F12."))
        elif reason := why_not(key, has_letters=self.desk.settings.letter_keys):
            self._say(reason)
        else:
            self._choose(key)
        return True

    def _choose(self, key: str) -> None:
        settings, item = self.desk.settings, self.item
        wanted = item.keys if key in item.keys else (key,)
        for each in wanted:
            other = in_the_way(item, each, settings.keys)
            if other is not None:
                taken = _("{key} is taken already. It does this: {what}")
                self._say(taken.format(key=_shown(each, settings), what=other.help))
                return
        new = replace(settings, keys=with_key(settings.keys, item, key))
        self.desk.change_settings(new)
        chosen = _("{key} now does this: {what}").format(key=_shown(key, new), what=item.help)
        self.desk.notice = self.desk.notice or chosen
        self.do_back()

    def _say(self, sentence: str) -> None:
        self.desk.notice = sentence
        self.show_page()


def in_words(item: Action, settings: Settings) -> str:
    """The keys of an action that work now."""
    keys = working_keys(item, has_letters=settings.letter_keys, chosen=settings.keys)
    return " ".join(_shown(key, settings) for key in keys) or _("no key")


def _shown(key: str, settings: Settings) -> str:
    return key_name(key, is_ascii=settings.ascii)
