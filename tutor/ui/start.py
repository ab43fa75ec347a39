"""Builds the app from what was opened.

The command line and the tests build it here alike. Never reads the command line.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Protocol

from tutor.core.session import Session
from tutor.core.sheet import Sheet
from tutor.export.look import Look
from tutor.export.sheet_text import WIDTH, sheet_text
from tutor.library.load import Library
from tutor.store.settings import Settings
from tutor.ui.app import TutorApp
from tutor.ui.desk import Desk
from tutor.words import _


class Opened(Protocol):
    """What the app is built from."""

    library: Library
    session: Session
    settings: Settings
    notice: str
    is_kept: bool

    def save_settings(self, settings: Settings) -> str:
        """Keep the settings."""

    def save_sheet(self, text: str) -> str:
        """Write the sheet into the learner's own folder."""

    def save_file(self, body: bytes, ending: str) -> str:
        """Write the sheet in another form, by the ending of its file."""


def make_app(
    visit: Opened,
    lesson: str = "",
    step: str = "",
    *,
    has_few_colors: bool = False,
    has_few_signs: bool = False,
) -> TutorApp:
    """The app, ready to run."""

    def save_sheet(sheet: Sheet) -> str:
        look = Look(WIDTH, ascii=visit.settings.ascii)
        return visit.save_sheet(sheet_text(sheet, look, visit.session.reading.today))

    desk = Desk(
        visit.session, visit.library, visit.settings, visit.save_settings, save_sheet, visit.notice
    )
    desk.save_file = visit.save_file
    desk.has_few_colors = has_few_colors
    desk.has_few_signs = has_few_signs
    if not visit.is_kept:
        desk.leaving_note = _("Nothing you did is kept on this computer.")
    return TutorApp(desk, lesson, step)


def switch_off_what_is_left() -> None:
    """Ask for no more mouse reports in pixels.

    Textual asks for them in terminals that report their size, and does not take it back.
    """
    screen = sys.__stderr__
    if screen is not None and screen.isatty():
        # A closed window has nothing left to switch off.
        with suppress(OSError):
            screen.write("\x1b[?1016l")
            screen.flush()
