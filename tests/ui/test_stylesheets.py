"""Opening every screen adds few stylesheets: each one makes all that follows slower."""

from __future__ import annotations

import asyncio

from tests.faces.both import app_for, fresh_visit
from tests.ui.places import PLACES, bring, lived_in

MOST_STYLESHEETS = 56
"""Textual forgets what it parsed when there are more than 64."""


def test_a_full_tour_keeps_stylesheets_few() -> None:
    async def run() -> int:
        visit = lived_in(fresh_visit())
        app = app_for(visit)
        async with app.run_test(size=(80, 24)) as pilot:
            for place in (*PLACES, *PLACES):
                await bring(app, pilot, visit, place)
                while len(app.screen_stack) > 1:
                    app.pop_screen()
                    await pilot.pause()
            return len(app.stylesheet.source)

    assert asyncio.run(run()) < MOST_STYLESHEETS
