"""Every action of every screen is done with the mouse alone, and so is all that can be pressed.

A keyboard is needed for words only: fields are opened, kept and given up with clicks.
"""

from __future__ import annotations

import pytest

from tests.ui.effects import FIRST, FakeVoice, effect_of, last_first, seen
from tests.ui.mouse import Mouse
from tests.ui.stations import ACTING, KINDS, MORE_PAGES, STATIONS, Driven, Station, driven, station
from tutor.core.actions import READING
from tutor.ui.screens.reader import ReaderScreen
from tutor.ui.screens.search import SearchScreen
from tutor.ui.screens.write import WriteScreen

NARROW = (40, 15)

each_station = pytest.mark.parametrize("here", STATIONS, ids=lambda here: here.name)
each_acting = pytest.mark.parametrize("here", ACTING, ids=lambda here: here.name)
each_page = pytest.mark.parametrize("here", [*STATIONS, *MORE_PAGES], ids=lambda here: here.name)
each_size = pytest.mark.parametrize("size", [(80, 24), NARROW], ids=["80x24", "40x15"])


@pytest.fixture(autouse=True)
def _no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tutor.ui.screens.printing.printers", lambda is_left: ())


@each_acting
@each_size
def test_every_action_is_done_with_clicks(here: Station, size: tuple[int, int]) -> None:
    failed = []

    async def script(app: Driven) -> None:
        app.app.reader = FakeVoice()
        mouse = Mouse(app)
        for item in last_first(here):
            if size == NARROW and here.name == "codes" and item.id.startswith("code_"):
                # A code needs a larger window.
                continue
            await app.open(here)
            if item.id in FIRST:
                assert await mouse.do(FIRST[item.id])
            before = seen(app)
            await mouse.do(item.id)
            if not effect_of(here, item)(before, seen(app)):
                failed.append(item.id)

    driven(script, size)
    assert failed == []


@each_page
@each_size
def test_everything_that_can_be_pressed_is_pressed_with_a_click(
    here: Station, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed: list[str] = []
    wanted: list[str] = []

    async def script(app: Driven) -> None:
        await app.open(here)
        mouse, screen = Mouse(app), app.screen
        monkeypatch.setattr(screen, "_press", pressed.append)
        wanted.extend(screen.body.targets)
        for target in wanted:
            assert await mouse.click(target)

    driven(script, size)
    assert pressed == wanted


@pytest.mark.parametrize("kind", KINDS)
@each_size
def test_every_kind_of_question_is_answered_with_clicks(kind: str, size: tuple[int, int]) -> None:
    async def script(app: Driven) -> None:
        await app.open(station(kind))
        mouse, reader = Mouse(app), app.screen
        assert isinstance(reader, ReaderScreen)
        if kind == "number":
            for target in ("choose:1", "choose:2", "take_back:", "choose:0"):
                assert await mouse.click(target)
            assert reader.draft is not None
            assert reader.draft.response() == ("10",)
        for target in [name for name in reader.body.targets if "choose:" in name]:
            if not reader.answer and reader.draft and not reader.draft.is_full():
                assert await mouse.click(target)
        if not reader.answer:
            assert await mouse.click("done")
        assert reader.where == "answered"

    driven(script, size)


@pytest.mark.parametrize("kind", ["order", "match"])
def test_a_second_click_takes_a_choice_back(kind: str) -> None:
    async def script(app: Driven) -> None:
        await app.open(station(kind))
        mouse, reader = Mouse(app), app.screen
        assert isinstance(reader, ReaderScreen)
        for is_chosen in (True, False):
            await mouse.click(reader.body.targets[0])
            assert reader.draft is not None
            assert bool(reader.draft.chosen) is is_chosen

    driven(script)


@each_station
@each_size
def test_clicks_lead_home_from_everywhere(here: Station, size: tuple[int, int]) -> None:
    async def script(app: Driven) -> None:
        await app.open(here)
        mouse = Mouse(app)
        for _times in range(5):
            if not app.is_home():
                await mouse.do("home" if app.screen.where in READING else "back")
        assert app.is_home()

    driven(script, size)


def test_the_hidden_screen_is_left_with_a_click() -> None:
    async def script(app: Driven) -> None:
        await app.open(station("page"))
        before = app.app.screen
        await Mouse(app).do("hide")
        assert app.app.screen is not before
        await app.pilot.click(offset=(1, 1))
        await app.settle()
        assert app.app.screen is before

    driven(script)


@each_size
def test_a_question_is_opened_and_kept_with_clicks(size: tuple[int, int]) -> None:
    async def script(app: Driven) -> None:
        await app.open(station("page"))
        mouse = Mouse(app)
        await mouse.do("ask")
        await app.press(*"Why")
        await mouse.click_words("Enter keeps it.")
        assert app.screen.where == "page"
        assert "Why" in {entry.words for entry in app.visit.session.sheet().entries()}

    driven(script, size)


@each_size
def test_words_are_let_go_with_two_clicks(size: tuple[int, int]) -> None:
    async def script(app: Driven) -> None:
        await app.open(station("page"))
        mouse = Mouse(app)
        await mouse.do("ask")
        await app.press(*"Why")
        await mouse.click_words("Esc leaves")
        assert isinstance(app.app.screen, WriteScreen)
        await mouse.click_words("Esc again")
        assert app.screen.where == "page"
        assert "Why" not in {entry.words for entry in app.visit.session.sheet().entries()}

    driven(script, size)


@pytest.mark.parametrize("way_back", ["F1 help now", "F7 hide"])
@each_size
def test_help_and_hiding_are_one_click_away_while_typing(
    way_back: str, size: tuple[int, int]
) -> None:
    async def script(app: Driven) -> None:
        await app.open(station("page"))
        mouse = Mouse(app)
        await mouse.do("ask")
        field = app.app.screen
        await app.press(*"Why")
        await mouse.click_words(way_back)
        assert app.app.screen is not field
        if way_back == "F1 help now":
            await mouse.click("do:back")
        else:
            await app.pilot.click(offset=(1, 1))
            await app.settle()
        assert app.app.screen is field
        assert isinstance(field, WriteScreen)
        assert field.field.text == "Why"

    driven(script, size)


def test_a_field_is_left_for_the_list_and_found_again_with_clicks() -> None:
    async def script(app: Driven) -> None:
        await app.open(station("search"))
        screen = app.app.screen
        assert isinstance(screen, SearchScreen)
        await app.pilot.click(offset=(70, 20))
        assert screen.focused is screen.paper
        await app.pilot.click("Input")
        assert screen.focused is not screen.paper
        assert await Mouse(app).click("open:0")
        assert app.screen.where in ("page", "check")

    driven(script)


@each_page
def test_a_long_page_is_read_to_its_end_with_clicks_on_more(here: Station) -> None:
    async def script(app: Driven) -> None:
        await app.open(here)
        mouse = Mouse(app)
        while app.screen.paper.is_cut():
            before = app.screen.paper.offset_line
            await mouse.click("do:scroll")
            assert app.screen.paper.offset_line > before

    driven(script, NARROW)
