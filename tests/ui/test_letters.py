"""Letter keys switched off: everything can still be done, and the screen shows how."""

from __future__ import annotations

import pytest

from tests.faces.both import fresh_visit, plain_says
from tests.screens import rows_of
from tests.ui.pilot import Opened, open_app
from tutor.core.actions import ACTIONS, Where, action, actions_for, working_keys
from tutor.store.setting_list import next_value
from tutor.ui.screens.actions import ActionsScreen
from tutor.ui.screens.write import WriteScreen

PAGE = ("risks", "")


@pytest.mark.parametrize("key", ["q", "s", "g", "slash", "comma", "question_mark", "p"])
def test_a_letter_or_a_sign_does_nothing(key: str) -> None:
    async def script(opened: Opened) -> None:
        before = rows_of(opened.app)
        await opened.press(key)
        assert rows_of(opened.app) == before

    open_app(script, letter_keys=False)


def test_numbers_arrows_enter_and_other_keys_still_work() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("7")
        assert opened.place() == "page"
        await opened.press("right", "left", "escape")
        assert opened.place() == "home"
        await opened.press("down", "enter")
        assert opened.place() != "home"
        await opened.press("f1")
        assert "988" in opened.text()

    open_app(script, letter_keys=False)


def test_letters_are_letters_where_something_is_typed() -> None:
    async def script(opened: Opened) -> None:
        await _choose(opened, "ask")
        assert isinstance(opened.app.screen, WriteScreen)
        await opened.press(*"why?")
        assert opened.app.screen.field.text == "why?"

    open_app(script, *PAGE, letter_keys=False)


@pytest.mark.parametrize("letters", [True, False])
def test_every_action_can_be_chosen_from_the_list(letters: bool) -> None:
    async def script(opened: Opened) -> None:
        where = opened.screen.where
        await opened.press("f8")
        offered = [name.removeprefix("choose:") for name in opened.screen.body.targets]
        assert offered == [item.id for item in actions_for(where) if item.id != "actions"]
        await opened.press("f8")
        assert opened.place() == where
        await _choose(opened, "settings")
        assert opened.place() == "settings"

    open_app(script, *PAGE, letter_keys=letters)


def test_the_list_closes_without_doing_anything() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("f8")
        assert isinstance(opened.screen, ActionsScreen)
        await opened.press("escape")
        assert opened.place() == "home"

    open_app(script)


def test_the_bottom_line_and_the_help_show_only_keys_that_work() -> None:
    async def script(opened: Opened) -> None:
        bottom = rows_of(opened.app)[-1]
        assert "F8 actions" in bottom
        assert "F1 help now" in bottom
        assert "?" not in bottom
        assert "q leave" not in bottom
        await _choose(opened, "help")
        assert "Ctrl+Q" in opened.text()
        assert action("sheet").help not in opened.text()
        assert action("actions").help in opened.text()

    open_app(script, letter_keys=False)


@pytest.mark.parametrize("where", sorted({where for item in ACTIONS for where in item.where}))
def test_everywhere_the_list_is_reached_without_letters(where: Where) -> None:
    assert action("actions") in actions_for(where)
    assert working_keys(action("actions"), has_letters=False)


def test_the_setting_goes_on_and_off_in_both_faces() -> None:
    visit = fresh_visit()
    off = next_value(visit.settings, "letter_keys")
    assert not off.letter_keys
    assert next_value(off, "letter_keys").letter_keys
    assert "Letter keys: on" in plain_says(visit, [",", "5"])


async def _choose(opened: Opened, name: str) -> None:
    """Choose an action from the list by its number."""
    await opened.press("f8")
    numbers = opened.screen.body.numbers
    number = next(number for number, target in numbers.items() if target == f"choose:{name}")
    await opened.press(*number)
    if isinstance(opened.app.screen, ActionsScreen):
        await opened.press("enter")
