"""The calendar file: read back by another program, and silent about what the visit is for."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Component, Event

from tests.export.sheets import ODD
from tutor.core.clean import visible
from tutor.core.visits import Appointment, review_days
from tutor.export.calendar import LONGEST_PLACE, calendar

TODAY = date(2026, 11, 22)
VISIT = Appointment("2026-12-03", "10:15", "Room 4, second floor; left door")

typed = st.sampled_from(ODD) | st.text(max_size=200)


def made(appointment: Appointment = VISIT, *, with_words: bool = False) -> str:
    days = review_days(appointment, TODAY)
    return calendar(appointment, days, TODAY, with_words=with_words)


def events_in(text: str) -> list[Event]:
    found = Calendar.from_ical(text)
    assert isinstance(found, Calendar)
    return list(found.events)


def when(part: Component, name: str) -> object:
    """A day, a moment or a length of time."""
    return part.decoded(name)


def test_the_visit_and_the_days_to_look_back_are_in_it() -> None:
    visit, soon, before = events_in(made())
    assert visit["SUMMARY"] == "Appointment"
    assert visit["LOCATION"] == "Room 4, second floor; left door"
    assert when(visit, "DTSTART") == datetime(2026, 12, 3, 10, 15)
    assert when(visit, "DURATION") == timedelta(hours=1)
    assert when(visit, "DTSTAMP") == datetime(2026, 11, 22, tzinfo=UTC)
    assert [when(each, "DTSTART") for each in (soon, before)] == [
        date(2026, 11, 25), date(2026, 12, 2),
    ]  # fmt: skip
    assert {each["SUMMARY"] for each in (soon, before)} == {"Look at my notes"}
    alarms = [when(each.walk("VALARM")[0], "TRIGGER") for each in (visit, soon)]
    assert alarms == [timedelta(days=-1), timedelta(hours=9)]


def test_nothing_in_it_tells_what_the_visit_is_about() -> None:
    text = made().casefold()
    assert not [word for word in ("ketamine", "tutor", "treat", "health") if word in text]
    assert "ketamine" in made(with_words=True)


def test_every_entry_has_a_name_of_its_own_each_time() -> None:
    names = [str(each["UID"]) for text in (made(), made()) for each in events_in(text)]
    assert len(set(names)) == 6


@pytest.mark.parametrize("day", ["", "next week", "2026-13-40"])
def test_without_a_day_there_is_no_file(day: str) -> None:
    assert made(Appointment(day, "10:15", "Room 4")) == ""


@pytest.mark.parametrize("time", ["", "in the morning"])
def test_without_an_hour_it_is_the_whole_day(time: str) -> None:
    visit = events_in(made(Appointment("2026-12-03", time)))[0]
    assert when(visit, "DTSTART") == date(2026, 12, 3)
    assert when(visit.walk("VALARM")[0], "TRIGGER") == timedelta(hours=-15)


@given(typed, typed)
def test_whatever_is_typed_stays_a_place_and_nothing_else(place: str, time: str) -> None:
    text = made(Appointment("2026-12-03", time, place))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert not [sign for sign in text.replace("\r\n", "") if sign < " " or "\x7f" <= sign < "\xa0"]
    visit, *_others = found = events_in(text)
    assert len(found) == 3
    assert visit["SUMMARY"] == "Appointment"
    shown = " ".join(visible(place[:LONGEST_PLACE]).split())
    assert str(visit.get("LOCATION", "")) == shown
