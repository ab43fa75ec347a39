"""A list whose order does not matter.

Owns its one field. Never draws.
"""

from typing import Annotated

from tutor.core.block import Block
from tutor.core.fields import Few, Prose
from tutor.core.inline import parse
from tutor.core.nodes import Listing, Node


class Points(Block, frozen=True, kw_only=True, tag="points"):
    """At most seven points, in any order."""

    points: Annotated[tuple[Prose, ...], Few(1, 7), "The points."]

    def nodes(self) -> tuple[Node, ...]:
        """One list."""
        return (Listing(items=tuple(parse(point) for point in self.points)),)


KIND = Points
