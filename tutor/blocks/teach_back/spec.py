"""The reader tells it in their own words.

Owns its fields. Never scores: the points are there to compare with.
"""

from typing import Annotated

from tutor.core.block import Block
from tutor.core.fields import Few, Prose
from tutor.core.inline import parse
from tutor.core.nodes import Ask, Node


class TeachBack(Block, frozen=True, kw_only=True, tag="teach-back"):
    """A request to put it in one's own words."""

    teach_back: Annotated[Prose, "The request, as a full sentence."]
    points: Annotated[tuple[Prose, ...], Few(1, 7), "To compare with, after writing."]

    def nodes(self) -> tuple[Node, ...]:
        """One question answered in words."""
        return (
            Ask(
                item="teach-back",
                mode="words",
                prompt=parse(self.teach_back),
                known=tuple(parse(point) for point in self.points),
            ),
        )


KIND = TeachBack
