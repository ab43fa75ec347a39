"""The terminal's own cursor, which screen magnifiers and braille lines follow.

Owns that it can be seen and where it stands. Never moves the focus: it only follows it.
"""

from __future__ import annotations

from textual.driver import Driver
from textual.geometry import Offset, Region
from textual.widget import Widget

from tutor.export.rows import Row


def showing_cursor(driver: type[Driver]) -> type[Driver]:
    """The same way of talking to the terminal, but with the cursor left visible."""

    # Which driver it is depends on the system.
    class ShowingCursor(driver):  # type: ignore[misc, valid-type]  # known only while running
        def start_application_mode(self) -> None:
            super().start_application_mode()
            self.write("\x1b[?25h")
            self.flush()

    return ShowingCursor


def cell_of_focus(rows: list[tuple[Row, int]], focus: str, top: int) -> Offset:
    """The first cell of the line that has the focus; without one, before the first words."""
    if focus:
        for role in ("focus", ""):
            for y, (row, left) in enumerate(rows):
                if any(p.target == focus and p.role == (role or p.role) for p in row.pieces):
                    return Offset(left, y)
    left = rows[top][1] if top < len(rows) else 0
    return Offset(max(0, left - 1), top)


def place_cursor(page: Widget, cell: Offset) -> Region | None:
    """Put the cursor on a cell of a page; gives back what to draw so that it gets there."""
    if not page.is_attached or not page.screen.is_current:
        return None
    field = page.screen.focused
    if field is not None and field is not page:
        # Where something is typed the cursor stands in the field.
        page.app.cursor_position = field.content_region.offset
        return None
    spot = page.content_region.offset + cell
    if page.app.cursor_position == spot:
        return None
    page.app.cursor_position = spot
    return Region(cell.x, cell.y, 1, 1)
