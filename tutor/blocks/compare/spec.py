"""Things side by side, on the same lines.

Owns its fields, and that each line has a cell for each column. Never draws.
"""

from typing import Annotated

from tutor.core.block import Block
from tutor.core.fields import Few, Prose, Short
from tutor.core.inline import parse
from tutor.core.lesson import Part
from tutor.core.nodes import Grid, Node


class Line(Part, frozen=True, kw_only=True):
    """One thing they are compared on."""

    line: Annotated[Short, "What is compared on this line."]
    cells: Annotated[tuple[Short, ...], Few(1, 4), "One short cell for each column."]


class Compare(Block, frozen=True, kw_only=True, tag="compare"):
    """Two to four things compared on the same lines."""

    compare: Annotated[Short, "What is compared, as a statement."]
    columns: Annotated[tuple[Short, ...], Few(2, 4), "The things compared."]
    lines: Annotated[tuple[Line, ...], Few(1, 12), "What they are compared on."]
    notice: Annotated[Prose, "What to notice."] = ""

    def nodes(self) -> tuple[Node, ...]:
        """One grid, its first column without a heading."""
        return (
            Grid(
                title=parse(self.compare),
                columns=((), *(parse(column) for column in self.columns)),
                rows=tuple(
                    (parse(line.line), *(parse(cell) for cell in line.cells)) for line in self.lines
                ),
                notice=parse(self.notice),
            ),
        )

    def problems(self) -> tuple[tuple[str, str], ...]:
        """Each line needs a cell for each column."""
        if any(len(line.cells) != len(self.columns) for line in self.lines):
            return (("F014", "lines"),)
        return ()


KIND = Compare
