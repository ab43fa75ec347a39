"""A check with one right choice.

Owns its fields and its grading. Never draws.
"""

from typing import Annotated

from tutor.blocks.options import Option, choices_of, has_twins, replies_of
from tutor.core.block import Check, Grade, Response, unsure
from tutor.core.fields import Few
from tutor.core.inline import parse
from tutor.core.nodes import Ask


class Single(Check, frozen=True, kw_only=True, tag="single"):
    """Choose the one right answer."""

    options: Annotated[tuple[Option, ...], Few(2, 6), "Three good ones, one of them correct."]

    def ask_node(self) -> Ask:
        """The question with its options in the author's order."""
        return Ask(
            item=self.id, mode="one", prompt=parse(self.ask), choices=choices_of(self.options)
        )

    def grade(self, response: Response) -> Grade:
        """Right or missed; every option keeps its feedback."""
        right = next(option for option in self.options if option.correct)
        replies = replies_of(self.options, response)
        if not response:
            return unsure(replies, 1, right.text)
        is_right = response == (str(self.options.index(right) + 1),)
        return Grade(
            "right" if is_right else "missed", int(is_right), 1, replies, parse(right.text)
        )

    def problems(self) -> tuple[tuple[str, str], ...]:
        """There must be exactly one right option, and no two alike."""
        right = sum(option.correct for option in self.options)
        if right != 1 or has_twins(option.text for option in self.options):
            return (("Q702", "options"),)
        return ()


KIND = Single
