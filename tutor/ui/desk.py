"""What every screen works with, and the messages they send up.

Owns nothing but the bundle: the session, the settings and the lessons. Screens are handed
the desk and never reach for the app.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from textual.message import Message
from textual.screen import Screen

from tutor.core.actions import action, key_name, working_keys
from tutor.core.inline import Words, fill, parse
from tutor.core.session import Session
from tutor.core.sheet import Sheet
from tutor.library.load import Library
from tutor.store.settings import Settings
from tutor.ui.frame import WIDEST, Frame
from tutor.words import _


class Desk:
    """The learner's desk: what is on it changes, the desk itself stays."""

    def __init__(
        self,
        session: Session,
        library: Library,
        settings: Settings,
        save_settings: Callable[[Settings], str],
        save_sheet: Callable[[Sheet], str],
        notice: str = "",
    ) -> None:
        self.session = session
        self.library = library
        self.settings = settings
        self.save_settings = save_settings
        """Keeps the settings; gives back a sentence when that did not work."""
        self.save_sheet = save_sheet
        """Writes the sheet as a text file; gives back a sentence saying where."""
        self.save_file: Callable[[bytes, str], str] = _save_nothing
        """Writes the sheet in another form, by the ending of the file; says where."""
        self.notice = notice
        """Something the learner should know, shown on the next screen."""
        self.hush: Callable[[], None] = _be_silent
        """Stops reading aloud, if anything is being read."""
        self.leaving_note = ""
        """What is said of the record when leaving, where it is not the usual."""
        self.kept_note = ""
        """What is said of what is kept, where it is not the usual."""
        self.is_by_touch = False
        """Whether fingers press what stands there: no key is named, and no hint moves."""
        self.has_few_colors = False
        """Whether the terminal shows too few colors for a theme of our own."""
        self.has_few_signs = False
        """Whether the terminal lacks some of our signs, so that only plain letters are drawn."""

    @property
    def theme(self) -> str:
        """The theme that is drawn; where colors are few, the terminal's own."""
        return "terminal" if self.has_few_colors else self.settings.theme

    @property
    def drawn(self) -> Settings:
        """The settings as they are drawn; where signs are few, with plain letters only."""
        return replace(self.settings, ascii=True) if self.has_few_signs else self.settings

    def frame(self, width: int, height: int) -> Frame:
        """Where things stand in a window of this size."""
        return Frame(width, height, WIDEST[self.settings.width], self.is_by_touch)

    def key_of(self, name: str) -> str:
        """The key of an action as it is printed; that of the list of actions where it has none."""
        settings = self.drawn
        for item in (action(name), action("actions")):
            for key in working_keys(item, has_letters=settings.letter_keys, chosen=settings.keys):
                return key_name(key, is_ascii=settings.ascii)
        return ""

    def words(self, text: str) -> Words:
        """Authored text outside a page, with the clinic's values in it."""
        return fill(parse(text), self.session.reading.values)

    def write(
        self,
        screen: Screen[str],
        title: str,
        before: str,
        keep: Callable[[str | None], None],
        about: str = "",
    ) -> None:
        """Let the learner type something; `keep` gets the words, or None when they gave up."""
        from tutor.ui.screens.write import WriteScreen

        screen.app.push_screen(WriteScreen(self, title, before, about), keep)

    def take_sheet(self) -> None:
        """Write the sheet as a text file; the notice says where, or why not."""
        self.notice = self.save_sheet(self.session.sheet())

    def change_settings(self, settings: Settings) -> None:
        """Use and keep new settings."""
        self.settings = settings
        self.notice = self.save_settings(settings)


def _be_silent() -> None:
    """Nothing was read aloud yet."""


def _save_nothing(_body: bytes, _ending: str) -> str:
    return _("No file was written.")


class Go(Message):
    """A screen asks for another one. `place` names it; `detail` says which."""

    def __init__(self, place: str, *detail: str) -> None:
        super().__init__()
        self.place = place
        self.detail = detail
