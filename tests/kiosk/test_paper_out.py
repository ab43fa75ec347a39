"""The sheet on the clinic's printer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kiosk.seat import Seat, sit
from tests.store.fake_cups import FakeCups
from tutor.clinic.clinic import Codes, Printer
from tutor.kiosk.paper_out import PaperOutScreen
from tutor.sessions.messages import Count

CANARY = "canary-7f3a"


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    """A printing system with two printers."""
    monkeypatch.setattr("tutor.export.sheet_pdf.can_make_pdf", lambda: False)
    made = FakeCups(tmp_path, monkeypatch)
    made.printers("East", "West", usual="West")
    made.done()
    return made


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
