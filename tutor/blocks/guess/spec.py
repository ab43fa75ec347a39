"""A guess before reading.

Owns its fields. Never scores: a guess only makes the page easier to remember.
"""

from typing import Annotated

from tutor.blocks.options import Candidate, choices_of, has_twins
from tutor.core.block import Block
from tutor.core.fields import Few, Prose
from tutor.core.inline import parse
from tutor.core.nodes import Ask, Node


class Guess(Block, frozen=True, kw_only=True, tag="guess"):
    """A question to guess at; each answer is met with what is so."""

    guess: Annotated[Prose, "The question, as a full sentence."]
    options: Annotated[tuple[Candidate, ...], Few(2, 4), "What to choose from."]

    def nodes(self) -> tuple[Node, ...]:
        """One question with one answer."""
        return (
            Ask(
                item="guess",
                mode="one",
                prompt=parse(self.guess),
                choices=choices_of(self.options),
            ),
        )

    def problems(self) -> tuple[tuple[str, str], ...]:
        """No two options alike."""
        if has_twins(option.text for option in self.options):
            return (("Q702", "options"),)
        return ()


KIND = Guess
