"""A table.

Owns its fields, and that each row has a cell for each column. Never draws.
"""

from typing import Annotated

from tutor.core.block import Block
from tutor.core.fields import Few, Prose, Short
from tutor.core.inline import parse
from tutor.core.nodes import Grid, Node


class Table(Block, frozen=True, kw_only=True, tag="table"):
    """A small table; the first cell of each row names the row."""

    table: Annotated[Short, "What the table shows, as a statement."]
    columns: Annotated[tuple[Short, ...], Few(2, 5), "The heading of each column."]
    rows: Annotated[tuple[tuple[Short, ...], ...], Few(1, 12), "One cell for each column."]
    notice: Annotated[Prose, "What to notice in this table."] = ""

    def nodes(self) -> tuple[Node, ...]:
        """One grid."""
        return (
            Grid(
                title=parse(self.table),
                columns=tuple(parse(column) for column in self.columns),
                rows=tuple(tuple(parse(cell) for cell in row) for row in self.rows),
                notice=parse(self.notice),
            ),
        )

    def problems(self) -> tuple[tuple[str, str], ...]:
        """Each row needs a cell for each column."""
        if any(len(row) != len(self.columns) for row in self.rows):
            return (("F014", "rows"),)
        return ()


KIND = Table
