"""The width of the text: as it was chosen, and never wider than the window."""

from __future__ import annotations

import io

import pytest

from tests.faces.both import fresh_visit
from tests.ui.pilot import Opened, open_app
from tutor.core.cells import width_of
from tutor.plain.voice import NARROWEST, Voice
from tutor.store.setting_list import next_value
from tutor.store.settings import Width
from tutor.ui.desk import Go
from tutor.ui.frame import WIDEST, Frame

WIDTHS: tuple[Width, ...] = ("normal", "narrow", "full")
COLUMNS = {
    ("normal", 40): 36, ("normal", 80): 68, ("normal", 120): 72,
    ("narrow", 40): 36, ("narrow", 80): 50, ("narrow", 120): 50,
    ("full", 40): 36, ("full", 80): 68, ("full", 120): 108,
}  # fmt: skip


@pytest.mark.parametrize(("width", "window"), COLUMNS)
def test_the_reading_column_is_as_wide_as_chosen(width: Width, window: int) -> None:
    usual, frame = Frame(window, 24), Frame(window, 24, WIDEST[width])
    assert frame.column == COLUMNS[width, window]
    assert frame.left + frame.column <= window - frame.margin
    assert frame.outer_left + frame.outer_width <= window - 2
    if width == "narrow":
        assert (frame.left, frame.outer_left, frame.outer_width) == (
            usual.left, usual.outer_left, usual.outer_width,
        )  # fmt: skip


@pytest.mark.parametrize("place", ["page", "sheet", "settings", "qr", "crisis"])
@pytest.mark.parametrize("window", [40, 80, 120])
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_stands_outside_the_window(width: Width, window: int, place: str) -> None:
    async def script(opened: Opened) -> None:
        if place != "page":
            opened.app.screen.post_message(Go(place))
            await opened.pilot.pause()
            await opened.pilot.pause()
        for row, left in opened.screen.paper._rows:
            assert left + width_of(row.text.rstrip()) <= window
        column = COLUMNS[width, window]
        assert all(width_of(row.text) <= column for row in opened.screen.body.rows)

    open_app(script, "risks", size=(window, 24), width=width)


def test_the_page_is_laid_out_anew_at_once() -> None:
    async def script(opened: Opened) -> None:
        opened.app.screen.post_message(Go("settings"))
        await opened.pilot.pause()
        opened.screen.activate("width")
        assert opened.app.desk.settings.width == "narrow"
        assert opened.screen.body.look.width == 50
        await opened.press("escape")
        assert opened.screen.body.look.width == 50

    open_app(script, "risks")


def test_the_width_goes_round() -> None:
    visit = fresh_visit()
    settings, seen = visit.settings, []
    for _turn in WIDTHS:
        settings = next_value(settings, "width")
        seen.append(settings.width)
    assert seen == ["narrow", "full", "normal"]


class _Window(io.StringIO):
    """A terminal."""

    def fileno(self) -> int:
        return 1

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("window", [NARROWEST, 40, 80, 120])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_plain_face_never_says_a_line_wider_than_the_window(
    width: Width, window: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.get_terminal_size", lambda _number: _Size(window))
    sink = _Window()
    voice = Voice(io.StringIO(), sink)
    voice.fit(width)
    voice.say("word " * 100)
    longest = max(len(line) for line in sink.getvalue().splitlines())
    most = {"normal": 76, "narrow": 50, "full": window}[width]
    assert longest <= min(window, most)
    assert longest > min(window, most) - 8


class _Size:
    """The size of a window."""

    def __init__(self, columns: int) -> None:
        self.columns = columns


@pytest.mark.parametrize(("width", "most"), [("normal", 76), ("narrow", 50), ("full", 76)])
def test_where_there_is_no_window_lines_stay_short(width: Width, most: int) -> None:
    sink = io.StringIO()
    voice = Voice(io.StringIO(), sink)
    voice.fit(width)
    voice.say("word " * 100)
    assert most - 8 < max(len(line) for line in sink.getvalue().splitlines()) <= most
