"""The sheet on the clinic's printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from tests.kiosk.seat import Seat, sit
from tests.store.fake_cups import PAUSED, FakeCups
from tutor.clinic.clinic import Codes, Printer
from tutor.kiosk.paper_out import PaperOutScreen
from tutor.kiosk.paper_way import Settled, settle
from tutor.sessions.messages import Count, Paper
from tutor.store.printing import Job

CANARY = "canary-7f3a"


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    """A printing system with two printers."""
    monkeypatch.setattr("tutor.export.sheet_pdf.can_make_pdf", lambda: False)
    made = FakeCups(tmp_path, monkeypatch)
    made.printers("East", "West", usual="West")
    made.done()
    return made


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits half a minute in a test."""
    monkeypatch.setattr("tutor.kiosk.paper_way.FOLLOW", 0.0)


async def _print(seat: Seat) -> None:
    await seat.come_in()
    seat.desk.session.write_question(CANARY)
    await seat.press("s", "t", "1")
    assert isinstance(seat.screen, PaperOutScreen)
    await seat.app.workers.wait_for_complete()
    await seat.pilot.pause()


def test_it_goes_to_the_clinics_printer_under_a_name_that_says_nothing(cups: FakeCups) -> None:
    async def script(seat: Seat) -> None:
        await _print(seat)
        assert "East" in seat.text()
        assert not seat.desk.has_more_to_take()
        assert not seat.desk.is_printing

    said = sit(script, printer=Printer(on=True, name="East"))
    assert Count("printed") in said
    assert CANARY in cups.body().decode()
    assert CANARY not in " ".join(cups.given())
    assert CANARY not in repr(said)


def test_a_printer_that_does_not_answer_leaves_other_ways(cups: FakeCups) -> None:
    cups.lp(complains="no paper", code=1)

    async def script(seat: Seat) -> None:
        await _print(seat)
        assert "Please tell the staff" in seat.text()
        assert "Try again" in seat.text()
        assert "codes for my phone" in seat.text()
        assert seat.desk.has_more_to_take()

    assert Count("printed") not in sit(script, printer=Printer(on=True, name="East"))


def test_where_codes_are_off_none_are_offered_instead(cups: FakeCups) -> None:
    cups.lp(complains="no paper", code=1)

    async def script(seat: Seat) -> None:
        await _print(seat)
        assert "codes" not in seat.text()

    sit(script, printer=Printer(on=True, name="East"), codes=Codes(on=False))


EAST = Printer(on=True, name="East")


def _wait(cups: FakeCups, how: str) -> None:
    """Let the sheet be somewhere else than on paper."""
    cups.lpstat("-l -W completed -o East", "")
    match how:
        case "stopped":
            cups.waiting("Out of paper.", "job-stopped media-empty-error")
            cups.lpstat("-l -p East", PAUSED.format(name="East", why="Out of paper"))
        case "held":
            cups.waiting(signs="job-hold-until-specified")
        case "printing":
            cups.waiting("Heating up.", "job-printing")
        case "failed":
            cups.done("Broken.", "aborted-by-system")


@pytest.mark.parametrize("how", ["stopped", "held", "printing", "failed"])
def test_a_sheet_that_is_not_on_paper_is_taken_back_and_not_taken_along(
    cups: FakeCups, how: str
) -> None:
    _wait(cups, how)
    cups.cancels()

    async def script(seat: Seat) -> None:
        await _print(seat)
        assert "was not printed: try again, or take your questions along as codes" in seat.text()
        assert "Try again" in seat.text()
        assert "codes for my phone" in seat.text()
        assert "Take the paper along" not in seat.text()
        assert "cancel" not in seat.text()
        assert seat.desk.has_more_to_take()
        assert not seat.desk.is_printing

    said = sit(script, printer=EAST)
    assert Count("printed") not in said
    assert [one for one in said if isinstance(one, Paper)] == [Paper("East-42"), Paper("")]
    assert cups.cancelled() == ([] if how == "failed" else ["East-42"])


def test_without_codes_the_staff_are_named_instead(cups: FakeCups) -> None:
    _wait(cups, "held")
    cups.cancels()

    async def script(seat: Seat) -> None:
        await _print(seat)
        assert "try again, or tell the staff" in seat.text()
        assert "codes" not in seat.text()

    sit(script, printer=EAST, codes=Codes(on=False))


@pytest.mark.parametrize("has_program", [True, False])
def test_a_sheet_that_cannot_be_taken_back_is_told_to_the_staff(
    cups: FakeCups, has_program: bool
) -> None:
    _wait(cups, "stopped")
    if has_program:
        cups.cancels(code=1)

    async def script(seat: Seat) -> None:
        await _print(seat)
        assert "may come out later. Please tell the staff." in seat.text()
        assert seat.desk.has_more_to_take()

    said = sit(script, printer=EAST)
    assert Count("printed") not in said
    assert Paper("") not in said


def test_a_queue_that_is_done_counts_as_taken_also_when_it_says_something(cups: FakeCups) -> None:
    cups.done("Low on toner.")

    async def script(seat: Seat) -> None:
        await _print(seat)
        assert "Take the paper along" in seat.text()
        assert not seat.desk.has_more_to_take()

    assert Count("printed") in sit(script, printer=EAST)
    assert cups.cancelled() == []


def test_what_became_of_it_is_said_on_another_page_when_this_one_was_left(
    cups: FakeCups, monkeypatch: pytest.MonkeyPatch
) -> None:
    _wait(cups, "held")
    cups.cancels()
    may_go_on = Event()

    def slowly(job: Job, is_left: Callable[[], bool], *, has_codes: bool) -> Settled:
        may_go_on.wait(10)
        return settle(job, is_left, has_codes=has_codes)

    monkeypatch.setattr("tutor.kiosk.paper_out.settle", slowly)

    async def script(seat: Seat) -> None:
        await seat.come_in()
        seat.desk.session.write_question(CANARY)
        await seat.press("s", "t", "1", "escape")
        assert seat.desk.is_printing
        may_go_on.set()
        await seat.app.workers.wait_for_complete()
        await seat.pilot.pause()
        assert "was not printed" in seat.foot()
        assert seat.desk.has_more_to_take()

    sit(script, printer=EAST)
    assert cups.cancelled() == ["East-42"]
