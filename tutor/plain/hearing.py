"""Prompts of the plain face: numbers, letters, and what is one letter away everywhere.

Owns how an answer is understood. Raises `Turn` when the learner wants to be elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable

from tutor.core.actions import Action, Where, actions_for
from tutor.core.clean import typed_words
from tutor.plain.voice import Voice
from tutor.words import _

_ALSO = {"quit": "leave", "exit": "leave", "!!": "!", "!!!": "!"}
"""What people type who do not remember the letter."""

LINES_TO_HIDE = 40
"""Empty lines that push a window's words out of sight."""


class Turn(Exception):
    """The learner wants something that leads away from here; `action` says what."""

    def __init__(self, action: Action) -> None:
        super().__init__(action.id)
        self.action = action


class Prompt:
    """Asks in one place, where some actions can be done by letter."""

    def __init__(self, voice: Voice, where: Where, on_the_spot: Callable[[str], bool]) -> None:
        self.voice = voice
        self.where = where
        self.on_the_spot = on_the_spot
        """Does an action that leads nowhere else; False when it leads away."""

    def letters(self) -> str:
        """What can be typed besides a number, in words."""
        known = [item for item in actions_for(self.where) if item.typed]
        return ", ".join(f"{spoken_sign(item.typed)} {item.title}" for item in known)

    def hear(self, question: str, accepts: Callable[[str], bool]) -> str:
        """Ask until the answer is one of those accepted; letters do their action."""
        while True:
            typed = self.voice.hear(question)
            if accepts(typed):
                return typed
            found = self.action_for(typed)
            if found is None:
                self.voice.say(_("That is not one of the choices. Type ? for help."))
            elif found.id == "hide":
                self._hide()
            elif not self.on_the_spot(found.id):
                raise Turn(found)

    def _hide(self) -> None:
        """Push what was said off the screen and wait; the question then comes again."""
        for _line in range(LINES_TO_HIDE):
            self.voice.gap()
        self.voice.hear(_("Hidden. Press Enter to go on."))

    def action_for(self, typed: str) -> Action | None:
        """The action with this letter or name, in this place."""
        folded = _ALSO.get(typed.casefold(), typed.casefold())
        here = [item for item in actions_for(self.where) if item.typed]
        return next(
            (item for item in here if folded in (item.typed, item.title.casefold(), item.id)), None
        )


def hear_words(prompt: Prompt, question: str) -> str:
    """Ask for words of the learner's own; a single sign still does its action."""
    return typed_words(prompt.hear(question, lambda line: len(line) != 1))


def spoken_sign(typed: str) -> str:
    """A letter as it is, and a sign with its name, since many listeners skip signs."""
    names = {
        "/": _("slash (/)"),
        ",": _("comma (,)"),
        "!": _("exclamation mark (!)"),
        "?": _("question mark (?)"),
    }
    return names.get(typed, typed)


def number_up_to(most: int, *, least: int = 1, or_nothing: bool = False) -> Callable[[str], bool]:
    """Accepts whole numbers in a range, and an empty line where that is an answer too."""

    def accepts(typed: str) -> bool:
        if not typed:
            return or_nothing
        is_number = typed.isascii() and typed.isdigit() and len(typed) < 6
        # A nought in front is refused: "00" is neither "0" nor any choice.
        return is_number and typed == str(int(typed)) and least <= int(typed) <= most

    return accepts
