"""A paragraph.

Owns its one field. Never draws.
"""

from typing import Annotated

from tutor.core.block import Block
from tutor.core.fields import Prose
from tutor.core.inline import parse
from tutor.core.nodes import Node, Paragraph


class Text(Block, frozen=True, kw_only=True, tag="text"):
    """One short paragraph, at most three sentences."""

    text: Annotated[Prose, "The paragraph."]

    def nodes(self) -> tuple[Node, ...]:
        """One paragraph."""
        return (Paragraph(words=parse(self.text)),)


KIND = Text
