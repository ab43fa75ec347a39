"""The sheet as codes on the screen: a real reader reads the picture of it in every theme."""

from __future__ import annotations

import pytest
import zxingcpp
from rich.color import Color
from rich.segment import Segment

from tests.export.test_sheet_qr import joined
from tests.ui.pilot import Opened, open_app
from tests.ui.places import lived_in
from tutor.export.sheet_qr import take_home_text
from tutor.ui.palette import PALETTES
from tutor.ui.screens.qr import QrScreen

CELL = 6
"""Points that a cell is wide in the picture; it is twice as high."""
UPPER, LOWER = "▀", "▄"


def _gray(color: Color | None, *, is_behind: bool = False) -> int:
    assert color is not None
    red, green, blue = color.get_truecolor(foreground=not is_behind)
    return round(0.299 * red + 0.587 * green + 0.114 * blue)


def _drawn(segment: Segment) -> list[tuple[int, int]]:
    """The gray of the upper and the lower half of each cell; a letter fills its lower half."""
    style = segment.style
    assert style is not None
    ink, paper = _gray(style.color), _gray(style.bgcolor, is_behind=True)
    return [
        (
            ink if sign in UPPER else paper,
            ink if sign in LOWER or not (sign in UPPER or sign.isspace()) else paper,
        )
        for sign in segment.text
    ]


def picture_of(opened: Opened) -> memoryview:
    """The whole screen as a gray picture."""
    paper = opened.screen.paper
    rows: list[bytes] = []
    for y in range(paper.size.height):
        cells = [cell for segment in paper.render_line(y) for cell in _drawn(segment)]
        for half in (0, 1):
            line = b"".join(bytes((cell[half],)) * CELL for cell in cells)
            rows += [line] * CELL
    return memoryview(b"".join(rows)).cast("B", (len(rows), len(rows[0])))


def _codes(opened: Opened) -> QrScreen:
    assert isinstance(opened.app.screen, QrScreen)
    return opened.app.screen


async def _read_all(opened: Opened) -> str:
    """The words on all codes, turning from one to the next."""
    parts: list[str] = []
    for _number in _codes(opened).codes:
        found = zxingcpp.read_barcodes(picture_of(opened))
        assert len(found) == 1
        parts.append(found[0].text)
        await opened.press("right")
    return joined(parts)


@pytest.mark.parametrize("spacing", ["normal", "wide"])
@pytest.mark.parametrize("size", [(41, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("theme", PALETTES)
def test_the_picture_of_the_screen_is_read_back_word_for_word(
    theme: str, size: tuple[int, int], spacing: str
) -> None:
    async def script(opened: Opened) -> None:
        lived_in(opened.visit)
        await opened.press("s", "c")
        session = opened.visit.session
        assert await _read_all(opened) == take_home_text(session.sheet(), session.reading.today)

    open_app(script, size=size, theme=theme, spacing=spacing)


@pytest.mark.parametrize("size", [(40, 15), (40, 24), (80, 19)])
def test_a_window_that_is_too_small_for_a_code_says_what_is_needed(size: tuple[int, int]) -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "c")
        assert "at least 41 by 20" in opened.text()
        assert "press t" in opened.text()
        await opened.pilot.resize_terminal(80, 24)
        await opened.pilot.pause()
        assert len(zxingcpp.read_barcodes(picture_of(opened))) == 1

    open_app(script, size=size)


def test_plain_letters_have_no_codes_and_the_screen_says_so() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "c")
        assert "Codes cannot be drawn with plain letters." in opened.text()

    open_app(script, ascii=True)


def test_codes_are_turned_by_key_and_by_touch_and_come_round() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "c")
        screen = _codes(opened)
        last = len(screen.codes) - 1
        assert last > 1
        await opened.press("left")
        assert screen.at == last
        await opened.press("space")
        assert screen.at == 0
        await opened.click("Next code")
        assert screen.at == 1
        await opened.click("Code before")
        assert screen.at == 0
        await opened.press("down", "enter", "enter")
        assert screen.at == 2
        await opened.press("escape")
        assert opened.place() == "sheet"

    open_app(script)


def test_a_larger_window_needs_fewer_codes() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "c")
        small = len(_codes(opened).codes)
        await opened.press("right", "right")
        await opened.pilot.resize_terminal(120, 40)
        await opened.pilot.pause()
        assert len(_codes(opened).codes) < small
        assert _codes(opened).at == 0

    open_app(script)
