"""An application with no way out: what Textual can do besides drawing is switched off.

Owns that list: the clipboard, links, files, pictures of the screen, the list of commands, and
giving the terminal back for a while. Never decides what a key does on a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tutor.ui.app import TutorApp


class LockedApp(TutorApp, inherit_bindings=False):
    """Leaves nothing on this computer, and leads nowhere else."""

    ALLOW_SELECT = False
    ENABLE_COMMAND_PALETTE = False
    ASKED_BY = ()
    BINDINGS = TutorApp.BINDINGS

    def copy_to_clipboard(self, text: str) -> None:
        """Nothing gets onto a clipboard, neither ours nor the terminal's."""

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """No link leads anywhere."""

    def action_suspend_process(self) -> None:
        """The terminal is not given back."""

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """The terminal is not given back, whoever asks."""
        yield

    def action_command_palette(self) -> None:
        """There is no list of commands."""

    def action_change_theme(self) -> None:
        """Colors are chosen on a page of our own."""

    def action_show_help_panel(self) -> None:
        """Help is a page of our own."""

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """No picture of the screen is written."""

    def save_screenshot(
        self, filename: str | None = None, path: str | None = None, time_format: str | None = None
    ) -> str:
        """No picture of the screen is written."""
        return ""

    def deliver_screenshot(
        self, filename: str | None = None, path: str | None = None, time_format: str | None = None
    ) -> str | None:
        """No picture of the screen is handed out."""
        return None

    def deliver_text(self, *_what: object, **_how: object) -> str | None:
        """No file is handed out."""
        return None

    def deliver_binary(self, *_what: object, **_how: object) -> str | None:
        """No file is handed out."""
        return None
