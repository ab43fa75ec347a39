"""Every screen, from the smallest window to the largest."""

from __future__ import annotations

import asyncio

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from tests.faces.both import app_for, fresh_visit, paper_of
from tests.screens import rows_of
from tests.ui.places import PLACES, looked_at
from tutor.ui.app import TutorApp
from tutor.ui.screen import PaperScreen

SIZES = [(40, 15), (60, 20), (80, 24), (120, 40), (200, 60)]
TOO_SMALL = [(39, 15), (40, 14), (20, 8), (12, 30), (200, 5), (1, 1), (5, 2)]
SENTENCE = "This window is too small. It needs 40 by 15."


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_screen_fits_and_help_is_one_key_away(place: str, size: tuple[int, int]) -> None:
    async def look(app: TutorApp, _pilot: Pilot[None]) -> None:
        rows = rows_of(app)
        assert len(rows) == size[1]
        assert all(cell_len(row) <= size[0] for row in rows)
        assert "F1 help now" in " ".join(" ".join(rows).split())
        if isinstance(app.screen, PaperScreen):
            screen = app.screen
            assert "help now" in rows[-1]
            assert rows[-1].rstrip().endswith("help now")
            assert rows[0].strip()
            width = screen.body.look.width
            assert width <= 72
            assert all(cell_len(row.text) <= width for row in screen.body.rows)
            least = 1 if size[0] < 60 else 2
            assert all(row[:least].strip() in ("", "↓") for row in rows[1:-1])

    asyncio.run(looked_at(place, size, look))


@pytest.mark.parametrize("size", TOO_SMALL, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("place", ["home", "page", "answered", "sheet", "search"])
def test_a_window_that_is_too_small_says_what_is_needed(place: str, size: tuple[int, int]) -> None:
    async def look(app: TutorApp, pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(*size)
        await pilot.pause()
        rows = rows_of(app)
        assert all(cell_len(row) <= size[0] for row in rows)
        if size[0] >= 12 and size[1] >= 5 and place != "search":
            assert SENTENCE in " ".join(" ".join(rows).split())
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "help now" in rows_of(app)[-1]

    asyncio.run(looked_at(place, (80, 24), look))


def test_starting_in_a_tiny_window_is_no_fault() -> None:
    async def run() -> None:
        app = app_for(fresh_visit())
        async with app.run_test(size=(30, 10)) as pilot:
            assert SENTENCE in " ".join(" ".join(rows_of(app)).split())
            await pilot.resize_terminal(80, 24)
            await pilot.pause()
            assert "help now" in rows_of(app)[-1]
            assert paper_of(app).body.targets

    asyncio.run(run())


@pytest.mark.parametrize("place", ["home", "page", "check", "answered", "end", "sheet"])
def test_the_last_line_of_a_long_page_can_be_reached(place: str) -> None:
    async def look(app: TutorApp, pilot: Pilot[None]) -> None:
        screen = paper_of(app)
        last = next(row.text.strip() for row in reversed(screen.body.rows) if row.text.strip())
        for _press in range(40):
            await pilot.press("pagedown")
        await pilot.pause()
        assert any(last in row for row in rows_of(app))
        assert "↓" not in rows_of(app)[-1]

    asyncio.run(looked_at(place, (40, 15), look))
