"""The desk of the preview: the learner's desk, with the author's lesson on it.

Owns the size of the page and how the session is opened anew. Never keeps anything on disk.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tutor.core.session import Session
from tutor.core.sheet import Sheet
from tutor.library.load import Library
from tutor.store.memory import MemoryStore
from tutor.store.settings import Settings
from tutor.ui.desk import Desk
from tutor.ui.frame import Frame
from tutor.ui.preview.bench import Bench
from tutor.ui.preview.plan import SMALLEST, USUAL, Plan, plan_for
from tutor.ui.preview.shelf import OneLesson
from tutor.ui.start import Opened
from tutor.words import _

Open = Callable[[Library, MemoryStore, Settings, date], Opened]
"""Opens a session over parts that are open already."""


Say = Callable[[Session, str, str], str]
"""Gives a page of a lesson as the plain face says it."""


class PreviewDesk(Desk):
    """What every screen of the preview works with."""

    def __init__(
        self, bench: Bench, settings: Settings, open_over: Open, today: date, say: Say
    ) -> None:
        self.bench = bench
        self.shelf = OneLesson(bench.path, bench.lesson, bench.shared)
        self.today = today
        self.say_page = say
        self._open_over = open_over
        self._keeper = MemoryStore()
        self._opened = open_over(self.shelf, self._keeper, settings, today)
        self.wanted = USUAL
        super().__init__(
            self._opened.session, self.shelf, settings, self._use_settings, self._keep_no_sheet
        )

    def frame(self, width: int, height: int) -> Frame:
        """The page's places, in a window that may be larger."""
        plan = self.plan(width, height)
        return Frame(plan.width, plan.height)

    def plan(self, width: int, height: int) -> Plan:
        """Where everything stands in a window of this size."""
        return plan_for((width, height), self.wanted)

    def switch_size(self) -> None:
        """From the usual window to the smallest, and back."""
        self.wanted = USUAL if self.wanted == SMALLEST else SMALLEST

    def read_again(self) -> None:
        """Put what the bench has now on the shelf."""
        self.shelf.put(self.bench.lesson, self.bench.shared)
        # The words of the glossary are gathered when a session is opened.
        self._opened = self._open_over(self.shelf, self._keeper, self.settings, self.today)
        self.session = self._opened.session

    def new_session(self) -> Session:
        """A session in which nothing was done yet."""
        return self._open_over(self.shelf, MemoryStore(), self.settings, self.today).session

    def _use_settings(self, settings: Settings) -> str:
        return self._opened.save_settings(settings)

    def _keep_no_sheet(self, _sheet: Sheet) -> str:
        return _("This is a preview, so no file was written.")
