"""What is loaded before the first person comes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from tests.kiosk.seat import CLINIC
from tutor.clinic.clinic import Staff
from tutor.core.actions import action, actions_for
from tutor.core.manner import use_manner
from tutor.kiosk.stage import KioskStage, prepare
from tutor.kiosk.told import IS_SET, Told, pack, unpack
from tutor.sessions.stage import CannotPrepare
from tutor.words import use

PACK = Path(__file__).parents[1] / "packs" / "good"


@pytest.fixture(autouse=True)
def _as_usual_afterwards() -> Iterator[None]:
    yield
    use_manner()
    use("en")


def test_what_is_told_arrives_as_it_was_but_for_the_sum_of_the_pin() -> None:
    told = Told(clinic=CLINIC, lessons="/srv/lessons")
    arrived = unpack(pack(told))
    assert arrived.lessons == told.lessons
    assert arrived.clinic.staff == Staff(pin=IS_SET)
    assert msgspec.structs.replace(arrived.clinic, staff=CLINIC.staff) == CLINIC


def test_preparing_loads_every_lesson_and_leaves_no_thread_behind() -> None:
    before = threading.active_count()
    stage = prepare(pack(Told(clinic=CLINIC, lessons=str(PACK))))
    assert isinstance(stage, KioskStage)
    assert set(stage.library._lessons) >= {entry.id for entry in stage.library.entries}
    assert threading.active_count() == before
    assert action("leave").title == "I'm finished"
    assert "qr" in [item.id for item in actions_for("sheet")]


def test_a_folder_that_is_not_there_is_a_sentence_for_the_staff(tmp_path: Path) -> None:
    with pytest.raises(CannotPrepare, match="There is no lesson folder"):
        prepare(pack(Told(clinic=CLINIC, lessons=str(tmp_path / "none"))))


def test_nonsense_is_a_sentence_for_the_staff() -> None:
    with pytest.raises(CannotPrepare, match="Start the kiosk again"):
        prepare("{}")


def test_a_session_speaks_a_language_it_has() -> None:
    stage = prepare(pack(Told(clinic=CLINIC, lessons=str(PACK))))
    assert stage.languages == ("en",)
