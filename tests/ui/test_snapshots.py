"""Ten key screens as text: their wording and where their lines break.

Drawn over the small course of `tests/packs/good`, so that editing a lesson changes none of
them. `tests/screens.py` says how to draw the stored pictures anew.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.faces.both import app_for, fresh_visit, reader_of
from tests.screens import compare
from tutor.core import events
from tutor.core.session import END
from tutor.store.visit import Visit
from tutor.ui.app import TutorApp
from tutor.ui.desk import Go

PACK = Path(__file__).parents[1] / "packs" / "good"
LESSON = "every-kind"
SIZES = [(80, 24), (40, 15)]
SCREENS = {
    "home": (),
    "page": ("lesson", LESSON, "words"),
    "figures": ("lesson", LESSON, "figures"),
    "questions": ("lesson", LESSON, "yours"),
    "check": ("lesson", LESSON, "who-decides"),
    "answered": ("lesson", LESSON, "who-decides"),
    "end": ("lesson", LESSON, END),
    "sheet": ("sheet",),
    "crisis": ("crisis",),
    "settings": ("settings",),
}


def _lived_in(visit: Visit) -> Visit:
    """A record with something of everything in it, the same at every run."""
    keep = visit.session.keep
    for page in visit.library.lesson(LESSON).pages[:2]:
        keep(events.Opened(lesson=LESSON, step=page.id))
    for check in ("tell-them", "years-of-use"):
        keep(events.Answered(lesson=LESSON, check=check, response=(), outcome="unsure"))
    keep(events.Starred(lesson=LESSON, page="tables"))
    keep(events.Valued(lesson=LESSON, item="fast"))
    keep(events.SelfChecked(lesson=LESSON, item="blood-pressure", answer="not-sure"))
    keep(events.Wrote(entry="own/1", words="May I bring music?"))
    keep(events.Noted(entry="own/1", words="Ask the nurse."))
    return visit


async def _show(app: TutorApp, pilot: Pilot[None], name: str) -> None:
    place = SCREENS[name]
    if place:
        app.screen.post_message(Go(*place))
    for _turn in range(3):
        await pilot.pause()
    if name == "answered":
        reader_of(app).activate("choose:1")
    if name == "questions":
        await pilot.press("1")
    for _turn in range(2):
        await pilot.pause()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_reads_as_it_was_last_looked_at(name: str, size: tuple[int, int]) -> None:
    async def run() -> None:
        app = app_for(_lived_in(fresh_visit(PACK)))
        async with app.run_test(size=size) as pilot:
            await _show(app, pilot, name)
            compare(app, f"{name}-{size[0]}x{size[1]}")

    asyncio.run(run())
