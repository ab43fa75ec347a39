"""How long the staff's page may stand, whatever is on top of it."""

from __future__ import annotations

import pytest

from tests.kiosk.seat import Seat, sit
from tutor.kiosk.screens import KioskCrisis
from tutor.kiosk.staff import StaffScreen
from tutor.kiosk.staff_limit import LONGEST, PATIENCE
from tutor.sessions.messages import Done


def test_from_whom_to_call_nothing_leads_back_to_the_staff_page() -> None:
    async def script(seat: Seat) -> None:
        await seat.press("f1")
        assert isinstance(seat.screen, KioskCrisis)
        await seat.press("escape", "6", "6")

    assert sit(script, "staff") == [Done("left")]


def test_keys_on_the_page_of_whom_to_call_keep_no_staff_visit_alive() -> None:
    async def script(seat: Seat) -> None:
        await seat.press("f1")
        await seat.later(PATIENCE - 1)
        await seat.press("down")
        assert isinstance(seat.screen, KioskCrisis)
        await seat.later(2)

    assert sit(script, "staff") == [Done("left")]


def test_the_staff_page_cannot_be_hidden() -> None:
    async def script(seat: Seat) -> None:
        await seat.press("f7")
        assert isinstance(seat.app.screen, StaffScreen)
        await seat.later(PATIENCE + 1)

    assert sit(script, "staff") == [Done("left")]


def test_keys_do_not_keep_the_staff_page_for_ever() -> None:
    async def script(seat: Seat) -> None:
        for _time in range(int(LONGEST // 100)):
            assert seat.heard() == []
            await seat.later(100)
            await seat.press("down")

    assert sit(script, "staff") == [Done("left")]


@pytest.mark.parametrize("key", ["question_mark", "s", "slash", "l", "q", "f12"])
def test_no_key_of_a_visit_leads_from_the_staff_page_to_one_on_top_of_it(key: str) -> None:
    async def script(seat: Seat) -> None:
        await seat.press(key, key, key)
        assert len(seat.app.screen_stack) == 1

    sit(script, "staff")
