"""A page as text, in a view that can be scrolled.

Owns the view and which text is in it. What the text says comes from `texts.py`.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from tutor.core.clean import visible
from tutor.export.rows import Piece, Row
from tutor.ui.preview.actions import ON_TEXT, action, bindings_of
from tutor.ui.preview.desk import PreviewDesk
from tutor.ui.preview.remarks import key_row
from tutor.ui.preview.slip import Slip
from tutor.ui.preview.texts import printed_text
from tutor.words import _

Face = Literal["plain", "paper"]


class TextScreen(Screen[str]):
    """Shows the text of a page."""

    AUTO_FOCUS = "VerticalScroll"
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(*ON_TEXT, is_first=True)

    def __init__(self, desk: PreviewDesk, face: Face, step: str) -> None:
        super().__init__()
        self.preview = desk
        self.face: Face = face
        self.step = step
        self.top = Slip("top", margin=1)
        self.words = Static("", markup=False)
        self.view = VerticalScroll(self.words, id="view")
        self.keys = Slip("keys", margin=1)

    def compose(self) -> ComposeResult:
        """What this is, the text, the keys."""
        yield self.top
        yield self.view
        yield self.keys

    def on_mount(self) -> None:
        """The text of the page the author came from."""
        self.show_text()

    def on_resize(self) -> None:
        """The keys have more room, or less."""
        self._show_keys()

    def change(self, face: Face, step: str) -> None:
        """Show another face, or another page."""
        self.face, self.step = face, step
        self.show_text()

    def show_text(self, *, keeps_place: bool = False) -> None:
        """Put the text on the screen as it is now."""
        lesson, session = self.preview.bench.lesson.id, self.preview.new_session()
        line = 0
        if self.face == "plain":
            text = self.preview.say_page(session, lesson, self.step)
        else:
            text, line = printed_text(session, lesson, self.step, self.preview.today)
        self.words.update(visible(text, keep_lines=True))
        if not keeps_place:
            self.view.call_after_refresh(self.view.scroll_to, y=line, animate=False)
        self._show_keys()

    def _show_keys(self) -> None:
        theme = self.preview.settings.theme
        title = (
            _("As lines of words, for screen readers")
            if self.face == "plain"
            else _("As it is printed")
        )
        back = action("page")
        pieces = (
            Piece(title, "heading"), Piece("   "), Piece(back.key, "key-name", f"view:{back.id}"),
            Piece(f" {back.title}", "quiet", f"view:{back.id}"),
        )  # fmt: skip
        self.top.show((Row(pieces),), theme)
        self.keys.show((key_row(self.preview.bench, self.size.width - 2),), theme)
