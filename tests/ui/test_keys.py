"""Keys that mean something only together, or only once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from textual.events import Key

from tests.library.samples import PACKS
from tests.ui.pilot import Opened, open_app
from tutor.core.session import END
from tutor.store.places import cache_folder
from tutor.store.visit import Visit

LESSON = PACKS / "good" / "second.yaml"


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """The small course with sixteen more lessons."""
    folder = tmp_path / "lessons"
    shutil.copytree(PACKS / "good", folder)
    text = LESSON.read_text(encoding="utf-8")
    for number in range(16):
        name = f"more-{number:02}"
        changed = text.replace("id: second", f"id: {name}").replace("A second", f"No. {number}")
        (folder / f"{name}.yaml").write_text(changed, encoding="utf-8")
    return folder


def _number_of(opened: Opened, target: str) -> str:
    numbers = opened.screen.body.numbers
    return next(number for number, name in numbers.items() if name.startswith(target))


def test_a_number_of_two_figures_opens_its_lesson(many: Path) -> None:
    async def script(opened: Opened) -> None:
        number = _number_of(opened, "lesson:more-12")
        assert len(number) == 2
        await opened.press(*number)
        assert opened.place() == "page"

    assert _opened_last(open_app(script, folder=many)) == "more-12"


def test_the_first_figure_alone_waits_for_enter(many: Path) -> None:
    async def script(opened: Opened) -> None:
        await opened.press("1")
        assert opened.place() == "home"
        assert opened.screen.focused_target == opened.screen.body.numbers["1"]
        await opened.press("enter")
        assert opened.place() == "page"
        await opened.press("escape")
        await opened.press(_number_of(opened, "lesson:second"))
        assert opened.place() == "page"

    assert _opened_last(open_app(script, folder=many)) == "second"


def test_an_arrow_between_two_figures_parts_them(many: Path) -> None:
    async def script(opened: Opened) -> None:
        await opened.press("1", "down", _number_of(opened, "lesson:second"))
        assert opened.place() == "page"

    assert _opened_last(open_app(script, folder=many)) == "second"


def test_on_the_sheet_too_each_number_starts_afresh(many: Path) -> None:
    async def script(opened: Opened) -> None:
        for number in range(11):
            opened.visit.session.write_question(f"Question number {number}?")
        await opened.press("s", "1", "5", "1")
        assert opened.screen.focused_target == opened.screen.body.numbers["1"]
        await opened.press("2")
        assert opened.screen.focused_target == opened.screen.body.numbers["12"]

    open_app(script, folder=many)


@pytest.mark.parametrize("key", ["s", "f1", "question_mark", "7"])
def test_a_key_pressed_twice_in_a_hurry_opens_one_screen(key: str) -> None:
    async def script(opened: Opened) -> None:
        for _twice in range(2):
            opened.app.post_message(Key(key, key if len(key) == 1 else None))
        await opened.pilot.pause()
        await opened.pilot.pause()
        assert len(opened.app.screen_stack) == 2

    open_app(script)


def test_the_crisis_card_never_lies_on_itself() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("f1", "f1", "f1", "escape")
        assert opened.place() == "home"

    open_app(script)


def test_the_ways_on_at_the_end_can_be_pressed_by_number_enter_and_mouse() -> None:
    async def script(opened: Opened) -> None:
        await opened.press(_number_of(opened, "do:sheet"))
        assert opened.place() == "sheet"
        await opened.press("escape")
        while opened.screen.focused_target != "do:sheet":
            await opened.press("down")
        await opened.press("enter")
        assert opened.place() == "sheet"
        await opened.press("escape")
        await opened.click("All lessons")
        assert opened.place() == "home"

    open_app(script, "risks", END)


def test_a_lesson_whose_file_has_gone_is_told_of_and_ends_nothing(many: Path) -> None:
    async def script(opened: Opened) -> None:
        opened.visit.library._lessons.clear()
        (many / "second.yaml").unlink()
        for compiled in cache_folder().iterdir():
            compiled.unlink()
        number = _number_of(opened, "lesson:second")
        await opened.press(number)
        assert opened.place() == "home"
        assert "cannot be opened" in opened.foot()

    open_app(script, folder=many)


def _opened_last(visit: Visit) -> str:
    last = visit.session.record().last
    return last[0] if last else ""
