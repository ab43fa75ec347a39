"""The staff's way in, as the supervisor sees it."""

from __future__ import annotations

import io
from collections.abc import Coroutine
from typing import cast

from tutor.clinic.tries import Tries
from tutor.kiosk.supervise_staff import SOON, Owner, Staff
from tutor.sessions.log import Log
from tutor.sessions.messages import Ask, Pin, PinAnswer, ToSession
from tutor.sessions.session import Session


class _Kiosk:
    """Begins what is to be done, and never gets to it."""

    def __init__(self) -> None:
        self.begun: list[Coroutine[object, object, object]] = []

    def do(self, work: Coroutine[object, object, object]) -> None:
        """Put it aside."""
        self.begun.append(work)
        work.close()


class _Session:
    """Hears what it is told."""

    role = "patient"

    def __init__(self) -> None:
        self.heard: list[ToSession] = []

    def say(self, message: ToSession) -> bool:
        """Take it down."""
        self.heard.append(message)
        return True


def test_a_pin_that_comes_while_another_is_looked_at_is_answered() -> None:
    kiosk, first, second = _Kiosk(), _Session(), _Session()
    staff = Staff(cast(Owner, kiosk), Tries(lambda: 0.0), Log(io.StringIO()))
    staff.heard(cast(Session, first), Pin("1"))
    staff.heard(cast(Session, second), Pin("2"))
    assert (first.heard, second.heard) == ([], [PinAnswer(False, SOON)])
    assert len(kiosk.begun) == 1


def test_a_visit_orders_nothing() -> None:
    kiosk = _Kiosk()
    staff = Staff(cast(Owner, kiosk), Tries(lambda: 0.0), Log(io.StringIO()))
    staff.heard(cast(Session, _Session()), Ask("leave"))
    assert kiosk.begun == []
