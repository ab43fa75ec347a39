"""Days and times as people type them: what is understood, and what is said of the rest."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.core.days import day
from tutor.core.typed_days import in_full, typed_day, typed_time

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-12-03", "12/3/2026", "12/3/26", "12/03", "12.3.2026", "December 3", "Dec 3",
        "december 3rd, 2026", "3 December", "3rd of dec 2026", "Thursday, December 3, 2026",
        "2026 December 3", "  DECEMBER   3 ",
    ],
)  # fmt: skip
def test_one_day_can_be_typed_in_many_ways(typed: str) -> None:
    assert typed_day(typed, TODAY).value == "2026-12-03"


def test_a_day_without_a_year_is_the_next_one() -> None:
    assert typed_day("January 9", TODAY).value == "2027-01-09"
    assert typed_day("November 21", TODAY).value == "2026-11-21"
    assert typed_day("tomorrow", TODAY).value == "2026-11-22"


def test_numbers_that_can_be_no_month_are_taken_as_the_day() -> None:
    assert typed_day("25/12/2026", TODAY).value == "2026-12-25"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("next week", "That is no day yet. Type it like this: December 3, or 12/3/2026."),
        ("", "That is no day yet. Type it like this: December 3, or 12/3/2026."),
        ("12", "That is no day yet. Type it like this: December 3, or 12/3/2026."),
        ("February 30", "There is no such day. Look at the month and the day again."),
        ("13/13/2026", "There is no such day. Look at the month and the day again."),
        ("2025-12-03", "December 3, 2025 is past already. Type the day of your next visit."),
        ("2062-12-03", "December 3, 2062 is more than two years away. Look at the year again."),
    ],
)
def test_what_is_not_understood_is_explained_kindly(typed: str, said: str) -> None:
    found = typed_day(typed, TODAY)
    assert (found.value, found.trouble) == ("", said)


@given(st.text(max_size=40))
def test_whatever_is_typed_gives_a_day_to_come_or_a_sentence(typed: str) -> None:
    found = typed_day(typed, TODAY)
    assert bool(found.value) != bool(found.trouble)
    if found.value:
        assert date.fromisoformat(found.value) >= TODAY


@given(st.dates(min_value=TODAY, max_value=date(2028, 11, 1)))
def test_a_day_that_was_said_back_can_be_typed_again(when: date) -> None:
    for said in (when.isoformat(), day(when.isoformat()), in_full(when.isoformat())):
        assert typed_day(said, TODAY).value == when.isoformat()


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("10:15", "10:15"), ("9", "09:00"), ("2:30 pm", "14:30"), ("2pm", "14:00"),
        ("12 am", "00:00"), ("12:05 p.m.", "12:05"), ("at 8.30", "08:30"), ("noon", "12:00"),
        ("14:30 pm", "14:30"), ("", ""),
    ],
)  # fmt: skip
def test_a_time_can_be_typed_in_many_ways(typed: str, value: str) -> None:
    found = typed_time(typed)
    assert (found.value, found.trouble) == (value, "")


@pytest.mark.parametrize("typed", ["25:00", "10:75", "13 am", "0 pm", "soon", "1:2:3"])
def test_a_time_that_is_none_is_explained(typed: str) -> None:
    assert typed_time(typed).trouble.startswith("That is no time yet.")


@given(st.text(max_size=20))
def test_whatever_is_typed_as_a_time_is_a_time_or_a_sentence(typed: str) -> None:
    found = typed_time(typed)
    assert not found.value or len(found.value) == 5
