"""Everything somebody types at a kiosk can be typed with fingers alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from textual.widgets import Input

from tests.kiosk.seat import Seat, sit
from tests.screens import compare, rows_of
from tutor.clinic.clinic import Look
from tutor.core.clean import LONGEST_TYPED
from tutor.kiosk.keyboard import Keyboard
from tutor.kiosk.screens import KioskSheet
from tutor.kiosk.search_screen import KioskSearch
from tutor.kiosk.write_screen import KioskWrite
from tutor.store.setting_list import THEMES
from tutor.store.settings import Theme
from tutor.ui.desk import Go

SIZES = [(40, 15), (80, 24), (120, 40)]
each_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


async def tap(seat: Seat, *keys: str) -> None:
    """Touch keys of the keyboard one after the other."""
    for key in keys:
        board = seat.app.screen.query_one(Keyboard)
        cells = ((x, y) for y in range(board.size.height) for x in range(board.size.width))
        spot = next(cell for cell in cells if board.key_at(*cell) == key)
        await seat.pilot.click(board, offset=spot)
        await seat.pilot.pause()


def words(text: str) -> list[str]:
    """The keys of a text of small letters and spaces."""
    return ["space" if sign == " " else sign for sign in text]


async def field(seat: Seat) -> KioskWrite:
    """To where a question is written."""
    await seat.come_in()
    await seat.press("s", "n")
    assert isinstance(seat.app.screen, KioskWrite)
    return seat.app.screen


async def searching(seat: Seat) -> KioskSearch:
    """To where a word is looked for."""
    await seat.come_in()
    seat.app.post_message(Go("search"))
    await seat.pilot.pause()
    assert isinstance(seat.app.screen, KioskSearch)
    return seat.app.screen


@each_size
def test_a_question_is_written_with_fingers_and_stands_on_the_sheet(size: tuple[int, int]) -> None:
    async def script(seat: Seat) -> None:
        await field(seat)
        await tap(seat, "shift", "C", *words("an i drive"), "signs", "?", "keep")
        assert isinstance(seat.screen, KioskSheet)
        asked = [entry.words for entry in seat.desk.session.sheet().entries()]
        assert "Can i drive?" in asked
        assert "Can i drive?" in seat.text()

    sit(script, size=size)


def test_shift_holds_for_one_letter_and_is_taken_back_by_itself() -> None:
    async def script(seat: Seat) -> None:
        screen = await field(seat)
        await tap(seat, "shift", "A", "b", "shift", "shift", "c", "accents", "shift", "É", "ô")
        await tap(seat, "letters", "d")
        assert screen.field.text == "AbcÉôd"

    sit(script)


def test_delete_takes_the_last_sign_away_and_then_nothing() -> None:
    async def script(seat: Seat) -> None:
        screen = await field(seat)
        await tap(seat, "a", "b", "delete", "c")
        assert screen.field.text == "ac"
        await tap(seat, "delete", "delete", "delete")
        assert screen.field.text == ""

    sit(script)


def test_a_real_keyboard_goes_on_working_at_the_same_time() -> None:
    async def script(seat: Seat) -> None:
        screen = await field(seat)
        await seat.press("o")
        await tap(seat, "n")
        await seat.press("e", "left", "left")
        await tap(seat, "x")
        assert screen.field.text == "oxne"
        await seat.press("enter")
        assert "oxne" in seat.text()

    sit(script)


def test_leaving_with_words_takes_two_touches_and_the_key_says_so() -> None:
    async def script(seat: Seat) -> None:
        screen = await field(seat)
        await tap(seat, "a", "leave")
        assert seat.app.screen is screen
        assert any("Drop it" in row for row in rows_of(seat.app))
        await tap(seat, "b")
        assert not any("Drop it" in row for row in rows_of(seat.app))
        await tap(seat, "leave", "leave")
        assert isinstance(seat.screen, KioskSheet)
        assert "ab" not in {entry.words for entry in seat.desk.session.sheet().entries()}

    sit(script)


def test_no_more_can_be_typed_with_fingers_than_with_keys() -> None:
    async def script(seat: Seat) -> None:
        screen = await field(seat)
        screen.field.text = "a" * (LONGEST_TYPED - 1)
        screen.field.move_cursor(screen.field.document.end)
        await tap(seat, "b", "c")
        assert screen.field.text == "a" * (LONGEST_TYPED - 1) + "b"

    sit(script)


def test_a_gap_between_two_lines_of_keys_types_nothing() -> None:
    async def script(seat: Seat) -> None:
        screen = await field(seat)
        await seat.pilot.click(screen.keyboard, offset=(0, screen.keyboard.size.height // 4))
        await seat.pilot.pause()
        assert screen.field.text == ""

    sit(script)


def test_keys_grow_with_the_screen_and_go_where_no_page_can_be_shown() -> None:
    async def script(seat: Seat) -> None:
        screen = await field(seat)
        for width, height, tall in (
            (80, 24, 3),
            (80, 20, 2),
            (120, 40, 3),
            (40, 15, 1),
            (30, 10, 0),
        ):
            await seat.pilot.resize_terminal(width, height)
            await seat.pilot.pause()
            assert screen.keyboard.size.height == 4 * tall
        await seat.pilot.resize_terminal(40, 15)
        await tap(seat, "a")
        assert screen.field.text == "a"

    sit(script)


@each_size
def test_a_word_is_looked_for_and_its_page_opened_with_fingers(size: tuple[int, int]) -> None:
    async def script(seat: Seat) -> None:
        screen = await searching(seat)
        await tap(seat, *words("paix"), "delete", "n")
        assert screen.query_one(Input).value == "pain"
        assert screen.query_one(Input).has_focus
        await tap(seat, "keep")
        assert not screen.keyboard.display
        await seat.pilot.click("Input")
        await seat.pilot.pause()
        assert screen.keyboard.display
        await tap(seat, "keep")
        paper = screen.paper
        cells = ((x, y) for y in range(paper.size.height) for x in range(paper.size.width))
        line = next(cell for cell in cells if paper.target_at(*cell) == "open:0")
        await seat.pilot.click(paper, offset=line)
        await seat.pilot.pause()
        assert seat.screen.where in ("page", "check")

    sit(script, size=size)


def test_search_is_left_with_a_touch() -> None:
    async def script(seat: Seat) -> None:
        await searching(seat)
        await tap(seat, "leave")
        assert not isinstance(seat.screen, KioskSearch)

    sit(script)


def test_a_clinic_with_a_real_keyboard_can_do_without_this_one() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.press("s", "n")
        assert not seat.app.screen.query(Keyboard)
        await seat.press("escape")
        seat.app.post_message(Go("search"))
        await seat.pilot.pause()
        assert not seat.app.screen.query(Keyboard)

    sit(script, look=Look(keyboard=False))


def test_where_only_plain_letters_are_drawn_every_key_is_plain() -> None:
    async def script(seat: Seat) -> None:
        seat.desk.has_few_signs = True
        screen = await field(seat)
        assert all(row.isascii() for row in rows_of(seat.app)[screen.keyboard.region.y :])

    sit(script, size=(40, 15))


@pytest.mark.parametrize("theme", THEMES)
def test_keys_differ_from_the_gaps_between_them_in_every_theme(theme: Theme) -> None:
    async def script(seat: Seat) -> None:
        screen = await field(seat)
        letters = screen.keyboard.size.height // 4 // 2
        styles = {part.style for part in screen.keyboard.render_line(letters)}
        assert len({(style.bgcolor, style.reverse) for style in styles if style}) == 2

    sit(script, look=Look(theme=theme))


async def question(seat: Seat) -> None:
    """A question, half written."""
    await field(seat)
    await tap(seat, *words("will"))


async def day(seat: Seat) -> None:
    """A day, with how it may be written."""
    await field(seat)
    await seat.press("escape")
    seat.desk.write(
        seat.screen,
        "Which day is your visit?",
        "",
        lambda _words: None,
        "Type it like this: December 3, or 12/3/2026, or 2026-12-03.",
    )
    await seat.pilot.pause()
    await tap(seat, "signs", "1", "2")


async def accents(seat: Seat) -> None:
    """Letters with accents, as capitals; asked whether to drop the words."""
    await field(seat)
    await tap(seat, "accents", "é", "leave", "shift")


async def search(seat: Seat) -> None:
    """A word is looked for."""
    await searching(seat)
    await tap(seat, *words("pain"))


PAGES: dict[str, Callable[[Seat], Awaitable[None]]] = {
    "question": question,
    "day": day,
    "accents": accents,
    "search": search,
}


@each_size
@pytest.mark.parametrize("name", PAGES)
def test_a_field_and_its_keyboard_read_as_they_were_last_looked_at(
    name: str, size: tuple[int, int]
) -> None:
    async def script(seat: Seat) -> None:
        await PAGES[name](seat)
        compare(seat.app, f"kiosk-keyboard-{name}-{size[0]}x{size[1]}")
        top = seat.app.screen
        shown = [top.query_one(Keyboard)]
        typed = top.query_one("Input, TextArea")
        assert typed.region.bottom <= shown[0].region.y
        assert typed.region.height >= (1 if name == "search" else 2)
        assert shown[0].region.bottom < size[1]

    sit(script, size=size)
