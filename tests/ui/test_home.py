"""Home: the list of lessons, short routes, going on, settings, search."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

from tests.screens import rows_of
from tests.ui.pilot import LESSONS, Opened, open_app


def test_home_lists_every_lesson_with_its_minutes() -> None:
    async def script(opened: Opened) -> None:
        for entry in opened.visit.library.entries:
            assert entry.title in opened.text()
        assert "min" in opened.text()

    open_app(script)


def test_a_roomy_screen_says_what_each_lesson_lets_you_do() -> None:
    async def script(opened: Opened) -> None:
        for entry in opened.visit.library.entries:
            assert entry.can_do in opened.text()

    open_app(script, size=(100, 70))


def test_the_lesson_in_focus_says_what_it_lets_you_do() -> None:
    async def script(opened: Opened) -> None:
        while not opened.screen.focused_target.startswith("lesson:risks"):
            await opened.press("down")
        assert "You can name common" in opened.foot()

    open_app(script)


def test_a_number_opens_its_lesson_and_escape_comes_back() -> None:
    async def script(opened: Opened) -> None:
        number = next(
            n for n, t in opened.screen.body.numbers.items() if t.startswith("lesson:risks")
        )
        await opened.press(*number)
        assert opened.place() == "page"
        await opened.press("escape")
        assert opened.place() == "home"
        assert "Continue: Risks and side effects" in opened.text()

    open_app(script)


def test_the_first_of_two_digits_says_how_to_go_on() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("1")
        assert opened.place() == "home"
        assert "Enter opens 1, or type the second digit." in opened.foot()
        await opened.press("enter")
        assert opened.place() == "page"

    open_app(script)


def test_enter_on_continue_goes_to_the_page_left_off() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("7", "right", "right", "escape", "home")
        opened.screen.focused_target = next(iter(opened.screen.body.targets))
        await opened.press("enter")
        assert opened.place() == "page"

    visit = open_app(script)
    lesson, step = visit.session.record().last or ("", "")
    pages = visit.library.lesson(lesson).pages
    assert step == pages[2].id


def test_a_short_route_ends_at_the_sheet() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("1", "enter", "right", "right", "right", "right")
        assert "You have come to the end of this short way." in opened.text()
        await opened.press("1")
        assert opened.place() == "sheet"

    open_app(script)


def test_a_setting_changes_with_its_number_and_the_screen_follows() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("comma", "1", "escape")
        assert opened.app.theme == "tutor-dark"
        assert opened.screen.paper.theme_name == "dark"

    visit = open_app(script)
    assert visit.settings.theme == "dark"


def test_the_region_setting_changes_the_crisis_card() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("comma", "6", "2", "escape", "f1")
        assert "116 123" in opened.text()

    open_app(script)


def test_search_finds_a_page_and_opens_it() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("slash", *"bladder", "enter", "enter")
        assert opened.place() == "page"
        assert "bladder" in opened.text()

    open_app(script)


def test_leaving_asks_once_and_says_what_is_kept() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("q")
        assert "Nothing you did is kept on this computer." in opened.text()
        await opened.press("2")
        assert opened.place() == "home"
        await opened.press("ctrl+c", "1")

    open_app(script)


def test_a_window_that_is_too_small_says_what_it_needs() -> None:
    async def script(opened: Opened) -> None:
        spread = opened.screen.paper.spread
        assert spread is not None
        said = " ".join(row.text for row in spread.body)
        assert "40 by 15" in said

    open_app(script, size=(39, 14))


def test_a_window_that_is_too_small_says_who_to_call_where_the_reader_is() -> None:
    async def script(opened: Opened) -> None:
        spread = opened.screen.paper.spread
        assert spread is not None
        said = " ".join(" ".join(row.text for row in spread.body).split())
        assert "Help now: 999 or 112, or call Samaritans on 116 123." in said

    open_app(script, size=(39, 14), region="uk")


def test_a_window_that_is_too_small_never_names_another_place_s_number(tmp_path: Path) -> None:
    """The number comes from the region, also where a course has no value for it."""

    async def script(opened: Opened) -> None:
        spread = opened.screen.paper.spread
        assert spread is not None
        said = " ".join(" ".join(row.text for row in spread.body).split())
        assert "Help now: 112." in said
        assert "911" not in said

    folder = tmp_path / "lessons"
    shutil.copytree(LESSONS, folder)
    course = (folder / "course.yaml").read_text(encoding="utf-8")
    start, end = course.index("  - id: emergency-number"), course.index("stems:")
    course = course[:start] + course[end:]
    course = course.replace("    short: call 112 and ask for your local crisis line\n", "")
    (folder / "course.yaml").write_text(course, encoding="utf-8")
    open_app(script, size=(39, 14), region="eu", folder=folder)


def test_wide_spacing_puts_air_between_lines() -> None:
    async def script(opened: Opened) -> None:
        spread = opened.screen.paper.spread
        assert spread is not None
        pairs = list(pairwise(spread.body))
        for above, below in pairs:
            targets = {piece.target for piece in (*above.pieces, *below.pieces)}
            is_one = below.is_tight or (len(targets) == 1 and targets != {""})
            assert is_one or not (above.pieces and below.pieces)
        assert all(above.pieces or below.pieces for above, below in pairs)

    open_app(script, "risks", spacing="wide")


def test_the_bottom_line_can_be_clicked() -> None:
    async def script(opened: Opened) -> None:
        await opened.click("help now")
        assert "988" in opened.text()

    open_app(script)


def test_a_short_route_is_gone_on_with_where_it_was_left() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("2", "right", "right", "escape")
        assert "Continue: What it is, what can go wrong, and what to ask, 3 of" in opened.text()
        await opened.press("enter")
        assert opened.place() == "home" or opened.place() == "page"

    visit = open_app(script)
    assert visit.session.record().way == "middle"


def test_a_short_route_leaves_the_place_in_a_lesson_alone() -> None:
    async def script(opened: Opened) -> None:
        number = next(
            n for n, t in opened.screen.body.numbers.items() if t.startswith("lesson:risks")
        )
        await opened.press(*number, "right", "right", "right", "escape")
        left = opened.visit.session.record().places["risks"]
        await opened.press("1", "enter", "right", "escape")
        assert f"lesson:risks/{left}" in opened.screen.body.targets
        assert opened.visit.session.record().places["risks"] == left

    open_app(script)


def test_home_names_the_mouse_and_says_later_that_all_stays_here() -> None:
    async def script(opened: Opened) -> None:
        assert "Type a number, or click a line. Everything stays on this" in opened.text()
        await opened.click("My questions: 5 for your visit.")
        await opened.press("escape", "2", "right", "escape")
        assert "Type or click. Everything stays on this computer." in opened.text()
        assert "s my questions" in " ".join(rows_of(opened.app)[-1].split())

    open_app(script, size=(100, 80))
