"""Hiding the screen: at once, from everywhere, and nothing is lost by it."""

from __future__ import annotations

import asyncio

import pytest
from textual.widgets import TextArea

from tests.faces.both import app_for, fresh_visit, plain_says
from tests.screens import rows_of
from tests.ui.pilot import Opened, open_app
from tests.ui.places import PLACES, bring, lived_in
from tutor.plain.hearing import LINES_TO_HIDE
from tutor.ui.screens.hidden import HiddenScreen
from tutor.ui.screens.write import WriteScreen


@pytest.fixture(autouse=True)
def _no_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests press keys as fast as they can."""
    monkeypatch.setattr(HiddenScreen, "QUIET_SECONDS", 0.0)


SENTENCE = "Hidden. Press any key to go on."


async def _hide_and_show(place: str) -> None:
    visit = lived_in(fresh_visit())
    app = app_for(visit)
    async with app.run_test(size=(80, 24)) as pilot:
        await bring(app, pilot, visit, place)
        before, screen = rows_of(app), app.screen
        for way_back in ("q", "escape", "f7", "tab", "enter", "ctrl+q", "f1", "x"):
            await pilot.press("f7")
            await pilot.pause()
            assert " ".join(" ".join(rows_of(app)).split()) == SENTENCE
            await pilot.press(way_back)
            await pilot.pause()
            assert app.screen is screen
            assert rows_of(app) == before
        await pilot.press("f7")
        await pilot.pause()
        await pilot.click(offset=(3, 3))
        await pilot.pause()
        assert rows_of(app) == before


@pytest.mark.parametrize("place", PLACES)
def test_any_key_or_tap_brings_every_screen_back_as_it_was(place: str) -> None:
    asyncio.run(_hide_and_show(place))


def test_words_being_written_stay_in_the_field() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "n", *"why", "f7")
        assert isinstance(opened.app.screen, HiddenScreen)
        await opened.press("z", *"now")
        assert isinstance(opened.app.screen, WriteScreen)
        assert opened.app.screen.query_one(TextArea).text == "whynow"

    open_app(script)


def test_the_letter_hides_a_page_and_the_page_keeps_its_line() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("pagedown")
        line = opened.screen.paper.offset_line
        assert line > 0
        await opened.press("p")
        assert isinstance(opened.app.screen, HiddenScreen)
        await opened.press("space")
        assert opened.screen.paper.offset_line == line

    open_app(script, size=(60, 18))


def test_the_plain_face_pushes_the_words_away_and_waits() -> None:
    said = plain_says(fresh_visit(), ["p", "s"])
    assert "\n" * LINES_TO_HIDE + "Hidden. Press Enter to go on." in said
    after = said.split("Hidden. Press Enter to go on.")[1]
    assert after.count("Type a number. Or type:") == 1


@pytest.mark.parametrize("key", ["f7", "p"])
def test_a_key_held_down_in_a_hurry_keeps_the_screen_hidden(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HiddenScreen, "QUIET_SECONDS", 60.0)

    async def script(opened: Opened) -> None:
        await opened.press(*[key] * 5)
        assert isinstance(opened.app.screen, HiddenScreen)
        assert len(opened.app.screen_stack) == 2

    open_app(script)
