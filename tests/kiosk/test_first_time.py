"""What somebody needs who stands at the screen for the first time."""

from __future__ import annotations

import pytest

from tests.kiosk.seat import Seat, sit
from tests.screens import rows_of
from tutor.clinic.clinic import Codes, Printer
from tutor.kiosk.comfort import SETTLED_SECONDS, ComfortScreen
from tutor.kiosk.done import DoneScreen
from tutor.kiosk.screens import KioskFinish, KioskHome, KioskQr
from tutor.kiosk.supervise_words import no_pin_is_set
from tutor.sessions.messages import Begin, Count
from tutor.ui.desk import Go
from tutor.ui.screens.hidden import HiddenScreen


def ask(seat: Seat) -> None:
    for number in range(3):
        seat.desk.session.write_question(f"Question {number}: what should I know? Will it hurt?")


def beside(seat: Seat) -> str:
    """The words beside a code."""
    return " ".join(seat.text().translate(dict.fromkeys(map(ord, "▀▄█"))).split())


async def to_the_codes(seat: Seat) -> KioskQr:
    """Open the codes of a long sheet."""
    await seat.come_in()
    ask(seat)
    await seat.press("s", "c")
    screen = seat.screen
    assert isinstance(screen, KioskQr)
    assert len(screen.codes) > 2
    return screen


def test_a_sheet_is_taken_along_once_every_code_was_shown() -> None:
    async def script(seat: Seat) -> None:
        screen = await to_the_codes(seat)
        for _code in screen.codes[1:]:
            assert seat.desk.has_more_to_take()
            assert Count("coded") not in seat.heard()
            await seat.press("right")
        assert not seat.desk.has_more_to_take()
        assert seat.heard() == [Count("coded")]
        await seat.press("left", "right", "right")
        assert seat.heard() == []

    sit(script)


def test_codes_made_anew_for_another_size_are_all_to_be_shown() -> None:
    async def script(seat: Seat) -> None:
        screen = await to_the_codes(seat)
        await seat.press(*["right"] * (len(screen.codes) - 2))
        await seat.pilot.resize_terminal(80, 30)
        await seat.pilot.pause()
        assert seat.desk.has_more_to_take()
        await seat.press(*["right"] * (len(screen.codes) - 2))
        assert seat.desk.has_more_to_take()
        await seat.press("right")
        assert not seat.desk.has_more_to_take()

    sit(script)


def test_the_last_code_says_so_and_shows_the_way_on() -> None:
    async def script(seat: Seat) -> None:
        screen = await to_the_codes(seat)
        assert "No phone? Ask the staff here." in beside(seat)
        assert "larger window" not in beside(seat)
        assert "That was the last code." not in beside(seat)
        await seat.press(*["right"] * (len(screen.codes) - 1))
        assert "That was the last code." in beside(seat)
        assert "larger window" not in beside(seat)
        await seat.touch("do:code_before")
        assert screen.at == len(screen.codes) - 2
        await seat.press("right")
        await seat.touch("do:back")
        assert seat.screen.where == "sheet"
        await to_the_last(seat)
        await seat.touch("do:leave")
        assert isinstance(seat.screen, DoneScreen)
        assert "everything you did here is forgotten" in seat.text()

    async def to_the_last(seat: Seat) -> None:
        await seat.press("c")
        screen = seat.screen
        assert isinstance(screen, KioskQr)
        await seat.press(*["right"] * (len(screen.codes) - 1))

    sit(script)


@pytest.mark.parametrize(
    ("printer", "codes"), [(True, True), (True, False), (False, True), (False, False)]
)
def test_taking_questions_along_is_promised_only_where_it_can_be_done(
    printer: bool, codes: bool
) -> None:
    async def script(seat: Seat) -> None:
        can = printer or codes
        assert "They help you decide what to ask" in " ".join(seat.text().split())
        assert ("take your questions along" in " ".join(seat.text().split())) is can
        await seat.come_in()
        seat.app.post_message(Go("finish"))
        await seat.pilot.pause()
        assert isinstance(seat.screen, KioskFinish)
        assert ("Take my questions with me" in seat.text()) is can
        assert "See my sheet of questions" in seat.text()

    sit(script, printer=Printer(on=printer), codes=Codes(on=codes))


@pytest.mark.parametrize(
    ("printer", "codes", "focus"),
    [(True, True, "print"), (False, True, "qr"), (False, False, "stay")],
)
def test_enter_never_forgets_what_was_not_taken_along(
    printer: bool, codes: bool, focus: str
) -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        seat.desk.session.write_question("Will it hurt?")
        await seat.press("q")
        assert seat.screen.focused_target == focus
        assert seat.screen.body.targets[-1] == "finish"

    sit(script, printer=Printer(on=printer), codes=Codes(on=codes))


def test_the_way_to_be_finished_stays_at_the_left_and_nothing_comes_where_more_stood() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        for keys in (("4",), ("s",), ("t",), ("escape", "escape", "comma")):
            await seat.press(*keys)
            spread = seat.screen.paper.spread
            assert spread is not None
            whole, cut = spread.bottom.text, spread.bottom_with_more.text
            assert whole.startswith("q I'm finished")
            assert cut.startswith("q I'm finished")
            at = cut.index("↓ more")
            assert whole[:at] == cut[:at]
            assert not whole[at : at + len("↓ more")].strip()

    sit(script)


def test_the_first_screen_tells_the_staff_no_more_than_they_need() -> None:
    async def script(seat: Seat) -> None:
        await seat.tell(Begin("", (no_pin_is_set(),)))
        assert seat.foot() == "For staff: no PIN is set."

    sit(script)


def test_who_is_near_comes_before_who_can_be_called() -> None:
    async def script(seat: Seat) -> None:
        await seat.press("f1")
        assert seat.text().startswith("Tell the staff here now, or ")
        assert any("Tell the staff here now" in row for row in rows_of(seat.app))

    for size in ((40, 15), (80, 24)):
        sit(script, size=size)


def test_the_question_whether_somebody_is_there_says_that_questions_go_too() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.later(121)
        assert "questions" not in seat.text()
        await seat.press("x")
        seat.desk.session.write_question("Will it hurt?")
        await seat.later(121)
        assert "your questions and everything else you did here are forgotten" in seat.text()

    sit(script)


def test_touching_the_first_screen_twice_does_not_skip_reading_comfort() -> None:
    async def script(seat: Seat) -> None:
        await seat.touch("begin")
        for _tap in range(2):
            await seat.touch("on")
            assert isinstance(seat.screen, ComfortScreen)
        seat.time += SETTLED_SECONDS
        await seat.touch("on")
        assert isinstance(seat.screen, KioskHome)

    sit(script)


def test_no_key_is_named_where_fingers_do_it_all() -> None:
    async def script(seat: Seat) -> None:
        await seat.press("x", "enter", "4", "a", "w", "h", "y", "enter")
        assert seat.foot() == "It is on your sheet."
        await seat.press("f7")
        assert isinstance(seat.app.screen, HiddenScreen)
        shown = " ".join(" ".join(rows_of(seat.app)).split())
        assert shown == "Hidden. Touch the screen to go on."

    sit(script)
