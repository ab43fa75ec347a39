"""The sheet on screen: order, wording, notes, taking off and back."""

from __future__ import annotations

import pytest

from tests.ui.pilot import Opened, open_app


def _words(opened: Opened) -> list[str]:
    return [entry.words for entry in opened.visit.session.sheet().entries()]


def test_moving_a_question_up_changes_the_top_three_and_undo_brings_it_back() -> None:
    async def script(opened: Opened) -> None:
        before = _words(opened)
        await opened.press("s", "4", "u")
        assert _words(opened)[2] == before[3]
        await opened.press("z")
        assert _words(opened) == before

    open_app(script)


def test_a_question_taken_off_can_be_put_back() -> None:
    async def script(opened: Opened) -> None:
        before = _words(opened)
        await opened.press("s", "x")
        assert before[0] not in _words(opened)
        assert "Taken off the sheet." in opened.text()
        await opened.press("end")
        await opened.click(before[0][:30])
        assert before[0] in _words(opened)

    open_app(script)


def test_a_question_is_reworded_in_place() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "2", "e", "ctrl+a", *"Will it hurt", "enter")
        assert "Will it hurt" in _words(opened)[1]

    open_app(script)


def test_a_note_stands_under_its_question() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "o", *"ask Ann", "enter")
        assert "Note: ask Ann" in opened.text()

    open_app(script)


def test_a_new_question_is_first_in_its_kind_and_undo_takes_it_off() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "n", *"My own", "enter")
        assert "My own" in _words(opened)
        await opened.press("z")
        assert "My own" not in _words(opened)

    open_app(script)


def test_markup_typed_into_a_question_stays_plain_text() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "n")
        for text in ("[red]x[/] ", "[@click=app.quit]y[/]"):
            for sign in text:
                await opened.pilot.press(sign)
        await opened.press("enter")
        assert "[red]x[/] [@click=app.quit]y[/]" in opened.text()

    open_app(script)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
def test_what_can_be_done_with_a_question_can_be_clicked(size: tuple[int, int]) -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s")
        first = opened.screen.focused_target
        assert "e reword o note x remove" in opened.foot()
        await opened.click("o note")
        await opened.press(*"Ask", "enter")
        assert "Note: Ask" in opened.text()
        await opened.click("x remove")
        assert first in opened.visit.session.record().removed

    open_app(script, size=size)


def test_a_question_of_ones_own_can_be_written_without_knowing_the_key() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s")
        assert "do:write" in opened.screen.body.targets
        opened.screen.activate("do:write")
        await opened.press(*"May I eat", "enter")
        assert "May I eat" in opened.text()

    open_app(script)


def test_what_was_said_of_a_number_goes_when_it_is_opened() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", *"nx", "enter", "1")
        opened.screen.desk.notice = "Enter opens 1, or type the second digit."
        await opened.press("enter")
        assert "second digit" not in opened.foot()

    open_app(script)
