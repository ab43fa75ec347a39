"""The visit in words: when and where it is, and when to come back."""

from __future__ import annotations

from datetime import date

from tutor.core.visit_words import coming_back, when_and_where
from tutor.core.visits import Appointment

TODAY = date(2026, 12, 2)


def test_what_is_known_is_said_in_one_line() -> None:
    assert when_and_where(Appointment()) == ""
    assert (
        when_and_where(Appointment("2026-12-17", "10:15")) == "Thursday, December 17, 2026, 10:15"
    )
    assert when_and_where(Appointment(place="Main Street")) == "Main Street"


def test_each_day_of_a_visit_has_its_sentence() -> None:
    assert coming_back(Appointment(time="10:15"), TODAY) == ""
    assert "good to come back" in coming_back(Appointment("2026-12-17"), TODAY)
    assert coming_back(Appointment("2026-12-03"), TODAY).startswith("Your visit is tomorrow.")
    assert coming_back(Appointment("2026-12-02"), TODAY).startswith("Your visit is today.")
    assert coming_back(Appointment("2026-12-01"), TODAY).startswith("That day is past.")
    assert coming_back(Appointment("soon"), TODAY) == ""
