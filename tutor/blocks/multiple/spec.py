"""A check with several right choices.

Owns its fields and its grading. Never draws.
"""

from typing import Annotated

from tutor.blocks.options import Option, choices_of, has_twins, replies_of
from tutor.core.block import Check, Grade, Response
from tutor.core.fields import Few
from tutor.core.inline import joined, parse
from tutor.core.nodes import Ask


class Multiple(Check, frozen=True, kw_only=True, tag="multiple"):
    """Choose all the right answers; the face says how many there are."""

    options: Annotated[tuple[Option, ...], Few(2, 7), "One or more of them correct."]

    def right_keys(self) -> frozenset[str]:
        """The keys of the right options."""
        return frozenset(
            str(number) for number, option in enumerate(self.options, 1) if option.correct
        )

    def ask_node(self) -> Ask:
        """The question, with how many to choose."""
        return Ask(
            item=self.id,
            mode="many",
            prompt=parse(self.ask),
            choices=choices_of(self.options),
            pick=len(self.right_keys()),
        )

    def grade(self, response: Response) -> Grade:
        """Every right one counts, and every one too many against; never below nought."""
        right, chosen = self.right_keys(), set(response)
        replies = replies_of(self.options, response)
        answer = joined(parse(option.text) for option in self.options if option.correct)
        if not response:
            return Grade("unsure", 0, len(right), replies, answer)
        found = max(0, len(chosen & right) - max(0, len(chosen) - len(right)))
        if chosen == right:
            return Grade("right", found, len(right), replies, answer)
        return Grade("partly" if found else "missed", found, len(right), replies, answer)

    def problems(self) -> tuple[tuple[str, str], ...]:
        """At least one option is right, and no two are alike."""
        if not self.right_keys() or has_twins(option.text for option in self.options):
            return (("Q702", "options"),)
        return ()


KIND = Multiple
