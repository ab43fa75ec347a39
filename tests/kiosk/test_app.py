"""One session of a kiosk, from the first screen to being forgotten."""

from __future__ import annotations

import asyncio

import pytest
from textual import events

from tests.kiosk.seat import Seat, sit
from tutor.clinic.clinic import Codes, Counting, Printer, Sound, Staff
from tutor.core.actions import ACTIONS
from tutor.core.clean import LONGEST_TYPED
from tutor.kiosk.attract import AttractScreen
from tutor.kiosk.comfort import ComfortScreen
from tutor.kiosk.done import DoneScreen
from tutor.kiosk.idle_screen import IdleScreen
from tutor.kiosk.pin_screen import PATIENCE, PinScreen
from tutor.kiosk.screens import KioskCrisis, KioskHome, KioskQr, KioskReader, KioskTake
from tutor.kiosk.staff import StaffScreen
from tutor.sessions.messages import (
    Answer,
    Ask,
    Begin,
    Count,
    Done,
    Fault,
    Pin,
    PinAnswer,
)
from tutor.ui.screens.write import WriteScreen

CANARY = "canary-7f3a"


def test_any_key_begins_and_help_is_there_before() -> None:
    async def script(seat: Seat) -> None:
        await seat.press("f1")
        assert isinstance(seat.screen, KioskCrisis)
        await seat.press("escape")
        await seat.press("x")
        assert isinstance(seat.screen, ComfortScreen)
        await seat.press("enter")
        assert isinstance(seat.screen, KioskHome)

    assert Count("began") in sit(script)


def test_a_touch_begins_wherever_it_lands() -> None:
    async def script(seat: Seat) -> None:
        await seat.pilot.click(offset=(3, 21))
        await seat.pilot.pause()
        assert isinstance(seat.screen, ComfortScreen)

    sit(script)


def test_a_session_that_waited_for_days_begins_with_the_day_it_is() -> None:
    async def script(seat: Seat) -> None:
        assert seat.desk.session.reading.today == seat.now.date()
        seat.now = seat.now.replace(year=2027, month=3)
        await seat.tell(Begin("The screen was started again.", ("The printer is out of paper.",)))
        assert seat.desk.session.reading.today == seat.now.date()
        assert "The screen was started again." in seat.text()
        assert "For staff: The printer is out of paper." in seat.foot()

    sit(script, begins=False)


def test_the_first_screen_says_what_is_true_of_the_lessons() -> None:
    async def script(seat: Seat) -> None:
        assert "not yet been reviewed by a clinician" in seat.text()
        assert "Nothing you do here is kept." in seat.text()
        assert "It takes 3 minutes, 10 minutes, or as long as you like." in seat.text()

    sit(script)


def test_reading_comfort_is_for_this_person_and_at_once() -> None:
    async def script(seat: Seat) -> None:
        await seat.press("x", "1", "2")
        assert seat.desk.settings.theme == "dark"
        assert seat.app.theme == "tutor-dark"
        assert seat.desk.settings.spacing == "wide"

    sit(script)


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
def test_the_keys_that_end_a_program_only_ask_whether_one_is_finished(key: str) -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.press(key, key, key)
        assert isinstance(seat.screen, DoneScreen)
        assert seat.app.is_running

    assert not [message for message in sit(script) if isinstance(message, Done)]


def test_finished_is_finished() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.press("q", "1")

    assert sit(script)[-1] == Done("finished")


def test_questions_that_were_not_taken_along_are_asked_about() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.press("q")
        assert "everything you did here is forgotten" in seat.text()
        await seat.press("escape")
        seat.desk.session.write_question(CANARY)
        await seat.press("q")
        assert "Your questions are not on paper or on your phone yet." in seat.text()
        assert "Print my questions first" in seat.text()
        await seat.press("2")
        screen = seat.screen
        assert isinstance(screen, KioskQr)
        await seat.press(*["right"] * (len(screen.codes) - 1))
        await seat.press("escape")
        assert "everything you did here is forgotten" in seat.text()

    assert CANARY not in repr(sit(script, size=(120, 60)))


def test_no_key_leaves_opens_a_file_or_a_list_of_commands() -> None:
    keys = {key for item in ACTIONS for key in item.keys}
    keys |= {f"ctrl+{sign}" for sign in "abcdefghijklmnopqrstuvwxyz\\"}
    keys |= {f"f{number}" for number in range(1, 25)} - {"f12"}

    async def script(seat: Seat) -> None:
        await seat.come_in()
        for key in sorted(keys):
            await seat.pilot.press(key, "escape")
        assert seat.app.is_running
        assert not seat.app.clipboard

    assert not [message for message in sit(script) if isinstance(message, Done | Fault)]


def test_nothing_gets_onto_a_clipboard_and_no_link_opens() -> None:
    async def script(seat: Seat) -> None:
        seat.app.copy_to_clipboard(CANARY)
        seat.app.open_url("https://example.org")
        assert seat.app.clipboard == ""
        assert seat.app.save_screenshot() == ""
        with seat.app.suspend():
            assert seat.app.is_running

    sit(script)


def test_a_flood_of_pasted_text_is_cut_to_what_a_field_holds() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.press("s", "n")
        screen = seat.app.screen
        assert isinstance(screen, WriteScreen)
        seat.app.post_message(events.Paste("a" * 1_000_000))
        await seat.pilot.pause()
        assert len(screen.field.text) == LONGEST_TYPED

    sit(script)


# Nobody there.


def test_an_idle_screen_asks_counts_down_and_starts_again() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.later(121)
        assert isinstance(seat.screen, IdleScreen)
        assert "about 30 seconds" in seat.text()
        await seat.later(12)
        assert "about 20 seconds" in seat.text()
        await seat.later(20)

    assert sit(script)[-1] == Done("idle")


def test_any_key_or_touch_answers_and_does_nothing_else() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.press("4")
        page = seat.screen
        for _again in range(12):
            await seat.later(121)
            assert isinstance(seat.screen, IdleScreen)
            await seat.press("q")
            assert seat.screen is page

    assert not [message for message in sit(script) if isinstance(message, Done)]


def test_words_half_typed_are_still_there_after_the_question() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.press("s", "n", "h", "i")
        await seat.later(121)
        await seat.press("z")
        screen = seat.app.screen
        assert isinstance(screen, WriteScreen)
        assert screen.field.text == "hi"

    sit(script)


def test_nobody_is_sent_away_while_a_sheet_is_printed() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        seat.desk.is_printing = True
        await seat.later(1000)
        assert not isinstance(seat.screen, IdleScreen)
        await seat.press("q", "1")
        assert "still being printed" in seat.foot()
        seat.desk.is_printing = False
        await seat.later(100)
        assert not isinstance(seat.screen, IdleScreen)

    assert not [message for message in sit(script) if isinstance(message, Done)]


def test_the_first_screen_waits_for_ever() -> None:
    async def script(seat: Seat) -> None:
        for _day in range(10):
            await seat.later(86_400)
        assert isinstance(seat.screen, AttractScreen)

    assert sit(script) == []


# Staff.


def test_the_way_to_the_staff_page_asks_for_a_number_nobody_sees() -> None:
    async def script(seat: Seat) -> None:
        await seat.press("f12", "f12", "f12")
        assert isinstance(seat.screen, PinScreen)
        await seat.press("4", "8", "2", "backspace", "1")
        assert "●●●" in seat.text()
        assert "481" not in seat.text()
        await seat.press("enter")
        assert seat.heard() == [Pin("481")]
        assert "●" not in seat.text()
        await seat.tell(PinAnswer(False, 4.0))
        assert "Try again in 4 seconds." in seat.text()
        await seat.press("1", "enter")
        assert seat.heard() == []
        await seat.later(2.5)
        assert "Try again in 2 seconds." in seat.text()
        await seat.later(2.5)
        assert "That was not the number. Try again." in seat.text()
        await seat.press("1", "enter")
        assert seat.heard() == [Pin("1")]

    sit(script)


def test_the_number_can_be_touched_cleared_and_left() -> None:
    async def script(seat: Seat) -> None:
        await seat.press("f12", "f12", "f12")
        for target in ("pad:7", "pad:0", "pad:clear", "pad:5", "pad:ok"):
            await seat.touch(target)
        assert seat.heard() == [Pin("5")]
        await seat.tell(PinAnswer(False))
        await seat.touch("back")
        assert isinstance(seat.screen, AttractScreen)

    sit(script)


def test_an_answer_reaches_the_page_for_the_number_below_another_one() -> None:
    async def script(seat: Seat) -> None:
        await seat.press("x", "enter", "f12", "f12", "f12", "1", "enter", "f1")
        assert isinstance(seat.screen, KioskCrisis)
        seat.heard()
        await seat.tell(PinAnswer(False, 1.0))
        await seat.press("escape")
        assert isinstance(seat.screen, PinScreen)
        assert "Try again" in seat.text()
        await seat.later(2)
        await seat.press("2", "enter")
        assert seat.heard() == [Pin("2")]

    sit(script)


def test_the_page_for_the_number_gives_way_by_itself() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.press("f12", "f12", "f12", "1")
        await seat.later(PATIENCE + 1)
        assert isinstance(seat.screen, KioskHome)

    sit(script)


def test_a_long_press_on_the_corner_asks_for_the_number() -> None:
    def touch(kind: type[events.MouseEvent]) -> events.MouseEvent:
        return kind(None, 78, 0, 0, 0, 1, False, False, False, screen_x=78, screen_y=0)

    async def script(seat: Seat) -> None:
        seat.app.post_message(touch(events.MouseDown))
        await seat.pilot.pause()
        await seat.later(3.1)
        assert isinstance(seat.screen, PinScreen)
        seat.app.post_message(touch(events.MouseUp))
        await seat.pilot.pause()
        assert isinstance(seat.screen, PinScreen)

    sit(script)


def test_where_the_clinic_has_no_number_there_is_no_way() -> None:
    async def script(seat: Seat) -> None:
        await seat.press("f12", "f12", "f12")
        assert isinstance(seat.screen, AttractScreen)

    sit(script, staff=Staff())


def test_the_staff_page_asks_the_supervisor_and_shows_what_it_says() -> None:
    async def script(seat: Seat) -> None:
        assert isinstance(seat.screen, StaffScreen)
        await seat.press("1")
        assert seat.heard() == [Ask("counts")]
        await seat.tell(Answer("counts", ("Lessons opened today: 12",)))
        assert "Lessons opened today: 12" in seat.text()
        await seat.press("6")
        assert seat.heard() == []
        assert "Press again: Leave the kiosk" in seat.text()
        await seat.press("6")
        assert seat.heard() == [Ask("leave")]
        await seat.press("2")
        assert "Due for review on" in seat.text()
        await seat.press("7")

    assert sit(script, "staff")[-1] == Done("left")


def test_the_staff_page_is_left_when_nobody_is_there() -> None:
    async def script(seat: Seat) -> None:
        await seat.later(119)
        await seat.press("down")
        await seat.later(119)
        assert seat.heard() == []
        await seat.later(2)

    assert sit(script, "staff") == [Done("left")]


# What the clinic allows.


def test_a_clinic_without_printer_and_codes_offers_neither() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.press("s", "t")
        assert isinstance(seat.screen, KioskTake)
        assert "This screen cannot print. Write down what you want to ask." in seat.text()
        await seat.press("escape", "c")
        assert seat.screen.where == "sheet"

    sit(script, printer=Printer(), codes=Codes(on=False))


def test_it_is_silent_in_quiet_hours_and_where_sound_is_off() -> None:
    async def quiet(seat: Seat) -> None:
        await seat.come_in()
        await seat.press("4", "v")
        assert "It is quiet time here" in seat.foot()

    async def off(seat: Seat) -> None:
        await seat.press("x")
        assert "aloud" not in seat.text()

    for hours in ("10:00-11:00", "10:00 – 11:00"):
        sit(quiet, sound=Sound(quiet_hours=(hours,)))
    sit(off, sound=Sound(read_aloud=False))


def test_nothing_is_counted_where_the_clinic_does_not_count() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.press("4", "right")

    assert Count("opened", "welcome") in sit(script)
    assert sit(script, counts=Counting()) == []


# When something goes wrong.


def test_a_fault_is_told_without_a_value_and_ends_the_session(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_self: KioskReader) -> None:
        raise LookupError(CANARY)

    monkeypatch.setattr(KioskReader, "do_star", broken)
    said = []

    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.press("4")
        seat.heard()
        seat.screen.call_later(seat.screen.action_act, "star")
        try:
            await seat.pilot.pause()
        finally:
            said.extend(seat.heard())

    with pytest.raises(LookupError):
        sit(script)
    assert len(said) == 1
    fault = said[0]
    assert isinstance(fault, Fault)
    assert fault.kind == "LookupError"
    assert "test_app.py" in fault.where[-1]
    assert CANARY not in repr(fault)
    assert CANARY not in "".join(capsys.readouterr())


def test_keys_that_are_no_text_end_the_session_and_nothing_is_printed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        seat.heard()
        seat.app.panic(CANARY)
        await seat.pilot.pause()

    assert sit(script) == [Fault("UnreadableKeys", ())]
    assert CANARY not in "".join(capsys.readouterr())


def test_a_fault_outside_of_any_page_is_told_the_same_way(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken() -> None:
        raise LookupError(CANARY)

    async def script(seat: Seat) -> None:
        await seat.come_in()
        seat.heard()
        asyncio.get_running_loop().call_soon(broken)
        await seat.pilot.pause()

    said = sit(script)
    assert [type(message) for message in said] == [Fault]
    assert CANARY not in repr(said) + "".join(capsys.readouterr())


def test_without_a_supervisor_the_session_ends() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        seat.hang_up()
        await seat.pilot.pause()
        assert seat.app._is_over

    assert sit(script) == []
