"""Quiet hours, over midnight too."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.clinic.quiet import is_quiet, stretch


@pytest.mark.parametrize(
    ("hours", "now", "is_so"),
    [
        ("18:00-08:00", time(17, 59), False),
        ("18:00-08:00", time(18, 0), True),
        ("18:00-08:00", time(23, 59, 59), True),
        ("18:00-08:00", time(0, 0), True),
        ("18:00-08:00", time(7, 59), True),
        ("18:00-08:00", time(8, 0), False),
        ("12:00-13:30", time(12, 30), True),
        ("12:00-13:30", time(13, 30), False),
        ("00:00-24:00", time(3, 0), True),
        ("22:00-00:00", time(23, 0), True),
        ("22:00-00:00", time(0, 0), False),
    ],
)
def test_a_time_is_quiet_or_not(hours: str, now: time, is_so: bool) -> None:
    assert is_quiet([hours], now) is is_so


def test_any_of_several_stretches_counts_and_nonsense_is_passed_over() -> None:
    assert is_quiet(["nonsense", "09:00-10:00", "12:00-13:00"], time(12, 30))
    assert not is_quiet([], time(12, 30))


@pytest.mark.parametrize(
    "odd",
    ["", "18-8", "6pm-8am", "25:00-08:00", "24:00-08:00", "08:00-24:30", "08:60-09:00", "08:00",
     "08:00-08:00", "08:00-09:00-10:00", "०८:००-०९:००", "8:00-9:00"],
)  # fmt: skip
def test_what_is_no_stretch_of_a_day_is_told_apart(odd: str) -> None:
    assert stretch(odd) is None


@given(st.times(), st.times(), st.times())
def test_a_moment_is_in_a_stretch_or_in_the_rest_of_the_day(a: time, b: time, now: time) -> None:
    first, second = f"{a:%H:%M}", f"{b:%H:%M}"
    if first != second:
        assert is_quiet([f"{first}-{second}"], now) is not is_quiet([f"{second}-{first}"], now)
