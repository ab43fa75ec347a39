"""Keys of one's own on the screen: chosen in settings, shown everywhere, given back again."""

from __future__ import annotations

import pytest

from tests.faces.both import fresh_visit, plain_says
from tests.screens import rows_of
from tests.ui.pilot import Opened, open_app
from tutor.core.actions import ACTIONS, action
from tutor.ui.desk import Go
from tutor.ui.screens.hidden import HiddenScreen
from tutor.ui.screens.keys import KeyScreen, KeysScreen
from tutor.ui.screens.settings import SettingsScreen
from tutor.ui.screens.sources import SourcesScreen
from tutor.ui.screens.write import WriteScreen

PAGE = ("risks", "")
STANDING = [("crisis", "f1"), ("hide", "f7"), ("leave", "ctrl+q"), ("home", "escape")]


async def _open_key(opened: Opened, name: str) -> None:
    """From anywhere with a key for settings to the page that waits for a key."""
    await opened.press("comma")
    screen = opened.screen
    assert isinstance(screen, SettingsScreen)
    screen.activate("keys")
    await opened.pilot.pause()
    opened.screen.activate(f"key:{name}")
    await opened.pilot.pause()
    assert isinstance(opened.screen, KeyScreen)


def test_a_key_is_chosen_by_keyboard_alone_and_then_works() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("comma")
        numbers = opened.screen.body.numbers
        await opened.press(*next(n for n, target in numbers.items() if target == "keys"))
        assert isinstance(opened.screen, KeysScreen)
        numbers = opened.screen.body.numbers
        await opened.press(*next(n for n, target in numbers.items() if target == "key:sources"))
        if not isinstance(opened.screen, KeyScreen):
            await opened.press("enter")
        await opened.press("w")
        assert isinstance(opened.screen, KeysScreen)
        assert "w now does this" in opened.foot()
        await opened.press("escape")
        assert "1 of your own" in opened.text()
        await opened.press("escape")
        assert opened.place() == "page"
        assert any("w how do we know?" in row for row in rows_of(opened.app))
        await opened.press("h")
        assert opened.place() == "page"
        await opened.press("w")
        assert isinstance(opened.screen, SourcesScreen)

    visit = open_app(script, *PAGE, size=(120, 40))
    assert visit.settings.keys == {"sources": "w"}


def test_a_key_is_chosen_with_the_mouse_and_given_back() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("comma")
        await opened.click("usual")
        await opened.click(action("search").help)
        await opened.press("f5")
        await opened.click("Look for a word")
        await opened.click("The key it came with")
        assert opened.app.desk.settings.keys == {}
        await opened.click("Look for a word")
        await opened.press("W")
        assert opened.app.desk.settings.keys == {"search": "w"}
        opened.screen.activate("as-before")
        assert "All keys are the usual ones again." in opened.foot()

    assert open_app(script, size=(80, 60)).settings.keys == {}


def test_a_key_that_is_taken_is_refused_with_what_it_does() -> None:
    async def script(opened: Opened) -> None:
        await _open_key(opened, "ask")
        await opened.press("h")
        assert "h is taken already. It does this: Show where the facts" in opened.foot()
        await opened.press("m")
        assert "Put a star" in opened.foot()
        await opened.press("w")
        assert isinstance(opened.screen, KeysScreen)

    assert open_app(script, *PAGE).settings.keys == {"ask": "w"}


@pytest.mark.parametrize("key", ["5", "up", "tab", "enter", "space", "full_stop", "backspace"])
def test_keys_that_every_page_needs_are_refused(key: str) -> None:
    async def script(opened: Opened) -> None:
        await _open_key(opened, "ask")
        await opened.press(key)
        assert isinstance(opened.screen, KeyScreen)
        assert "This key has its own work." in opened.foot()

    assert open_app(script, *PAGE).settings.keys == {}


def test_help_now_hiding_and_going_back_work_while_a_key_is_waited_for() -> None:
    async def script(opened: Opened) -> None:
        await _open_key(opened, "ask")
        await opened.press("f1")
        assert "988" in opened.text()
        await opened.press("escape")
        assert isinstance(opened.screen, KeyScreen)
        await opened.press("f7")
        assert isinstance(opened.app.screen, HiddenScreen)
        opened.app.screen.dismiss(None)
        await opened.pilot.pause()
        await opened.press("escape")
        assert isinstance(opened.screen, KeysScreen)

    assert open_app(script, *PAGE).settings.keys == {}


def test_what_an_action_came_with_may_be_taken_meanwhile() -> None:
    async def script(opened: Opened) -> None:
        await _open_key(opened, "ask")
        await opened.press("1")
        assert "a is taken already." in opened.foot()

    chosen = {"ask": "w", "sources": "a"}
    assert open_app(script, *PAGE, keys=chosen).settings.keys == chosen


@pytest.mark.parametrize(("name", "standing"), STANDING)
def test_the_keys_nobody_may_lose_work_beside_a_new_one(name: str, standing: str) -> None:
    looks = []

    async def script(opened: Opened) -> None:
        for key in ("f5", standing):
            await opened.press(key)
            looks.append(type(opened.app.screen).__name__)
            while len(opened.app.screen_stack) > 1:
                opened.app.pop_screen()
                await opened.pilot.pause()

    open_app(script, *PAGE, keys={name: "f5"})
    assert len(looks) == 2
    assert looks[0] == looks[1] != "ReaderScreen"


def test_a_key_with_two_meanings_keeps_the_other_one() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("w")
        assert opened.place() == "aside"
        await opened.press("escape")
        assert opened.place() == "check"
        await opened.press("f5")
        assert opened.place() == "home"

    visit = fresh_visit()
    check = visit.library.lesson("risks").checks[0].id
    open_app(script, "risks", check, keys={"home": "f5", "explain": "w"})


def test_a_hiding_key_of_ones_own_works_within_a_field_too() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("a")
        assert isinstance(opened.app.screen, WriteScreen)
        await opened.press("f5")
        assert isinstance(opened.app.screen, HiddenScreen)

    open_app(script, *PAGE, keys={"hide": "f5"})


def test_a_chosen_letter_is_a_letter_where_something_is_typed() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("w")
        assert isinstance(opened.app.screen, WriteScreen)
        await opened.press(*"who")
        assert opened.app.screen.field.text == "who"

    open_app(script, *PAGE, keys={"ask": "w"})


def test_switched_off_letters_win_over_chosen_ones() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("w")
        assert opened.place() == "page"
        await opened.press("f5")
        assert opened.place() == "sheet"
        await opened.press("escape")
        opened.app.screen.post_message(Go("settings"))
        await opened.pilot.pause()
        opened.screen.activate("keys")
        await opened.pilot.pause()
        opened.screen.activate("key:ask")
        await opened.pilot.pause()
        await opened.press("x")
        assert "Letter keys are switched off" in opened.foot()

    open_app(script, *PAGE, letter_keys=False, keys={"ask": "w", "sheet": "f5"})


def test_help_names_the_key_in_use() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("question_mark")
        assert "w Write a question of your own" in opened.text()

    open_app(script, *PAGE, keys={"ask": "w", "settings": "f5"})


def test_every_action_has_its_line() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("comma")
        opened.screen.activate("keys")
        await opened.pilot.pause()
        assert opened.screen.body.targets == [f"key:{item.id}" for item in ACTIONS]

    open_app(script, size=(40, 15))


def _number_said(said: str, title: str) -> str:
    return next(line.split(".")[0] for line in said.splitlines() if f". {title}" in line)


def test_the_plain_face_chooses_keys_for_the_screen() -> None:
    visit = fresh_visit()
    number = str([item.id for item in ACTIONS].index("ask") + 1)
    rows = plain_says(visit, [","])
    screen = _number_said(rows, "Settings of the screen")
    at = _number_said(plain_says(visit, [",", screen]), "Keys: usual")
    said = plain_says(visit, [",", screen, at, number, "h", number, "!", "w", "", ""])
    assert "h is taken already. It does this: Show where" in " ".join(said.split())
    assert "988" in said
    assert visit.settings.keys == {"ask": "w"}
    plain_says(visit, [",", screen, at, str(len(ACTIONS) + 1), "", ""])
    assert visit.settings.keys == {}
