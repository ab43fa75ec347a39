"""Prompts of the plain face: numbers, letters, and what is one letter away everywhere.

Owns how an answer is understood. Raises `Turn` when the learner wants to be elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable

from tutor.core.actions import READING, Action, Where, action
from tutor.core.clean import LONGEST_TYPED, typed_words
from tutor.core.cries import asks_for_help, may_need_help
from tutor.plain.letters import letters_at, spoken_sign
from tutor.plain.voice import Voice
from tutor.words import _

_ALSO = {"quit": "leave", "exit": "leave", "!!": "!", "!!!": "!", "repeat": "again"}
"""What people type who do not remember the letter."""

LINES_TO_HIDE = 40
"""Empty lines that push a window's words out of sight."""


def _ways_out() -> str:
    return _(
        "Type question mark (?) for what you can do here, or exclamation mark (!) for help now."
    )


def more_and_help() -> str:
    """The end of every question in a lesson."""
    return _("Question mark (?) for more, exclamation mark (!) for help now.")


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
        return ", ".join(
            f"{spoken_sign(item.typed)} {item.title}" for item in letters_at(self.where)
        )

    def hear(
        self,
        question: str | Callable[[], str],
        accepts: Callable[[str], bool],
        shorter: str = "",
        *,
        is_following: bool = False,
    ) -> str:
        """Ask until the answer is one of those accepted; letters do their action.

        From the second time on a long question is asked in its shorter form, but in full after
        the settings, where the reader was elsewhere. A question that depends on what a letter
        has done is worked out anew each time. One that follows others of its kind leaves out
        what they said at their end.
        """
        in_full = question
        while True:
            asked = question if isinstance(question, str) else question()
            if self.where in READING and not is_following:
                asked = f"{asked} {more_and_help()}"
            typed = self.voice.hear(asked)
            if accepts(typed):
                if self.where == "settings":
                    # The list is said anew after each change.
                    self.voice.begin()
                return typed
            is_cry = asks_for_help(typed)
            found = action("crisis") if is_cry else self.action_for(typed)
            if found is not None and found.id == "hide":
                self._hide()
                continue
            is_back = found is not None and found.id == "settings"
            question = in_full if is_back else shorter or question
            mark = self.voice.mark()
            if found is None:
                self.voice.say(_("That is not one of the choices."))
                self.voice.say(_ways_out())
            elif found.id == "again":
                self.voice.again()
            elif not self.on_the_spot(found.id):
                raise Turn(found)
            if is_cry:
                self.voice.say(_ways_out())
            self.voice.forget_since(mark)

    def _hide(self) -> None:
        """Push what was said off the screen and wait; the question then comes again."""
        mark = self.voice.mark()
        for _line in range(LINES_TO_HIDE):
            self.voice.gap()
        self.voice.forget_since(mark)
        self.voice.hear(_("Hidden. Press Enter to go on."))

    def action_for(self, typed: str) -> Action | None:
        """The action with this letter or name, in this place."""
        folded = _ALSO.get(typed.casefold(), typed.casefold())
        here = letters_at(self.where)
        return next(
            (item for item in here if folded in (item.typed, item.title.casefold(), item.id)), None
        )


def hear_words(prompt: Prompt, question: str) -> str:
    """Ask for words of the learner's own; a letter or sign that does something still does it."""
    typed = prompt.hear(question, lambda line: len(line) != 1 or prompt.action_for(line) is None)
    remind_of_help(prompt, typed)
    if len(typed) > LONGEST_TYPED:
        said = _("That is very long. Only the first {most} letters of it are kept.")
        _say_aside(prompt, said.format(most=LONGEST_TYPED))
    return typed_words(typed)


def remind_of_help(prompt: Prompt, typed: str) -> None:
    """One quiet line after words that may mean that somebody needs help now."""
    if may_need_help(typed):
        _say_aside(prompt, _("If you need help now, type exclamation mark (!) at any time."))


def _say_aside(prompt: Prompt, sentence: str) -> None:
    """Something that is no part of what can be said again."""
    mark = prompt.voice.mark()
    prompt.voice.say(sentence)
    prompt.voice.forget_since(mark)


def number_up_to(most: int, *, least: int = 1, or_nothing: bool = False) -> Callable[[str], bool]:
    """Accepts whole numbers in a range, and an empty line where that is an answer too."""

    def accepts(typed: str) -> bool:
        if not typed:
            return or_nothing
        is_number = typed.isascii() and typed.isdigit() and len(typed) < 6
        # A nought in front is refused: "00" is neither "0" nor any choice.
        return is_number and typed == str(int(typed)) and least <= int(typed) <= most

    return accepts
