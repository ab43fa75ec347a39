"""Every screen of the app with the place it is, for tests that drive all that can be done there.

Owns the list and the way to each. Never presses what a test is about, and never judges.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from msgspec import Struct
from msgspec.structs import replace
from textual.pilot import Pilot

from tests.faces.both import app_for, begun_anew, fresh_visit, paper_of
from tutor.core.actions import Where
from tutor.core.session import END
from tutor.store.visit import Visit
from tutor.ui.app import TutorApp
from tutor.ui.desk import Go
from tutor.ui.screen import PaperScreen
from tutor.ui.screens.reader import ReaderScreen

LESSON = "history"
"""A lesson with a question of every kind."""
KINDS = ("one", "many", "order", "match", "number")


class Station(Struct, frozen=True):
    """A screen, and how it is opened from home."""

    name: str
    where: Where = "list"
    go: tuple[str, ...] = ()
    """What is asked of the app; `LESSON` is at a check when it ends in the kind of the check."""
    keys: tuple[str, ...] = ()
    """What is pressed then."""
    is_answered: bool = False


def _page(name: str, lesson: str, page: str) -> Station:
    return Station(name, "page", ("lesson", lesson, page))


STATIONS = (
    Station("home", "home"),
    _page("page", LESSON, "today"),
    *(Station(kind, "check", ("lesson", LESSON, kind)) for kind in KINDS),
    Station("answered", "answered", ("lesson", LESSON, "one"), is_answered=True),
    Station("aside", "aside", ("aside", LESSON, "today")),
    Station("end", "end", ("lesson", LESSON, END)),
    Station("sheet", "sheet", ("sheet",), ("down",)),
    Station("codes", "codes", ("qr",)),
    Station("settings", "settings", ("settings",)),
    Station("words", go=("words",)),
    Station("sources", go=("sources", "spravato-pi", "spravato-patient")),
    Station("search", go=("search",), keys=tuple("bladder")),
    Station("crisis", go=("crisis",)),
    Station("help", go=("help",)),
    Station("actions", keys=("f8",)),
    Station("leave", go=("leave",)),
    Station("finish", go=("finish",)),
    Station("take", go=("sheet",), keys=("t",)),
    Station("printing", go=("sheet",), keys=("t", "up", "up", "enter")),
    Station("appointment", go=("sheet",), keys=("a",)),
)
"""Every screen made of a page, and the reader in each of its places."""
ACTING = tuple(here for here in STATIONS if here.name not in ("many", "order", "match"))
"""Those that differ in what can be done there; questions of most kinds do not."""

MORE_PAGES = (
    _page("guess", "words", "two-names"),
    _page("reveal", "words", "mirror"),
    _page("marks", "options", "values"),
    _page("each", "suitability", "blood"),
)
"""Pages with questions of the kinds that are never graded."""


def station(name: str) -> Station:
    """The station of this name."""
    return next(item for item in (*STATIONS, *MORE_PAGES) if item.name == name)


class Driven:
    """A running app that is driven from station to station."""

    def __init__(self, app: TutorApp, pilot: Pilot[None], visit: Visit) -> None:
        self.app = app
        self.pilot = pilot
        self.visit = visit

    @property
    def screen(self) -> PaperScreen:
        """The screen on top."""
        return paper_of(self.app)

    async def settle(self) -> None:
        """Wait for a screen that was asked for."""
        await self.pilot.pause()
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            await self.pilot.press(key)
        await self.settle()

    def is_home(self) -> bool:
        """Whether the list of lessons is open, with nothing over it."""
        return isinstance(self.app.screen, PaperScreen) and self.screen.where == "home"

    async def go_home(self) -> None:
        """Close everything over home."""
        while len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        await self.pilot.pause()

    async def open(self, wanted: Station) -> None:
        """From home to a station."""
        await self.go_home()
        if wanted.go:
            *place, last = wanted.go
            name = self._check(last) if place and last in KINDS else last
            self.app.screen.post_message(Go(*place, name))
            await self.settle()
        for key in wanted.keys:
            await self.press(key)
        if wanted.is_answered:
            self.answer()
            await self.pilot.pause()
        assert self.screen.where == wanted.where

    def _check(self, kind: str) -> str:
        checks = self.visit.library.lesson(LESSON).checks
        return next(check.id for check in checks if check.ask_node().mode == kind)

    def answer(self) -> None:
        """Give the last choice as the answer."""
        reader = self.screen
        assert isinstance(reader, ReaderScreen)
        reader.activate(next(name for name in reversed(reader.body.targets) if "choose:" in name))


Script = Callable[[Driven], Awaitable[None]]


def driven(script: Script, size: tuple[int, int] = (80, 24), *, letters: bool = True) -> None:
    """Run a script against a running app with an empty record."""

    async def run() -> None:
        visit = begun_anew(fresh_visit())
        visit.settings = replace(visit.settings, letter_keys=letters)
        app = app_for(visit)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await script(Driven(app, pilot, visit))

    asyncio.run(run())
