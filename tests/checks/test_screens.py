"""The rows a rule counts for a page are the rows the screen needs for it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tutor.checks import screens
from tutor.core.document import page_document
from tutor.core.lesson import Page
from tutor.store.visit import open_visit
from tutor.ui.frame import Frame
from tutor.ui.screens.reader import ReaderScreen
from tutor.ui.start import make_app

LESSONS = Path(__file__).parent.parent.parent / "lessons"


def test_the_small_screen_is_the_one_that_is_counted_with() -> None:
    frame = Frame(80, 24)
    assert (frame.column, frame.body_height) == (screens.WIDTH, screens.ROWS)


def test_the_count_is_at_most_one_row_off_for_every_page_of_a_lesson() -> None:
    """A number of the clinic may be longer or shorter there, by a row at most."""
    assert asyncio.run(_differences("appointment")) <= {-1, 0, 1}


async def _differences(lesson: str) -> set[int]:
    """How far the count is off for each page, by rows."""
    app = make_app(open_visit(LESSONS, is_saving=False), lesson)
    found: set[int] = set()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        for number in range(len(screen.way.stops)):
            screen.go_to(number)
            step = screen.spot.step
            if isinstance(step, Page):
                document = page_document(screen.spot.lesson, step, screens.READING)
                found.add(len(screen.body.rows) - screens.rows_needed(document))
    return found
