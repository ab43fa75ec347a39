"""What people look for on a page first: asking, leaving, going back to the beginning."""

from __future__ import annotations

import pytest

from tests.screens import rows_of
from tests.ui.pilot import Opened, open_app
from tutor.core.block import Grade
from tutor.core.feedback import verdict
from tutor.core.nodes import Mode
from tutor.ui.screens.reader import ReaderScreen


def _number(opened: Opened) -> int:
    assert isinstance(opened.screen, ReaderScreen)
    return opened.screen.number


def _drawn(lesson: str, step: str, *keys: str, size: tuple[int, int] = (80, 24)) -> list[str]:
    rows: list[str] = []

    async def script(opened: Opened) -> None:
        await opened.press(*keys)
        rows.extend(rows_of(opened.app))

    open_app(script, lesson, step, size=size)
    return rows


def test_the_bottom_line_of_a_page_says_how_to_ask_and_how_to_leave() -> None:
    bottom = _drawn("risks", "signs")[-1]
    for hint in ("← back", "→ next", "a my question", "Esc lessons", "? keys", "F1 help now"):
        assert hint in bottom


def test_asking_stays_in_the_bottom_line_where_it_is_narrow() -> None:
    bottom = _drawn("risks", "signs", size=(40, 15))[-1]
    for hint in ("←", "→", "a ask", "?", "more", "F1 help now"):
        assert hint in bottom


def test_back_stays_in_the_bottom_line_of_an_answered_check() -> None:
    for size in ((80, 24), (40, 15)):
        assert "←" in _drawn("risks", "drive-home", "1", size=size)[-1]


def test_where_the_facts_come_from_is_a_line_on_the_page_that_can_be_clicked() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("end")
        await opened.click("h how do we know?")
        assert type(opened.screen).__name__ == "SourcesScreen"

    open_app(script, "risks", "first-hours")


def test_the_sheet_opens_from_the_end_of_a_lesson() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s")
        assert opened.place() == "sheet"

    open_app(script, "risks", "/end")


def test_a_letter_leads_to_the_first_page_and_so_does_home_at_the_top() -> None:
    async def script(opened: Opened) -> None:
        for keys in (("f",), ("home",)):
            await opened.press("right", "right")
            assert _number(opened) == 2
            await opened.press(*keys)
            assert _number(opened) == 0

    open_app(script, "risks")


def test_home_goes_to_the_top_of_a_long_page_first() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("right", "end")
        assert opened.screen.paper.offset_line
        await opened.press("home")
        assert (_number(opened), opened.screen.paper.offset_line) == (1, 0)

    open_app(script, "risks", size=(40, 15))


def test_a_mark_in_the_top_line_leads_to_its_page() -> None:
    async def script(opened: Opened) -> None:
        paper = opened.screen.paper
        for wanted in (2, 0):
            cell = next(
                (x, y)
                for y in range(2)
                for x in range(80)
                if paper.target_at(x, y) == f"stop:{wanted}"
            )
            await opened.pilot.click(offset=cell)
            await opened.pilot.pause()
            assert _number(opened) == wanted

    open_app(script, "risks")


@pytest.mark.parametrize(
    ("mode", "partly", "missed"),
    [
        ("many", "Partly right: 1 of 2.", "Not these. Here is why."),
        ("match", "Partly right: 1 of 2 pairs.", "Not these pairs. Here is why."),
        ("order", "Partly right: 1 of 2 in the right place.", "Not this order. Here is why."),
        ("number", "", "Not this number. Here is why."),
    ],
)
def test_the_verdict_is_said_in_words_for_its_kind(mode: Mode, partly: str, missed: str) -> None:
    assert verdict(Grade("missed", 0, 2, (), ()), mode) == missed
    if partly:
        assert verdict(Grade("partly", 1, 2, (), ()), mode) == partly


def test_a_point_is_offered_only_where_the_answer_may_need_one() -> None:
    async def script(opened: Opened) -> None:
        assert "8  9  0  ← take back" in " ".join(rows_of(opened.app))

    open_app(script, "risks", "felt-cut-off")


def test_plain_letters_never_show_a_sign_that_looks_like_a_key() -> None:
    async def script(opened: Opened) -> None:
        assert "more below" in rows_of(opened.app)[-1]
        assert " v " not in rows_of(opened.app)[-1]

    open_app(script, "risks", "signs", size=(80, 20), ascii=True)


def test_plain_letters_show_three_points_where_nothing_is_typed_yet() -> None:
    async def script(opened: Opened) -> None:
        rows = rows_of(opened.app)
        assert any("..." in row for row in rows)
        assert not any("…" in row for row in rows)

    open_app(script, "risks", "felt-cut-off", ascii=True)


def test_a_page_stays_as_short_as_it_can_be_where_the_line_has_no_room() -> None:
    async def script(opened: Opened) -> None:
        frame = opened.screen.paper.frame()
        assert len(opened.screen.body.rows) <= frame.body_height
        assert "how do we know?" not in opened.text()

    open_app(script, "risks", "signs")
