"""Questions are put in order with the mouse or a finger: press, drag over lines, let go."""

from __future__ import annotations

from textual.events import MouseDown, MouseEvent, MouseMove, MouseUp

from tests.ui.pilot import Opened, open_app

SIZE = (80, 40)


def _ids(opened: Opened) -> list[str]:
    return [entry.id for entry in opened.visit.session.sheet().entries()]


def _line_of(opened: Opened, name: str) -> int:
    paper = opened.screen.paper
    return next(y for y in range(opened.app.size.height) if paper.target_at(30, y) == name)


async def _mouse(opened: Opened, kind: type[MouseEvent], y: int, button: int = 1) -> None:
    opened.app.post_message(kind(None, 30, y, 0, 0, button, False, False, False, 30, y))
    await opened.pilot.pause()
    await opened.pilot.pause()


async def _hold(opened: Opened, held: str, over: str, below: int = 0) -> None:
    await _mouse(opened, MouseDown, _line_of(opened, held))
    await _mouse(opened, MouseMove, _line_of(opened, over) + below)


def test_a_question_lands_where_it_is_let_go_and_undo_brings_it_back() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s")
        before = _ids(opened)
        await _hold(opened, before[3], before[0])
        assert "Let go to make it number 1." in opened.foot()
        assert _ids(opened) == before
        await _mouse(opened, MouseUp, _line_of(opened, before[0]))
        assert _ids(opened) == [before[3], *before[:3], *before[4:]]
        assert opened.screen.focused_target == before[3]
        assert "Let go" not in opened.foot()
        await opened.press("z")
        assert _ids(opened) == before

    open_app(script, size=SIZE)


def test_the_line_below_a_question_belongs_to_it() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s")
        before = _ids(opened)
        await _hold(opened, before[0], before[3], below=1)
        await _mouse(opened, MouseUp, _line_of(opened, before[3]) + 1)
        assert _ids(opened)[:4] == [*before[1:4], before[0]]

    open_app(script, size=SIZE)


def test_esc_lets_go_and_stays_on_the_sheet() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s")
        before = _ids(opened)
        await _hold(opened, before[3], before[0])
        await opened.press("escape")
        assert opened.place() == "sheet"
        assert "Let go" not in opened.foot()
        await _mouse(opened, MouseUp, _line_of(opened, before[0]))
        assert _ids(opened) == before
        await opened.press("escape")
        assert opened.place() == "home"

    open_app(script, size=SIZE)


def test_after_esc_letting_go_presses_nothing() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s")
        before = _ids(opened)
        await _hold(opened, before[2], before[0])
        await opened.press("escape")
        await _mouse(opened, MouseUp, _line_of(opened, "do:appointment"))
        assert opened.place() == "sheet"
        await opened.click("When is your visit?")
        assert opened.place() == "list"

    open_app(script, size=SIZE)


def test_a_press_that_ended_outside_the_window_moves_nothing() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s")
        before = _ids(opened)
        await _hold(opened, before[3], before[0])
        await _mouse(opened, MouseMove, _line_of(opened, before[1]), button=0)
        assert "Let go" not in opened.foot()
        assert _ids(opened) == before

    open_app(script, size=SIZE)


def test_a_click_without_dragging_only_chooses() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s")
        before = _ids(opened)
        y = _line_of(opened, before[2])
        await _mouse(opened, MouseDown, y)
        await _mouse(opened, MouseMove, y)
        await _mouse(opened, MouseUp, y)
        assert opened.screen.focused_target == before[2]
        assert _ids(opened) == before

    open_app(script, size=SIZE)


def test_dragged_back_to_its_own_place_it_stays() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s")
        before = _ids(opened)
        await _hold(opened, before[2], before[0])
        await _mouse(opened, MouseMove, _line_of(opened, before[2]))
        await _mouse(opened, MouseUp, _line_of(opened, before[2]))
        assert _ids(opened) == before
        await opened.press("z")
        assert "There is nothing to take back." in opened.foot()

    open_app(script, size=SIZE)


def test_at_the_lower_edge_the_page_goes_on() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s")
        before = _ids(opened)
        await _hold(opened, before[0], before[1])
        for _turn in range(30):
            await _mouse(opened, MouseMove, 23)
        assert opened.screen.paper.offset_line > 0
        await _mouse(opened, MouseMove, _line_of(opened, before[-1]))
        await _mouse(opened, MouseUp, _line_of(opened, before[-1]))
        assert _ids(opened)[-1] == before[0]

    open_app(script, size=(80, 24))
