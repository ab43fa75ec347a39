"""A small table for the command line.

Owns how columns are lined up. Never knows what stands in them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tutor.core.cells import padded, width_of


def columns(head: Sequence[str], rows: Sequence[Sequence[str]], right: Collection[int] = ()) -> str:
    """The rows under their headings; the columns named in `right` are numbers."""
    table = [head, *rows]
    widths = [max(width_of(row[place]) for row in table) for place in range(len(head))]
    return "\n".join(
        "  ".join(
            padded(cell, width, is_right=place in right)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    )
