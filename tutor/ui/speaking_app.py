"""The part of the application that reads a page aloud when asked to.

Owns when it falls silent: on another screen, and at the end. What speaks is loaded when it is
first asked for.
"""

from __future__ import annotations

from typing import Protocol

from textual.app import App
from textual.message import Message
from textual.screen import Screen

from tutor.ui.desk import Desk, Go
from tutor.ui.screen import PaperScreen


class Spoken(Message):
    """A text was read aloud to its end, or no voice could read it."""

    def __init__(self, text: object, *, was_heard: bool) -> None:
        super().__init__()
        self.text = text
        self.was_heard = was_heard


class Reader(Protocol):
    """Reads pages aloud."""

    def toggle(self, screen: PaperScreen) -> None:
        """Read the page that is shown; or stop, when something is being read."""

    def stop(self) -> None:
        """Be silent at once."""

    def ended(self, message: Spoken, screen: PaperScreen) -> None:
        """A text came to its end."""


class SpeakingApp(App[None], inherit_bindings=False):
    """An application with a voice."""

    desk: Desk
    reader: Reader | None = None

    def on_go(self, message: Go) -> None:
        """Read the page aloud, or stop."""
        if message.place == "aloud" and isinstance(self.screen, PaperScreen):
            if self.reader is None:
                self.reader = self._make_reader()
            self.reader.toggle(self.screen)

    def voice(self) -> Reader:
        """What reads pages, made when it is first asked for."""
        from tutor.ui.aloud import Aloud

        return Aloud(self.desk)

    def _make_reader(self) -> Reader:
        reader = self.voice()
        self.desk.hush = reader.stop
        self.screen_change_signal.subscribe(self, self._hush, immediate=True)
        return reader

    def on_spoken(self, message: Spoken) -> None:
        """All is said, or no voice could say it."""
        if self.reader is not None and isinstance(self.screen, PaperScreen):
            self.reader.ended(message, self.screen)

    def on_unmount(self) -> None:
        """Nothing goes on speaking when the screen is gone."""
        self.desk.hush()

    def _hush(self, _screen: Screen[object]) -> None:
        self.desk.hush()
