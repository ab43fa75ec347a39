"""A list to follow in order.

Owns its one field. Never draws.
"""

from typing import Annotated

from tutor.core.block import Block
from tutor.core.fields import Few, Prose
from tutor.core.inline import parse
from tutor.core.nodes import Listing, Node


class Steps(Block, frozen=True, kw_only=True, tag="steps"):
    """At most seven steps, in this order."""

    steps: Annotated[tuple[Prose, ...], Few(1, 7), "The steps."]

    def nodes(self) -> tuple[Node, ...]:
        """One numbered list."""
        return (Listing(items=tuple(parse(step) for step in self.steps), is_ordered=True),)


KIND = Steps
