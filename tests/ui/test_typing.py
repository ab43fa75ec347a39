"""Answers that are typed: every figure can be, and taken back."""

from __future__ import annotations

import asyncio

import pytest

from tests.faces.both import app_for, fresh_visit, page_says, reader_of

LESSON = "risks"


def _number_check() -> str:
    lesson = fresh_visit().library.lesson(LESSON)
    return next(check.id for check in lesson.checks if check.ask_node().mode == "number")


async def _typed(keys: str) -> tuple[str, ...] | None:
    """Type a number and press Enter; the answer that was graded, if any."""
    app = app_for(fresh_visit(), LESSON, _number_check())
    async with app.run_test(size=(80, 24)) as pilot:
        for key in keys.replace(".", "_"):
            await pilot.press("full_stop" if key == "_" else key)
        assert reader_of(app).where == "check", "only Enter ends a number"
        if keys:
            assert f" {keys} " in page_says(reader_of(app))
        await pilot.press("enter")
        await pilot.pause()
        answer = reader_of(app).answer
        return answer.response if answer else None


@pytest.mark.parametrize("number", ["7", "41", "0", "10", "100", "2.5", "0.05", "1000000"])
def test_every_number_can_be_typed(number: str) -> None:
    assert asyncio.run(_typed(number)) == (number,)


def test_backspace_takes_the_last_figure_back() -> None:
    async def run() -> None:
        app = app_for(fresh_visit(), LESSON, _number_check())
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("4", "2", "backspace", "1")
            draft = reader_of(app).draft
            assert draft is not None
            assert draft.response() == ("41",)

    asyncio.run(run())


def test_not_being_sure_can_be_said_of_a_number_too() -> None:
    async def run() -> None:
        app = app_for(fresh_visit(), LESSON, _number_check())
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("down")
            while reader_of(app).focused_target != "unsure":
                await pilot.press("down")
            await pilot.press("enter")
            await pilot.pause()
            answer = reader_of(app).answer
            assert answer is not None
            assert answer.response == ()

    asyncio.run(run())


def test_choosing_too_many_is_said() -> None:
    async def run() -> None:
        visit = fresh_visit()
        lesson, check = next(
            (entry.id, check)
            for entry in visit.library.entries
            for check in visit.library.lesson(entry.id).checks
            if check.ask_node().mode == "many"
        )
        ask = check.ask_node()
        app = app_for(visit, lesson, check.id)
        async with app.run_test(size=(80, 24)) as pilot:
            for number in range(1, ask.pick + 2):
                await pilot.press(str(number))
            await pilot.pause()
            assert "1 too many" in page_says(reader_of(app))
            assert "0 more to choose" not in page_says(reader_of(app))

    asyncio.run(run())
