"""The hidden screen: an empty page, so that nobody beside the learner reads along.

What was there stays below, untouched. Never shows anything of it, nor of the clock.
"""

from __future__ import annotations

from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.geometry import Offset
from textual.screen import Screen
from textual.widgets import Static

from tutor.ui.screen import PaperScreen
from tutor.words import _


class HiddenScreen(Screen[None]):
    """Hides what is on the screen until a key is pressed."""

    ALLOW_SELECT = False
    QUIET_SECONDS: ClassVar[float] = 0.4
    """Keys that follow sooner were hit twice or held down in a hurry, and must not show it."""
    CSS = """
    HiddenScreen { align: center middle; background: $background; }
    HiddenScreen Static { width: auto; height: auto; max-width: 100%; }
    """

    def __init__(self, *, is_by_touch: bool = False) -> None:
        super().__init__()
        self._is_by_touch = is_by_touch
        self._last_key = 0.0

    def compose(self) -> ComposeResult:
        """One sentence."""
        by_key = _("Hidden. Press any key to go on.")
        by_touch = _("Hidden. Touch the screen to go on.")
        yield Static(by_touch if self._is_by_touch else by_key, markup=False)

    def on_mount(self, event: events.Mount) -> None:
        """The cursor must not tell where the focus was."""
        self._last_key = event.time
        self.app.cursor_position = Offset(0, 0)

    def on_key(self, event: events.Key) -> None:
        """Any key leads back, and does nothing else."""
        event.stop()
        event.prevent_default()
        is_in_a_hurry = event.time - self._last_key < self.QUIET_SECONDS
        self._last_key = event.time
        if not is_in_a_hurry:
            self._go_on()

    def on_click(self, event: events.Click) -> None:
        """So does a click or a tap."""
        event.stop()
        self._go_on()

    def _go_on(self) -> None:
        if self.is_current:
            self.dismiss(None)


def hide_or_show(screen: Screen[Any], *, is_by_touch: bool = False) -> None:
    """Hide a screen; on the hidden one the key is a key as any other."""
    if isinstance(screen, HiddenScreen):
        screen.on_key(events.Key("f7", None))
    elif isinstance(screen, PaperScreen):
        paper, line = screen.paper, screen.paper.offset_line

        def back_to_the_line(_nothing: None) -> None:
            # Once the page was laid out anew, which moves it to what has the focus.
            screen.call_later(lambda: paper.scroll_by(line - paper.offset_line))

        screen.app.push_screen(HiddenScreen(is_by_touch=is_by_touch), back_to_the_line)
    else:
        screen.app.push_screen(HiddenScreen(is_by_touch=is_by_touch))
