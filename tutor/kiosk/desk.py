"""The desk of a kiosk: a learner's desk that forgets, with what the clinic allows.

Owns what was taken along, whether something is being printed, and what may be read aloud. Never
writes a file, and hands nothing on but what can be counted.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from threading import Event

from msgspec.structs import replace
from textual.screen import Screen

from tutor.clinic.clinic import Clinic
from tutor.clinic.quiet import is_quiet
from tutor.clinic.session_settings import settings_for
from tutor.core.keeper import Keeper
from tutor.core.sheet import Sheet
from tutor.kiosk.keeper import CountingKeeper
from tutor.kiosk.write_screen import KioskWrite
from tutor.library.load import Library
from tutor.library.notices import for_staff
from tutor.library.parse import HAS_FAST_READER
from tutor.sessions.messages import Count, Happening
from tutor.store.settings import Settings
from tutor.store.visit import visit_over
from tutor.ui.desk import Desk
from tutor.words import _

Now = Callable[[], datetime]
"""The clock on the wall; it may jump."""


def _no_settings(_settings: Settings) -> str:
    return ""


def _no_sheet(_sheet: Sheet) -> str:
    return _("This screen saves no files.")


class KioskDesk(Desk):
    """What a person works with at the screen in the waiting room."""

    def __init__(
        self, library: Library, clinic: Clinic, tell: Callable[[Count], None], now: Now
    ) -> None:
        self.clinic = clinic
        self.now = now
        self.language = clinic.languages[0] if clinic.languages else "en"
        self.languages: tuple[str, ...] = ()
        """Languages of the program there is a choice of."""
        self.reads_aloud = False
        """Whether each page is read aloud as it is opened."""
        self.is_printing = False
        self.is_left = Event()
        """Set when the visit is over, so that no program is waited for."""
        self.note = ""
        """A sentence about how the last session ended."""
        self.banners: tuple[str, ...] = ()
        """What the staff should know."""
        self._tell = tell
        self._keeper: Keeper = CountingKeeper(library.lesson, self.count)
        settings = settings_for(clinic)
        visit = visit_over(library, self._keeper, settings, now().date())
        super().__init__(visit.session, library, settings, _no_settings, _no_sheet)
        self.kept_note = _("Nothing you do here is kept. When you are finished, it is forgotten.")
        self._untouched = self._taken = self._own()

    def begin(self, today: date) -> None:
        """Somebody stands before the screen now: lessons and days are those of today."""
        self.library.keep_to(today)
        visit = visit_over(self.library, self._keeper, self.settings, today)
        self.session = visit.session
        self._untouched = self._taken = self._own()

    def write(
        self,
        screen: Screen[str],
        title: str,
        before: str,
        keep: Callable[[str | None], None],
        about: str = "",
    ) -> None:
        """Let somebody type something, on a keyboard on the screen where the clinic has one."""
        if self.clinic.look.keyboard:
            screen.app.push_screen(KioskWrite(self, title, before, about), keep)
        else:
            super().write(screen, title, before, keep, about)

    def notices(self) -> tuple[str, ...]:
        """What is wrong with the lessons and with reading them."""
        slow = () if HAS_FAST_READER else (_("Lessons are read by the slow reader: see “doctor”."),)
        return (*for_staff(self.library), *slow)

    def count(self, what: Happening, lesson: str = "", item: str = "", option: str = "") -> None:
        """Tell of something that can be counted, if the clinic counts."""
        if self.clinic.counts.on:
            self._tell(Count(what, lesson, item, option, self.language))

    def took(self, how: Happening) -> None:
        """The sheet as it stands was taken along."""
        self.count(how)
        self._taken = self._own()

    def has_more_to_take(self) -> bool:
        """Whether the sheet holds something of this person that was not taken along yet."""
        return self._own() not in (self._untouched, self._taken)

    def _own(self) -> Sheet:
        """The sheet without what only reading on changes."""
        return replace(self.session.sheet(), read=(), unsure_topics=())

    @property
    def can_take(self) -> bool:
        """Whether there is any way to take the sheet along."""
        return self.clinic.printer.on or self.clinic.codes.on

    @property
    def has_voice(self) -> bool:
        """Whether pages may be read aloud at all."""
        return self.clinic.sound.read_aloud and self.clinic.sound.volume > 0

    def is_quiet_time(self) -> bool:
        """Whether nothing may be heard now."""
        return is_quiet(self.clinic.sound.quiet_hours, self.now().time())
