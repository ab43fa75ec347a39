"""Search over all lessons: type, and the pages that say it are listed.

Owns the field and the list; finding is the library's.
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Input, Static

from tutor.core.actions import Action, Where, action
from tutor.core.inline import plain
from tutor.export.rows import Row
from tutor.library.search import MOST_SHOWN, Hit, search
from tutor.ui.body import INDENT, Body
from tutor.ui.desk import Desk, Go
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.words import _, plural


class SearchScreen(PaperScreen):
    """Finds pages."""

    AUTO_FOCUS = "Input"
    PLACES: ClassVar[tuple[Where, ...]] = ("list",)
    CSS = """
    SearchScreen { layout: vertical; }
    SearchScreen Static { width: auto; max-width: 100%; }
    SearchScreen Input { height: 1; border: none; padding: 0 1; background: $panel; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._hits: tuple[Hit, ...] = ()
        self._query = ""

    def compose(self) -> ComposeResult:
        """The field above the list."""
        yield Static(_("Look for a word in all lessons"), markup=False)
        yield Input(placeholder=_("Type a word"), max_length=80)
        yield self.paper

    def show_page(self, *, from_top: bool = False) -> None:
        """The title stands where every top line does, the field where pages do."""
        frame = self.desk.frame(self.size.width, self.size.height)
        title, field = self.query_one(Static).styles, self.query_one(Input).styles
        title.margin = (0, 0, 1 if frame.is_roomy else 0, max(0, frame.outer_left))
        field.margin = (0, 0, 0, frame.left)
        title.width, field.width = max(1, frame.outer_width), max(1, frame.column)
        super().show_page(from_top=from_top)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look again."""
        self._query = event.value
        self._hits = search(self.desk.library, event.value)[:MOST_SHOWN]
        self.show_page(from_top=True)
        self.app.cursor_position = event.input.cursor_screen_offset

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Into the list."""
        event.stop()
        if self._hits:
            self.paper.focus()
            self.action_step(1)

    def action_step(self, by: int) -> None:
        """Down from the field goes into the list; up from its start goes back."""
        if self.focused is not self.paper:
            self.paper.focus()
        elif by < 0 and self.body.targets and self.focused_target == self.body.targets[0]:
            self.query_one(Input).focus()
            return
        super().action_step(by)

    def heading(self, frame: Frame) -> Row:
        """Nothing: the title stands above the field."""
        return Row()

    def has_help(self) -> bool:
        """Not while a word is typed."""
        return self.focused is self.paper

    def hints(self) -> list[Action]:
        """The way back, and the list of all that can be done where letters are typed."""
        return [action("back")] if self.has_help() else [action("back"), action("actions")]

    def build(self, body: Body, frame: Frame) -> None:
        """What was found."""
        if len(self._query.strip()) < 2:
            body.text(_("Type at least two letters. Arrow down goes to what was found."), "quiet")
            return
        if not self._hits:
            body.text(_("No page says “{word}”.").format(word=self._query.strip()))
            return
        body.text(
            plural("{count} page", "{count} pages", len(self._hits)).format(count=len(self._hits)),
            "quiet",
        )
        for number, hit in enumerate(self._hits, 1):
            body.gap()
            body.pressable(f"open:{number - 1}", plain(hit.title), number=str(number))
            body.text(hit.snippet, "quiet", indent=INDENT)

    def press(self, target: str) -> None:
        """Open the page."""
        hit = self._hits[int(target.removeprefix("open:"))]
        self.post_message(Go("lesson", hit.lesson, hit.step))
