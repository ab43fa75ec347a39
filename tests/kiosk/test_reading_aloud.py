"""Reading aloud at a kiosk: as loud as the clinic lets it be, and page by page where asked for."""

from __future__ import annotations

import pytest

from tests.kiosk.seat import Seat, sit
from tutor.clinic.clinic import Sound
from tutor.speech.speaking import Speaking
from tutor.speech.voices import Voice
from tutor.ui.aloud import Aloud
from tutor.ui.screen import PaperScreen


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages somebody asked to have read."""
    asked: list[str] = []

    def toggle(_self: Aloud, screen: PaperScreen) -> None:
        asked.append(screen.where)

    monkeypatch.setattr(Aloud, "toggle", toggle)
    return asked


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a voice that never comes to its end was told."""
    told: list[str] = []

    def voices_here(*_how: object, **_more: object) -> tuple[Voice, ...]:
        return (Voice(("true",)),)

    # A test says itself when the kiosk looks at the clock.
    monkeypatch.setattr("tutor.kiosk.app.BEAT_SECONDS", 3600.0)
    monkeypatch.setattr("tutor.ui.aloud.voices.voices_here", voices_here)
    monkeypatch.setattr(Speaking, "start", lambda _self: told.append("begins"))
    monkeypatch.setattr(Speaking, "stop", lambda _self: told.append("stops"))
    return told


async def read_into_quiet_hours(seat: Seat) -> None:
    """A page that is read aloud while quiet hours begin."""
    await seat.come_in()
    await seat.press("4", "v")
    assert "Reading aloud" in seat.foot()
    seat.now = seat.now.replace(hour=18)


def test_speech_ends_when_quiet_hours_begin_and_the_page_says_why(heard: list[str]) -> None:
    async def script(seat: Seat) -> None:
        await seat.later(1)
        await read_into_quiet_hours(seat)
        assert heard == ["begins"]
        await seat.later(1)
        assert heard == ["begins", "stops"]
        assert "It is quiet time here" in seat.foot()
        await seat.later(1)
        assert heard == ["begins", "stops"]

    sit(script, sound=Sound(quiet_hours=("18:00-19:00",)))


def test_the_key_stops_what_speaks_even_in_quiet_hours(heard: list[str]) -> None:
    async def script(seat: Seat) -> None:
        await read_into_quiet_hours(seat)
        await seat.press("v")
        assert heard == ["begins", "stops"]
        assert "It is quiet now." in seat.foot()
        await seat.press("v")
        assert heard == ["begins", "stops"]
        assert "It is quiet time here" in seat.foot()

    sit(script, sound=Sound(quiet_hours=("18:00-19:00",)))


def test_each_page_is_read_as_it_comes_where_that_was_chosen(read: list[str]) -> None:
    async def script(seat: Seat) -> None:
        await seat.press("x", "3", "4", "4")
        assert read == ["page"]
        await seat.press("right")
        await seat.pilot.pause()
        assert len(read) == 2

    sit(script)


def test_otherwise_only_the_key_reads(read: list[str]) -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.press("4", "right")
        assert read == []
        await seat.press("v")
        assert read == ["page"]

    sit(script)


def test_it_is_never_louder_than_the_clinic_says(read: list[str]) -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.press("4", "v")
        assert isinstance(seat.app.reader, Aloud)
        assert seat.app.reader.most_volume == 35

    sit(script, sound=Sound(volume=35))
    assert read


def test_nobody_is_sent_away_while_a_page_is_read() -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        await seat.press("4")
        seat.app._is_speaking = lambda: True  # type: ignore[method-assign] # no voice here
        page = seat.screen
        await seat.later(1000)
        assert seat.screen is page

    sit(script)
