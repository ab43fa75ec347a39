"""Somewhere to type: a question, a note, or a page in one's own words.

Owns the text field. Nothing typed is lost by one wrong key: leaving with unsaved words takes
two presses.
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Static, TextArea

from tutor.core.actions import action, key_name
from tutor.core.clean import LONGEST_TYPED, typed_words, visible
from tutor.ui.desk import Desk, Go
from tutor.words import _

_ALWAYS = (action("crisis"), action("hide"))
"""What can be done while typing too, besides keeping the words and giving up."""
_DOES = "does"
"""Under which name a stretch of the hint carries what a click on it does."""


class WriteScreen(ModalScreen[str]):
    """Lets the learner type one thing."""

    AUTO_FOCUS = "TextArea"
    CSS = """
    WriteScreen { align: center top; background: $background; }
    WriteScreen > Vertical { width: 76; max-width: 100%; height: auto; padding: 1 2; }
    WriteScreen Static { width: 100%; height: auto; margin-bottom: 1; }
    WriteScreen #title { text-style: bold; }
    WriteScreen TextArea { height: 6; border: none; padding: 0 1; background: $panel;
                           margin-bottom: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", show=False, priority=True),
        Binding("escape", "give_up", show=False, priority=True),
        Binding("f1", "crisis", show=False, priority=True),
        Binding("ctrl+c,ctrl+q", "give_up", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, title: str, before: str = "", about: str = "") -> None:
        super().__init__()
        self.desk = desk
        self._title = title
        self._before = before
        self._about = about
        self._is_warned = False
        self.field = TextArea(before, soft_wrap=True, tab_behavior="focus", show_line_numbers=False)

    def compose(self) -> ComposeResult:
        """A title, what it is about, the field, and what the keys do."""
        with Vertical():
            yield Static(self._title, markup=False, id="title")
            if self._about:
                yield Static(self._about, markup=False, id="about")
            yield self.field
            yield Static(self._keys(), id="hint")

    def on_mount(self) -> None:
        """Write on where the words end."""
        self.field.move_cursor(self.field.document.end)

    def _keys(self) -> Content:
        """What the keys do; a click on the words does the same."""
        if self._is_warned:
            keep, give_up = _("Enter keeps your words."), _("Esc again drops them.")
        else:
            keep, give_up = _("Enter keeps it."), _("Esc leaves without keeping it.")
        crisis, hide = (f"{key_name(item.keys[0])} {item.title}" for item in _ALWAYS)
        ways = {"keep": keep, "give_up": give_up, "crisis": crisis, "hide": hide}
        parts = [
            Content.styled(says, Style.from_meta({_DOES: does})) for does, says in ways.items()
        ]
        return Content("   ").join(parts)

    def on_click(self, event: Click) -> None:
        """Do what the words say that were clicked."""
        match event.style.meta.get(_DOES):
            case "keep":
                self.action_keep()
            case "give_up":
                self.action_give_up()
            case "crisis":
                self.action_crisis()
            case "hide":
                self.post_message(Go("hide"))

    def on_text_area_changed(self) -> None:
        """Signs that could drive the terminal are taken out; typing takes the warning away."""
        typed = self.field.text
        cleaned = visible(typed)[:LONGEST_TYPED]
        if cleaned != typed:
            self.field.text = cleaned
            self.field.move_cursor(self.field.document.end)
        if self._is_warned:
            self._warn(False)

    def _warn(self, is_warned: bool) -> None:
        self._is_warned = is_warned
        self.query_one("#hint", Static).update(self._keys())

    def action_keep(self) -> None:
        """Keep the words."""
        self.dismiss(typed_words(self.field.text))

    def action_give_up(self) -> None:
        """Leave; when there are new words, only the second time."""
        words = self.field.text.strip()
        if words in ("", self._before.strip()) or self._is_warned:
            self.dismiss(None)
            return
        self._warn(True)

    def action_crisis(self) -> None:
        """Help is one key away here too; the words stay in the field."""
        self.post_message(Go("crisis"))
