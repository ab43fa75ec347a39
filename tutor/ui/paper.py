"""The one widget most screens are made of: a page drawn line by line.

Draws rows of pieces, keeps them in view, and says which piece was clicked. Only lines that
differ are drawn again. Never decides what the rows say.
"""

from __future__ import annotations

from msgspec import Struct
from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tutor.core.cells import width_of
from tutor.export.rows import Row
from tutor.ui.cursor import cell_of_focus, place_cursor
from tutor.ui.frame import COLUMN, Frame
from tutor.ui.themes import style


class Spread(Struct, frozen=True):
    """Everything on one screen."""

    top: Row
    body: tuple[Row, ...]
    bottom: Row
    bottom_with_more: Row
    """The bottom line while there is more of the body below."""
    foot: tuple[Row, ...] = ()
    """Lines in a fixed place above the bottom line, such as a notice."""
    focus: str = ""
    """The target that has the focus; kept in view."""
    widest: int = COLUMN
    """The longest line the body was made for."""


class Paper(Widget, can_focus=True):
    """Draws a spread."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Paper { width: 100%; height: 1fr; background: $background; }"

    class Pressed(Message):
        """A target was clicked."""

        def __init__(self, target: str) -> None:
            super().__init__()
            self.target = target

    def __init__(self) -> None:
        super().__init__()
        self.offset_line = 0
        """How many lines of the body are above the screen."""
        self.spread: Spread | None = None
        self.theme_name = "light"
        self._rows: list[tuple[Row, int]] = []
        self._strips: dict[tuple[Row, int, int, str], Strip] = {}

    def show(self, spread: Spread, theme_name: str, *, from_top: bool) -> None:
        """Put a spread on the screen. `from_top` starts at its first line."""
        is_new_theme = theme_name != self.theme_name
        self.spread, self.theme_name = spread, theme_name
        if from_top:
            self.offset_line = 0
        self._keep_focus_in_view()
        self._lay_out(is_new_theme)

    def scroll_by(self, lines: int) -> bool:
        """Move the body up or down; False when it cannot move further."""
        before = self.offset_line
        self.offset_line = max(0, min(self.offset_line + lines, self.furthest()))
        if self.offset_line != before:
            self._lay_out(False)
        return self.offset_line != before

    def furthest(self) -> int:
        """The largest offset that still fills the screen."""
        return max(0, len(self.spread.body) - self.body_height()) if self.spread else 0

    def on_resize(self) -> None:
        """Draw for the new size; what has the focus stays in view."""
        self._keep_focus_in_view()
        self._lay_out(True)

    def body_height(self) -> int:
        """Lines there are for the body."""
        frame = self.frame()
        spare = 1 if frame.is_roomy else 0
        foot = len(self.spread.foot) if self.spread else 0
        return frame.body_height - max(0, foot - spare)

    def hides(self, target: str) -> bool:
        """Whether a target is on the page, but not all of it on the screen."""
        lines = self._lines_of(target)
        last = self.offset_line + self.body_height()
        return bool(lines) and not (self.offset_line <= lines[0] and lines[-1] < last)

    def _lines_of(self, target: str) -> list[int]:
        rows = self.spread.body if self.spread else ()
        return [at for at, row in enumerate(rows) if any(p.target == target for p in row.pieces)]

    def is_cut(self) -> bool:
        """Whether there is more of the body below."""
        return self.offset_line < self.furthest()

    def widest(self) -> int:
        """The longest line of what is shown."""
        return self.spread.widest if self.spread else COLUMN

    def frame(self) -> Frame:
        """The screen's places for the size the widget has."""
        return Frame(self.size.width, self.size.height, self.widest())

    def _keep_focus_in_view(self) -> None:
        self.offset_line = min(self.offset_line, self.furthest())
        if self.spread is None or not self.spread.focus or self.size.height < 1:
            return
        lines = self._lines_of(self.spread.focus)
        if not lines:
            return
        if lines[0] < self.offset_line:
            self.offset_line = max(0, lines[0] - 1)
        elif lines[-1] >= self.offset_line + self.body_height():
            self.offset_line = min(lines[0], lines[-1] - self.body_height() + 1)

    def _lay_out(self, is_new_theme: bool) -> None:
        """Work out every line and refresh those that changed."""
        frame, spread = self.frame(), self.spread
        if spread is None or frame.height < 1:
            return
        blank, height = Row(()), self.body_height()
        body = list(spread.body[self.offset_line : self.offset_line + height])
        body += [blank] * (height - len(body))
        rows = [(spread.top, frame.outer_left)]
        rows += [(blank, 0)] * (frame.body_top - 1)
        rows += [(row, frame.left) for row in body]
        rows += [(blank, 0)] * (frame.height - len(rows) - len(spread.foot) - 1)
        rows += [(row, frame.left) for row in spread.foot]
        rows.append((spread.bottom_with_more if self.is_cut() else spread.bottom, frame.outer_left))
        before, self._rows = self._rows, rows
        moved = place_cursor(self, cell_of_focus(rows, spread.focus, frame.body_top))
        if is_new_theme or len(before) != len(rows):
            self._strips.clear()
            self.refresh()
            return
        pairs = enumerate(zip(before, rows, strict=True))
        changed = [_covering(y, old, new) for y, (old, new) in pairs if old != new]
        if moved:
            changed.append(moved)
        if changed:
            self.refresh(*changed)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        if y >= len(self._rows):
            return Strip.blank(self.size.width, style(self.theme_name, "plain"))
        row, left = self._rows[y]
        key = (row, left, self.size.width, self.theme_name)
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) > 128:
                self._strips.clear()
            strip = self._strips[key] = self._strip(row, left)
        return strip

    def _strip(self, row: Row, left: int) -> Strip:
        name, width = self.theme_name, self.size.width
        is_raised = any(piece.role == "focus" for piece in row.pieces)
        plain = style(name, "plain")
        segments = [Segment(" " * left, plain)] if left else []
        segments += [
            Segment(piece.text, style(name, piece.role, is_raised and bool(piece.target)))
            for piece in row.pieces
            if piece.text
        ]
        return Strip(segments).adjust_cell_length(width, plain).simplify()

    def target_at(self, x: int, y: int) -> str:
        """The target under a cell, or nothing."""
        if y >= len(self._rows):
            return ""
        row, left = self._rows[y]
        for piece in row.pieces:
            width = width_of(piece.text)
            if left <= x < left + width:
                return piece.target
            left += width
        return ""

    def on_click(self, event: events.Click) -> None:
        """Say what was clicked."""
        target = self.target_at(event.x, event.y)
        if target:
            event.stop()
            self.post_message(self.Pressed(target))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Wheel down."""
        event.stop()
        self.scroll_by(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Wheel up."""
        event.stop()
        self.scroll_by(-3)


def _covering(y: int, *rows: tuple[Row, int]) -> Region:
    """The stretch of a line that any of these rows, each with its first cell, writes on."""
    written = [(left, left + width_of(row.text)) for row, left in rows if row.pieces]
    start = min(left for left, _end in written) if written else 0
    end = max(end for _left, end in written) if written else 0
    return Region(start, y, end - start, 1)
