"""A plain-text drawing from a file of its own.

Owns its fields. Never reads the file: the library fills the lines in.
"""

from typing import Annotated

from tutor.core.block import Block
from tutor.core.fields import FileName, Filled, Prose, Short
from tutor.core.inline import parse
from tutor.core.nodes import Art, Figure, Node


class Drawing(Block, frozen=True, kw_only=True, tag="drawing"):
    """A drawing, and the same said for the ear."""

    drawing: Annotated[FileName, "A plain text file in lessons/drawings/."]
    title: Annotated[Short, "What the drawing shows."]
    spoken: Annotated[Prose, "One or two sentences that say what it shows, for the ear."]
    notice: Annotated[Prose, "What to notice."] = ""
    lines: Annotated[tuple[str, ...], Filled(), "The lines of the file."] = ()

    def nodes(self) -> tuple[Node, ...]:
        """One figure."""
        return (
            Figure(
                title=parse(self.title),
                picture=Art(self.lines),
                spoken=(parse(self.spoken),),
                notice=parse(self.notice),
            ),
        )


KIND = Drawing
