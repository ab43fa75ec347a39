"""A lesson opened straight away leads home and on to other lessons, like any other."""

from __future__ import annotations

import asyncio

import pytest
from textual.pilot import Pilot

from tests.faces.both import app_for, fresh_visit, reader_of
from tests.screens import rows_of
from tutor.core.session import END
from tutor.ui.app import TutorApp
from tutor.ui.screens.home import HomeScreen
from tutor.ui.screens.reader import ReaderScreen

LESSON = "risks"


async def _pressed(app: TutorApp, pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize("key", ["escape", "o", "left"])
def test_a_lesson_asked_for_by_name_leads_home(key: str) -> None:
    async def run() -> None:
        app = app_for(fresh_visit(), LESSON)
        async with app.run_test(size=(80, 24)) as pilot:
            await _pressed(app, pilot, key)
            assert isinstance(app.screen, HomeScreen)
            await _pressed(app, pilot, "9")
            assert isinstance(app.screen, ReaderScreen)
            await _pressed(app, pilot, "escape")
            assert isinstance(app.screen, HomeScreen)

    asyncio.run(run())


def test_the_end_of_a_lesson_asked_for_by_name_leads_to_the_next_lesson() -> None:
    async def run() -> None:
        visit = fresh_visit()
        app = app_for(visit, LESSON, END)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            target = next(name for name in reader_of(app).body.targets if name.endswith("/"))
            reader_of(app).activate(target)
            await pilot.pause()
            await pilot.pause()
            assert reader_of(app).spot.lesson.id != LESSON
            await _pressed(app, pilot, "escape")
            assert isinstance(app.screen, HomeScreen)

    asyncio.run(run())


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (200, 60)])
@pytest.mark.parametrize("before", [(80, 24), (60, 20), (120, 40)])
def test_a_window_that_changes_its_size_is_laid_out_anew(
    before: tuple[int, int], size: tuple[int, int]
) -> None:
    async def run() -> tuple[list[str], list[str]]:
        app = app_for(fresh_visit(), LESSON)
        async with app.run_test(size=before) as pilot:
            await pilot.pause()
            await pilot.resize_terminal(*size)
            await pilot.pause()
            resized = rows_of(app)
        app = app_for(fresh_visit(), LESSON)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            return resized, rows_of(app)

    resized, opened = asyncio.run(run())
    assert resized == opened
