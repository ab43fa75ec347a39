"""A claim people meet, and what is known about it.

Owns its fields. Never draws, and never scores: what is known comes when the reader asks.
"""

from typing import Annotated

from tutor.core.block import Block
from tutor.core.fields import Prose
from tutor.core.inline import parse, plain, quotable
from tutor.core.nodes import Ask, Node
from tutor.core.verdict import Verdict, verdict_word


class Reveal(Block, frozen=True, kw_only=True, tag="reveal"):
    """A claim first; what is known comes on a key."""

    reveal: Annotated[Prose, "The claim, in the words people meet it in."]
    verdict: Annotated[Verdict, "true, false or not-known."]
    known: Annotated[Prose, "What is known, kindly and with its source."]

    def nodes(self) -> tuple[Node, ...]:
        """One question of the showing kind."""
        return (
            Ask(
                item="reveal",
                mode="reveal",
                prompt=parse(quotable(self.reveal)),
                known=(parse(self.known),),
                verdict=plain(verdict_word(self.verdict)),
            ),
        )


KIND = Reveal
