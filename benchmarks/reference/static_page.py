"""The usual way: a page in one Static between Header and Footer. Left and right turn pages."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Footer, Header, Static

from benchmarks.reference.pages import PAGES


def content_of(number: int) -> Content:
    """A page as text, with colors for titles and marks and the third word of a text in bold."""
    parts: list[str | tuple[str, str]] = []
    for kind, words in PAGES[number]:
        if kind == "title":
            parts += [(words, "bold $accent"), "\n\n"]
        elif kind in ("point", "step"):
            parts += [("  • " if kind == "point" else "  → ", "$accent"), words, "\n"]
        elif kind == "quote":
            parts += ["\n", ("▌ ", "$warning"), (words, "italic"), "\n\n"]
        else:
            first, second, third, rest = words.split(" ", 3)
            parts += [f"{first} {second} ", (third, "bold"), f" {rest}", "\n\n"]
    return Content.assemble(*parts)


class StaticPages(App[None]):
    """A lesson without questions."""

    TITLE = "Lesson"
    CSS = "#page { padding: 1 2; height: auto; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("right", "turn(1)", "Next page"),
        ("left", "turn(-1)", "Previous page"),
        ("q", "quit", "Quit"),
    ]
    number = 0

    def compose(self) -> ComposeResult:
        """The page, and what surrounds it."""
        yield Header()
        with VerticalScroll():
            yield Static(content_of(0), id="page")
        yield Footer()

    def action_turn(self, step: int) -> None:
        """Show another page, if there is one."""
        number = min(max(self.number + step, 0), len(PAGES) - 1)
        if number != self.number:
            self.number = number
            self.query_one("#page", Static).update(content_of(number))
            self.query_one(VerticalScroll).scroll_home(animate=False)


if __name__ == "__main__":
    StaticPages().run()
