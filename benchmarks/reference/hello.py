"""The yardstick: the smallest Textual app that paints something. Leaves on q."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Static


class Hello(App[None]):
    """One line."""

    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """One widget."""
        yield Static("Hello, world")


if __name__ == "__main__":
    Hello().run()
