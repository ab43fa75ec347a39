"""Opens the app at the moment under test, over the small course of `tests/packs/good`.

Owns how a test gets an app; the tests themselves say what must hold.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

from msgspec.structs import replace
from textual.pilot import Pilot

from tutor.store.visit import Visit, open_visit
from tutor.ui.app import TutorApp
from tutor.ui.screen import PaperScreen
from tutor.ui.start import make_app

LESSONS = Path(__file__).parents[2] / "lessons"
TODAY = date(2026, 11, 21)


class Seen:
    """A running app as whoever sits before it sees it."""

    app: TutorApp
    pilot: Pilot[None]

    @property
    def screen(self) -> PaperScreen:
        """The screen on top."""
        assert isinstance(self.app.screen, PaperScreen)
        return self.app.screen

    def text(self) -> str:
        """Everything on the page, with white space collapsed."""
        return " ".join(" ".join(row.text for row in self.screen.body.rows).split())

    def foot(self) -> str:
        """What stands above the bottom line."""
        spread = self.screen.paper.spread
        assert spread is not None
        return " ".join(" ".join(row.text for row in spread.foot).split())

    async def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            await self.pilot.press(key)
        await self.pilot.pause()


class Opened(Seen):
    """The learner's app, with what it was built from."""

    def __init__(self, app: TutorApp, pilot: Pilot[None], visit: Visit) -> None:
        self.app = app
        self.pilot = pilot
        self.visit = visit

    def place(self) -> str:
        """The place the learner is in."""
        return self.screen.where

    async def click(self, words: str) -> None:
        """Click on the first line of the screen that holds these words."""
        paper = self.screen.paper
        for y, (row, left) in enumerate(paper._rows):
            if words in row.text:
                await self.pilot.click(offset=(left + row.text.index(words) + 1, y))
                await self.pilot.pause()
                return
        raise AssertionError(f"{words!r} is not on the screen")


def open_app(
    script: Callable[[Opened], Awaitable[None]],
    lesson: str = "",
    step: str = "",
    *,
    size: tuple[int, int] = (80, 24),
    folder: Path = LESSONS,
    **settings: object,
) -> Visit:
    """Run a script against the app; gives back what it was built from."""
    visit = open_visit(folder, is_saving=False, today=TODAY)
    visit.settings = replace(visit.settings, **settings)

    async def play() -> None:
        app = make_app(visit, lesson, step)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await script(Opened(app, pilot, visit))

    asyncio.run(play())
    return visit
