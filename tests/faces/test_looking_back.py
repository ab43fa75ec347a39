"""Looking back and the days to come back are offered alike by both faces."""

from __future__ import annotations

import asyncio

import pytest

from tests.faces.both import (
    TODAY,
    app_for,
    begun_anew,
    collapsed,
    fresh_visit,
    page_says,
    paper_of,
    plain_says,
)
from tutor.core import events
from tutor.store.visit import Visit, visit_over

COME_BACK = (
    "It would be good to come back on December 4, and on December 19, the day before your visit."
)


@pytest.fixture
def visit() -> Visit:
    """Somebody who comes back: two checks are not settled, and the day of the visit is known."""
    before = begun_anew(fresh_visit())
    first, second = before.library.lesson("risks").checks[:2]
    for check in (first, second):
        done = events.Answered(lesson="risks", check=check.id, response=("1",), outcome="missed")
        before.session.keep(done)
    before.session.keep(events.WasSure(lesson="risks", check=second.id, sure=True))
    before.session.keep(events.Planned(day="2026-12-20"))
    return visit_over(before.library, before.session.keeper, before.settings, TODAY)


def _first_asked(visit: Visit) -> str:
    """The check that was answered wrong and sure of it."""
    return visit.library.lesson("risks").checks[1].id


def test_the_screen_offers_to_look_back_and_begins_with_what_was_mixed_up(visit: Visit) -> None:
    async def run() -> None:
        app = app_for(visit)
        async with app.run_test(size=(80, 24)) as pilot:
            home = page_says(paper_of(app))
            assert "Look back: 2 questions" in home
            assert COME_BACK in home
            while paper_of(app).focused_target != "look-back:":
                await pilot.press("down")
            await pilot.press("enter")
            await pilot.pause()
            assert paper_of(app).where == "check"

    asyncio.run(run())
    assert visit.session.record().has_read("risks", _first_asked(visit))


def test_the_plain_face_offers_the_same_with_a_number_that_moves_no_other(visit: Visit) -> None:
    lines = plain_says(visit, []).splitlines()
    number = next(line.partition(".")[0] for line in lines if "Look back: 2 questions" in line)
    assert COME_BACK in collapsed(" ".join(lines))
    numbers = [line.partition(".")[0] for line in lines if line.partition(". ")[1]]
    assert numbers.count(number) == 1
    sheet = next(line for line in lines if "My questions:" in line)
    assert int(sheet.partition(".")[0]) == int(number) - 1
    said = plain_says(visit, [number])
    assert "Look back, 1 of 2." in said
    assert visit.session.record().has_read("risks", _first_asked(visit))


def test_nothing_is_offered_to_somebody_who_has_just_begun() -> None:
    visit = fresh_visit()
    visit.session.keep(
        events.Answered(
            lesson="risks",
            check=visit.library.lesson("risks").checks[0].id,
            response=(),
            outcome="unsure",
        )
    )
    said = plain_says(visit, [])
    assert "Look back" not in said
    assert "come back on" not in said
