"""The list of lessons in the plain face: the short ways first, the lessons when asked for.

Owns the order in which it is said and its numbers, which stay the same in both parts. Never
opens anything.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from tutor.core.inline import plain
from tutor.plain.hearing import Prompt, number_up_to
from tutor.plain.voice import Voice
from tutor.words import _, plural

Choice = tuple[str, Callable[[], None]]
"""A line of a menu, and what choosing it does."""
Section = tuple[str, Sequence[Choice]]
"""A heading, which may be empty, and what can be chosen under it."""


FEW = 4
"""Lessons that are said at once: a list that short needs no second part."""


class HomeList(Struct):
    """Everything that has a number, in the order of the numbers."""

    going_on: Choice | None
    """Its number is 0, so that it never moves the others."""
    ways: Sequence[Choice]
    sections: Sequence[Section]
    others: Sequence[Choice]
    """The sheet, and looking back."""

    def choices(self) -> list[Choice]:
        """What the numbers from 1 on choose."""
        lessons = [choice for _heading, section in self.sections for choice in section]
        return [*self.ways, *lessons, *self.others]

    def say(self, voice: Voice) -> None:
        """How to choose, then the short list; all lessons where there are no short ways."""
        voice.say(
            _(
                "Type a number and press Enter. Type s for your questions, exclamation mark (!) "
                "for help now, q to leave, or question mark (?) for more."
            )
        )
        if self.going_on:
            voice.say(f"0. {self.going_on[0]}")
        else:
            voice.say(_("Everything stays on this computer."))
        last = len(self.choices()) - len(self.others)
        count = last - len(self.ways)
        if self.ways:
            voice.say_words(plain(_("How much time do you have?")), _("Heading: "))
            _say_numbered(voice, self.ways, 1)
        if self.ways and count > FEW:
            voice.say(
                _("Numbers {first} to {last} are the lessons. Type o to hear them.").format(
                    first=len(self.ways) + 1, last=last
                )
            )
        else:
            self.say_lessons(voice)
        _say_numbered(voice, self.others, last + 1)

    def say_all_lessons(self, voice: Voice) -> None:
        """Every lesson, when asked for: first how many there are and how to cut it short."""
        count = sum(len(section) for _heading, section in self.sections)
        first = len(self.ways) + 1
        words = plural(
            "{count} lesson follows, number {first}. You can type its number at once.",
            "{count} lessons follow, numbers {first} to {last}. You can type a number at once.",
            count,
        )
        voice.say(words.format(count=count, first=first, last=first + count - 1))
        self.say_lessons(voice)

    def say_lessons(self, voice: Voice) -> None:
        """Every lesson with its number."""
        number = len(self.ways) + 1
        for heading, section in self.sections:
            if heading:
                voice.say_words(plain(heading), _("Heading: "))
            _say_numbered(voice, section, number)
            number += len(section)

    def choose(self, prompt: Prompt) -> Choice:
        """What is chosen by its number. Raises Turn."""
        choices = self.choices()
        typed = prompt.hear(
            _(
                "Type a number. Or type: o lessons, s my questions, q leave, question mark (?) for "
                "more, exclamation mark (!) for help now."
            ),
            number_up_to(len(choices), least=0 if self.going_on else 1),
            _("Type a number, or question mark (?) for more, exclamation mark (!) for help now."),
        )
        if self.going_on and int(typed) == 0:
            return self.going_on
        return choices[int(typed) - 1]


def _say_numbered(voice: Voice, choices: Sequence[Choice], first: int) -> None:
    for number, (words, _do) in enumerate(choices, first):
        voice.say(f"{number}. {words}")
