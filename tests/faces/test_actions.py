"""Every declared action can be done wherever it is said to be, in both faces."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.faces.both import (
    app_for,
    begun_anew,
    fresh_visit,
    page_says,
    paper_of,
    plain_says,
    reader_of,
    typed_for_check,
)
from tests.screens import rows_of
from tutor.core.actions import ACTIONS, EVERYWHERE, Action, Where, actions_for, key_name
from tutor.core.block import Check
from tutor.core.session import END
from tutor.plain.letters import spoken_sign
from tutor.store.visit import Visit
from tutor.ui.app import TutorApp
from tutor.ui.desk import Go
from tutor.ui.screen import PaperScreen
from tutor.ui.screens.home import HomeScreen

LESSON = "history"
PAGE = 1
"""A page that is neither the first nor the last one."""
IN_PLAIN: dict[Where, list[str]] = {"sheet": ["s"], "list": ["/", "drug"], "settings": [","]}
"""What is typed on the list of lessons to get to places outside the lessons."""

SCREEN_ONLY: tuple[Where, ...] = ("aside", "codes")
"""Places the plain face has not: it says that page at once, and has no pictures."""

in_plain = pytest.mark.parametrize(
    ("where", "item"),
    [
        (where, item)
        for item in ACTIONS
        if item.typed
        for where in item.where
        if where not in SCREEN_ONLY
    ],
    ids=lambda value: value if isinstance(value, str) else value.id,
)
each_place = pytest.mark.parametrize("where", EVERYWHERE)


@pytest.fixture
def visit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Visit:
    monkeypatch.setenv("HOME", str(tmp_path))
    return fresh_visit()


@each_place
def test_no_key_and_no_letter_means_two_things_in_one_place(where: Where) -> None:
    here = actions_for(where)
    keys = Counter(key for item in here for key in item.keys)
    letters = Counter(item.typed for item in here if item.typed)
    assert [key for key, count in keys.items() if count > 1] == []
    assert [letter for letter, count in letters.items() if count > 1] == []


@each_place
def test_help_now_help_and_leaving_are_there_everywhere(where: Where) -> None:
    assert {"crisis", "help", "leave"} <= {item.id for item in actions_for(where)}


# The plain face.


def _check_of(visit: Visit) -> Check:
    return next(check for check in visit.library.lesson(LESSON).checks)


def _plain_at(visit: Visit, where: Where, more: list[str]) -> str:
    """What the plain face says in a place, and after these lines."""
    check = _check_of(visit)
    visit = begun_anew(visit)
    match where:
        case "page":
            step = visit.library.lesson(LESSON).pages[PAGE].id
            return plain_says(visit, more, LESSON, step)
        case "check":
            return plain_says(visit, more, LESSON, check.id)
        case "answered":
            return plain_says(visit, [*typed_for_check(check, 0), *more], LESSON, check.id)
        case "end":
            return plain_says(visit, more, LESSON, END)
    return plain_says(visit, [*IN_PLAIN.get(where, []), *more])


@in_plain
def test_every_letter_does_something_in_the_plain_face(
    visit: Visit, where: Where, item: Action
) -> None:
    before = _plain_at(visit, where, [])
    after = _plain_at(visit, where, [item.typed])
    assert "That is not one of the choices" not in after
    if item.id == "leave":
        assert "You can type:" not in _plain_at(visit, where, [item.typed, "?", "?"])
    else:
        assert len(after) > len(before)


@each_place
def test_the_plain_face_tells_every_letter_in_its_help(visit: Visit, where: Where) -> None:
    if where in SCREEN_ONLY:
        pytest.skip("The plain face has no such place.")
    said = _plain_at(visit, where, ["?"])
    said = " ".join(said.split())
    for item in actions_for(where):
        if item.typed:
            assert f"{spoken_sign(item.typed)} {item.title}: {item.help}" in said


@each_place
def test_other_letters_are_answered_kindly(visit: Visit, where: Where) -> None:
    if where in SCREEN_ONLY:
        pytest.skip("The plain face has no such place.")
    said = " ".join(_plain_at(visit, where, ["§"]).split())
    assert (
        "That is not one of the choices. Type question mark (?) for what you can do here, "
        "or exclamation mark (!) for help now." in said
    )


# The screen.


def _noticed(app: TutorApp, visit: Visit) -> tuple[object, ...]:
    """What a learner would notice, and what is kept."""
    screen = app.screen
    page = page_says(screen) if isinstance(screen, PaperScreen) else ""
    return app.is_running, type(screen), page, rows_of(app), repr(visit.session.record())


async def _go_to(where: Where, app: TutorApp, visit: Visit, pilot: Pilot[None]) -> None:
    """From home to a place."""
    lesson = visit.library.lesson(LESSON)
    opened = {
        "page": Go("lesson", LESSON, lesson.pages[PAGE].id),
        "check": Go("lesson", LESSON, lesson.checks[0].id),
        "answered": Go("lesson", LESSON, lesson.checks[0].id),
        "aside": Go("aside", LESSON, lesson.pages[PAGE].id),
        "codes": Go("qr"),
        "end": Go("lesson", LESSON, END),
        "sheet": Go("sheet"),
        "list": Go("words"),
        "settings": Go("settings"),
    }
    if where in opened:
        app.screen.post_message(opened[where])
        await pilot.pause()
        await pilot.pause()
    if where == "answered":
        reader = reader_of(app)
        for choice in lesson.checks[0].ask_node().choices:
            reader.activate(f"choose:{choice.key}")
        reader.activate("done")
    if where == "sheet":
        await pilot.press("down")
    assert paper_of(app).where == where


async def _do_everything(where: Where, visit: Visit) -> list[str]:
    """Press every key that can be pressed in a place; those that did nothing."""
    idle = []
    app = app_for(visit)
    async with app.run_test(size=(80, 24)) as pilot:
        for item in actions_for(where):
            for key in item.keys:
                await _go_to(where, app, visit, pilot)
                before = _noticed(app, visit)
                await pilot.press(key)
                await pilot.pause()
                if _noticed(app, visit) == before:
                    idle.append(f"{item.id}: {key}")
                while len(app.screen_stack) > 1:
                    app.pop_screen()
                    await pilot.pause()
                assert isinstance(app.screen, HomeScreen)
    return idle


@each_place
def test_every_key_does_something_on_the_screen(visit: Visit, where: Where) -> None:
    assert asyncio.run(_do_everything(where, visit)) == []


@each_place
def test_the_help_page_names_every_key_of_a_place(visit: Visit, where: Where) -> None:
    async def run() -> str:
        app = app_for(visit)
        async with app.run_test(size=(80, 24)) as pilot:
            await _go_to(where, app, visit, pilot)
            await pilot.press("question_mark")
            await pilot.pause()
            return page_says(paper_of(app))

    said = asyncio.run(run())
    for item in actions_for(where):
        assert item.help in said
        assert key_name(item.keys[0]) in said


def test_every_action_is_done_somewhere_and_told_in_a_sentence() -> None:
    for item in ACTIONS:
        assert item.where
        assert item.keys
        assert item.help.endswith(".")
