"""Near the floor: one widget that draws its lines itself and redraws only those that differ."""

from textwrap import wrap
from typing import ClassVar

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from benchmarks.reference.pages import PAGES

LONGEST_LINE = 72


def lines_of(number: int) -> list[str]:
    """A page as lines."""
    lines: list[str] = []
    for kind, words in PAGES[number]:
        mark = {"point": "  • ", "step": "  → ", "quote": "▌ "}.get(kind, "")
        lines += wrap(words, LONGEST_LINE, initial_indent=mark, subsequent_indent=" " * len(mark))
        if kind in ("title", "text", "quote"):
            lines.append("")
    return lines


class LinePage(Widget):
    """A page of lines."""

    lines = lines_of(0)

    def render_line(self, y: int) -> Strip:
        """One line, filled up with blanks."""
        text = f"  {self.lines[y]}" if y < len(self.lines) else ""
        return Strip([Segment(text, self.rich_style)]).adjust_cell_length(
            self.size.width, self.rich_style
        )

    def show(self, lines: list[str]) -> None:
        """Draw other lines; those that stay the same are left alone."""
        before, self.lines = self.lines, lines
        for y in range(max(len(before), len(lines))):
            if before[y : y + 1] != lines[y : y + 1]:
                self.refresh(Region(0, y, self.size.width, 1))


class LinePages(App[None]):
    """A lesson without questions."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        ("right", "turn(1)", "Next page"),
        ("left", "turn(-1)", "Previous page"),
        ("q", "quit", "Quit"),
    ]
    number = 0

    def compose(self) -> ComposeResult:
        """Nothing but the page."""
        yield LinePage()

    def action_turn(self, step: int) -> None:
        """Show another page, if there is one."""
        number = min(max(self.number + step, 0), len(PAGES) - 1)
        if number != self.number:
            self.number = number
            self.query_one(LinePage).show(lines_of(number))


if __name__ == "__main__":
    LinePages().run()
