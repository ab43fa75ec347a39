"""Somewhere to type: a question, a note, or a page in one's own words.

Owns the text field. Nothing typed is lost by one wrong key: leaving with unsaved words takes
two presses.
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tutor.core.clean import visible
from tutor.ui.desk import Desk
from tutor.words import _

LONGEST = 2000
"""Characters that can be typed in one go."""


class WriteScreen(ModalScreen[str]):
    """Lets the learner type one thing."""

    AUTO_FOCUS = "Input"
    CSS = """
    WriteScreen { align: center middle; background: $background; }
    WriteScreen > Vertical { width: 72; max-width: 100%; height: auto; padding: 1 2; }
    WriteScreen Static { width: 100%; height: auto; margin-bottom: 1; }
    WriteScreen Input { width: 100%; border: tall $primary; background: $surface; }
    WriteScreen #hint { color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", show=False, priority=True),
        Binding("f1", "crisis", show=False),
        Binding("ctrl+c,ctrl+q", "give_up", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, title: str, before: str = "", about: str = "") -> None:
        super().__init__()
        self.desk = desk
        self._title = title
        self._before = before
        self._about = about
        self._is_warned = False

    def compose(self) -> ComposeResult:
        """A title, what it is about, the field, and what the keys do."""
        with Vertical():
            yield Static(self._title, markup=False, id="title")
            if self._about:
                yield Static(self._about, markup=False, id="about")
            yield Input(self._before, max_length=LONGEST)
            yield Static(self._keys(), markup=False, id="hint")

    def _keys(self) -> str:
        return _("Enter keeps it.   Esc leaves without keeping it.   F1 help now")

    def on_input_changed(self) -> None:
        """Typing on after the warning takes the warning away."""
        if self._is_warned:
            self._is_warned = False
            self.query_one("#hint", Static).update(self._keys())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the words."""
        event.stop()
        self.dismiss(visible(event.value).strip())

    def action_give_up(self) -> None:
        """Leave; when there are new words, only the second time."""
        words = self.query_one(Input).value
        if words.strip() in ("", self._before.strip()) or self._is_warned:
            self.dismiss(None)
            return
        self._is_warned = True
        self.query_one("#hint", Static).update(
            _("Press Enter to keep your words, or Esc again to let them go.")
        )

    def action_crisis(self) -> None:
        """Help is one key away here too; the words stay in the field."""
        from tutor.ui.screens.crisis import CrisisScreen

        self.app.push_screen(CrisisScreen(self.desk))
