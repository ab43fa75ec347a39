"""A check that asks what belongs together.

Owns its fields and its grading. Never draws.
"""

from typing import Annotated

from tutor.blocks.options import has_twins
from tutor.core.block import Check, Grade, Reply, Response
from tutor.core.fields import Few, Prose, Short
from tutor.core.inline import joined, parse, sentence
from tutor.core.lesson import Part
from tutor.core.nodes import Ask, Choice
from tutor.words import _


class Pair(Part, frozen=True, kw_only=True):
    """Two things that belong together."""

    left: Annotated[Short, "What is named first."]
    right: Annotated[Short, "What belongs to it."]
    feedback: Annotated[Prose, "Why they belong together."]


class Match(Check, frozen=True, kw_only=True, tag="match"):
    """Find the partner of each item."""

    pairs: Annotated[tuple[Pair, ...], Few(2, 6), "The pairs."]

    def ask_node(self) -> Ask:
        """The question; partners have the key of the item they belong to."""
        return Ask(
            item=self.id,
            mode="match",
            prompt=parse(self.ask),
            choices=tuple(
                Choice(str(number), parse(pair.left), parse(pair.feedback))
                for number, pair in enumerate(self.pairs, 1)
            ),
            partners=tuple(
                Choice(str(number), parse(pair.right)) for number, pair in enumerate(self.pairs, 1)
            ),
        )

    def grade(self, response: Response) -> Grade:
        """Each right pair counts; half of them is partly right."""
        keys = [str(number) for number in range(1, len(self.pairs) + 1)]
        given = dict(pair.split("=", 1) for pair in response if "=" in pair)
        matched = {key for key in keys if given.get(key) == key}
        replies = tuple(
            Reply(key, parse(pair.feedback), not response or key in matched)
            for key, pair in zip(keys, self.pairs, strict=True)
        )
        answer = joined(
            sentence(_("{left}: {right}"), left=parse(pair.left), right=parse(pair.right))
            for pair in self.pairs
        )
        if not response:
            return Grade("unsure", 0, len(keys), replies, answer)
        found = len(matched)
        if found == len(keys):
            return Grade("right", found, len(keys), replies, answer)
        return Grade(
            "partly" if 2 * found >= len(keys) else "missed", found, len(keys), replies, answer
        )

    def problems(self) -> tuple[tuple[str, str], ...]:
        """No two items alike, on either side."""
        if has_twins(pair.left for pair in self.pairs) or has_twins(
            pair.right for pair in self.pairs
        ):
            return (("Q702", "pairs"),)
        return ()


KIND = Match
