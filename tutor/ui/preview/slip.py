"""A slip of paper beside the page: rows in the colors of the page.

Draws rows and says what was clicked. Never decides what the rows say.
"""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from tutor.core.cells import width_of
from tutor.export.rows import Row
from tutor.ui.paper import Paper
from tutor.ui.themes import style


class Slip(Widget):
    """Rows from top to bottom; what has no room is left out."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Slip { width: 100%; height: 100%; background: $background; }"

    def __init__(self, name: str, margin: int = 2) -> None:
        super().__init__(id=name)
        self.margin = margin
        self._rows: tuple[Row, ...] = ()
        self._theme = "light"

    def show(self, rows: tuple[Row, ...], theme: str) -> None:
        """Put rows on the slip."""
        if (rows, theme) != (self._rows, self._theme):
            self._rows, self._theme = rows, theme
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the slip."""
        plain = style(self._theme, "plain")
        row = self._rows[y] if y < len(self._rows) else Row()
        pieces = [Segment(piece.text, style(self._theme, piece.role)) for piece in row.pieces]
        strip = Strip([Segment(" " * self.margin, plain), *pieces])
        return strip.adjust_cell_length(self.size.width, plain).simplify()

    def on_click(self, event: events.Click) -> None:
        """Say what was clicked."""
        row = self._rows[event.y] if event.y < len(self._rows) else Row()
        left = self.margin
        for piece in row.pieces:
            width = width_of(piece.text)
            if left <= event.x < left + width and piece.target:
                event.stop()
                self.post_message(Paper.Pressed(piece.target))
                return
            left += width
