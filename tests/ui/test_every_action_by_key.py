"""Every action of every screen is done with the keys alone, and so is all that can be pressed."""

from __future__ import annotations

import pytest

from tests.ui.effects import EFFECTS, FIRST, FakeVoice, effect_of, last_first, seen
from tests.ui.stations import ACTING, KINDS, MORE_PAGES, STATIONS, Driven, Station, driven, station
from tutor.core.actions import ACTIONS, EVERYWHERE, Action, action, actions_for, working_keys
from tutor.ui.screens.actions import ActionsScreen
from tutor.ui.screens.hidden import HiddenScreen
from tutor.ui.screens.reader import ReaderScreen

each_station = pytest.mark.parametrize("here", STATIONS, ids=lambda here: here.name)
each_acting = pytest.mark.parametrize("here", ACTING, ids=lambda here: here.name)
each_page = pytest.mark.parametrize("here", [*STATIONS, *MORE_PAGES], ids=lambda here: here.name)


@pytest.fixture(autouse=True)
def _calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are pressed as fast as can be, and no printer is asked for."""
    monkeypatch.setattr(HiddenScreen, "QUIET_SECONDS", 0.0)
    monkeypatch.setattr("tutor.ui.screens.printing.printers", lambda is_left: ())


def test_every_action_has_an_effect_that_is_looked_for() -> None:
    assert set(EFFECTS) == {item.id for item in ACTIONS}


def test_every_place_has_a_station() -> None:
    assert {here.where for here in STATIONS} == set(EVERYWHERE)


async def _choose_from_list(app: Driven, item: Action) -> None:
    """Open the list of actions and choose one by its number."""
    await app.press("f8")
    offered = app.screen
    assert isinstance(offered, ActionsScreen)
    number = next(key for key, name in offered.body.numbers.items() if name == f"choose:{item.id}")
    await app.press(*number)
    if app.app.screen is offered:
        # It begins a longer number.
        await app.press("enter")


async def _do(app: Driven, here: Station, item: Action) -> None:
    """Press the key of an action; where letters are typed, one that types nothing."""
    keys = working_keys(item, has_letters=here.name != "search")
    if keys:
        await app.press(keys[0])
    else:
        await _choose_from_list(app, item)


@each_acting
def test_every_action_is_done_with_its_key(here: Station) -> None:
    failed = []

    async def script(app: Driven) -> None:
        app.app.reader = FakeVoice()
        for item in last_first(here):
            await app.open(here)
            if item.id in FIRST:
                await _do(app, here, action(FIRST[item.id]))
            before = seen(app)
            await _do(app, here, item)
            if not effect_of(here, item)(before, seen(app)):
                failed.append(item.id)

    driven(script)
    assert failed == []


@pytest.mark.parametrize("name", ["home", "sheet", "search"])
def test_without_letters_every_action_is_done_from_the_list(name: str) -> None:
    failed, here = [], station(name)

    async def script(app: Driven) -> None:
        app.app.reader = FakeVoice()
        for item in last_first(here):
            if item.id == "actions":
                continue
            await app.open(here)
            if item.id in FIRST:
                await _choose_from_list(app, action(FIRST[item.id]))
            before = seen(app)
            await _choose_from_list(app, item)
            if not effect_of(here, item)(before, seen(app)):
                failed.append(item.id)

    driven(script)
    assert failed == []


@each_page
@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=["80x24", "40x15"])
def test_everything_that_can_be_pressed_is_reached_with_tab_and_pressed_with_enter(
    here: Station, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed: list[str] = []
    wanted: list[str] = []

    async def script(app: Driven) -> None:
        await app.open(here)
        screen = app.screen
        monkeypatch.setattr(screen, "_press", pressed.append)
        wanted.extend(screen.body.targets)
        screen.focused_target = ""
        while wanted[-1:] != pressed[-1:]:
            await app.pilot.press("tab", "enter")
            assert not screen.paper.hides(pressed[-1])

    driven(script, size)
    assert pressed == wanted


@each_page
def test_everything_with_a_number_is_pressed_with_it(
    here: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed: list[str] = []
    wanted: list[str] = []

    async def script(app: Driven) -> None:
        await app.open(here)
        screen = app.screen
        screen.paper.focus()
        monkeypatch.setattr(screen, "_press", pressed.append)
        for number, target in screen.body.numbers.items():
            if number == "u":
                continue
            wanted.append(target)
            await app.pilot.press(*("full_stop" if sign == "." else sign for sign in number))
            if len(pressed) < len(wanted):
                # It stood below the screen and is only shown, or begins a longer number.
                await app.pilot.press("enter")
            screen._typed = ""

    driven(script)
    assert pressed == wanted


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_question_is_answered_with_the_keys(kind: str) -> None:
    async def script(app: Driven) -> None:
        await app.open(station(kind))
        reader = app.screen
        assert isinstance(reader, ReaderScreen)
        for number in "123456789":
            if reader.answer or (reader.draft and reader.draft.is_full()):
                break
            await app.press(number)
            if kind == "number":
                break
        if not reader.answer:
            await app.press("enter")
        assert reader.where == "answered"

    driven(script)


@each_station
def test_escape_leads_home_from_everywhere(here: Station) -> None:
    async def script(app: Driven) -> None:
        await app.open(here)
        await app.press("f1", "f7", "x", "f8")
        for _times in range(8):
            if not app.is_home():
                await app.press("escape")
        assert app.is_home()

    driven(script)


def test_escape_leads_home_from_a_field_with_words_in_it() -> None:
    async def script(app: Driven) -> None:
        await app.open(station("page"))
        await app.press("a", *"Why", "f1", "escape", "escape", "escape", "escape")
        assert app.is_home()

    driven(script)


def test_no_action_of_the_list_is_out_of_reach() -> None:
    async def script(app: Driven) -> None:
        for here in {here.where: here for here in STATIONS}.values():
            await app.open(here)
            await app.press("f8")
            offered = {f"choose:{item.id}" for item in actions_for(here.where)}
            assert set(app.screen.body.targets) == offered - {"choose:actions"}

    driven(script)
