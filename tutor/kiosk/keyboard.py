"""A keyboard on the screen, for people who stand before one that has no other.

Owns how its keys look and which page of them is shown, and says which was touched. Never holds a
word: what a key does to the field is the screen's.
"""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tutor.core.cells import cut, width_of
from tutor.export.rows import Role
from tutor.kiosk.letters import Line, Page, edges, lines
from tutor.ui.desk import Desk
from tutor.ui.frame import LEAST_HEIGHT, LEAST_WIDTH
from tutor.ui.themes import style
from tutor.words import _, language

LINES = 4
"""Lines of keys on every page."""
PAGES: dict[str, Page] = {"letters": "letters", "accents": "accents", "signs": "signs"}
"""The keys that turn to a page."""
_TALLEST = 3
"""Lines of a key where there is room; taller ones would lie too far apart."""


def _edge(key: Style, page: Style) -> Style:
    """How half a line of a key is drawn: its own color, with the page beside it."""
    return Style(color=key.color if key.reverse else key.bgcolor, bgcolor=page.bgcolor)


class Keyboard(Widget):
    """Four lines of keys as wide as the room there is."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Keyboard { width: 100%; height: auto; }"

    class Touched(Message):
        """A key that stands for a sign, or for something to be done."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, desk: Desk, keep: str, leave: str, beside: int) -> None:
        """With the words on the keys that end the writing.

        `beside` is how many lines of the screen are for what stands above and below.
        """
        super().__init__()
        self.desk = desk
        self._beside = beside
        self.words = {"keep": keep, "leave": leave}
        self.page: Page = "letters"
        self.is_upper = False

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As tall as the screen lets it be; nothing where no page can be shown either."""
        if viewport.width < LEAST_WIDTH or viewport.height < LEAST_HEIGHT:
            return 0
        return LINES * max(1, min(_TALLEST, (viewport.height - self._beside) // LINES))

    def rename(self, key: str, words: str) -> None:
        """Other words on a key."""
        self.words[key] = words
        self.refresh()

    def lines(self) -> tuple[Line, ...]:
        """The keys of the page that is shown."""
        has_accents = not self.desk.drawn.ascii
        return lines(self.page, language(), is_upper=self.is_upper, has_accents=has_accents)

    def key_at(self, x: int, y: int) -> str:
        """The key under a cell, or nothing."""
        at = y // self._tall()
        if not 0 <= at < LINES:
            return ""
        line = self.lines()[at]
        starts = edges(line, self.size.width)
        for (key, _share), start, end in zip(line, starts, starts[1:], strict=False):
            if start <= x < end:
                return key
        return ""

    def on_click(self, event: Click) -> None:
        """Turn to a page, or say which key it was."""
        event.stop()
        key = self.key_at(event.x, event.y)
        if key in PAGES:
            self.page = PAGES[key]
        elif key == "shift":
            self.is_upper = not self.is_upper
        elif key:
            self.is_upper = False
            self.post_message(self.Touched(" " if key == "space" else key))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the keyboard; a gap stays beside each key, and a thinner one below."""
        tall, name = self._tall(), self.desk.theme
        at, part = divmod(y, tall)
        plain = style(name, "plain")
        face_at = (tall - 1) // 2
        can_be_thin = not self.desk.drawn.ascii
        if at >= LINES or (not can_be_thin and 0 < part == tall - 1):
            return Strip.blank(self.size.width, plain)
        line = self.lines()[at]
        starts = edges(line, self.size.width)
        segments: list[Segment] = []
        for (key, _share), start, end in zip(line, starts, starts[1:], strict=False):
            room = end - start - 1
            if not key or room < 1:
                segments.append(Segment(" " * (end - start), plain))
                continue
            key_style = style(name, self._role(key), True)
            if can_be_thin and part != face_at:
                edge = "▄" if part < face_at else "▀"
                segments += [Segment(edge * room, _edge(key_style, plain)), Segment(" ", plain)]
                continue
            face = self._title(key, room) if part == face_at else ""
            left = (room - width_of(face) + 1) // 2
            shown = " " * left + face + " " * (room - left - width_of(face))
            segments += [Segment(shown, key_style), Segment(" ", plain)]
        return Strip(segments).adjust_cell_length(self.size.width, plain)

    def _tall(self) -> int:
        return max(1, self.size.height // LINES)

    def _role(self, key: str) -> Role:
        """Letters as text; what does something, as a name of a key is written everywhere."""
        if len(key) == 1:
            return "strong"
        return "focus" if key == "shift" and self.is_upper else "key-name"

    def _title(self, key: str, room: int) -> str:
        """What stands on a key, in the room there is."""
        is_plain = self.desk.drawn.ascii
        short = {"delete": "<-" if is_plain else "←", "space": "_" if is_plain else "␣"}
        titles = {
            "delete": _("Delete"), "space": _("Space"), "signs": "123", "letters": "abc",
            "accents": "áé", "shift": "abc" if self.is_upper else "ABC", **self.words,
        }  # fmt: skip
        title = titles.get(key, key)
        return title if width_of(title) <= room else short.get(key) or cut(title, room)
