"""Quiet hours."""

from __future__ import annotations

from datetime import time

import pytest

from tutor.kiosk.quiet import is_quiet


@pytest.mark.parametrize(
    ("now", "quiet"),
    [("17:59", False), ("18:00", True), ("23:59", True), ("07:59", True), ("08:00", False)],
)
def test_hours_go_over_midnight(now: str, quiet: bool) -> None:
    assert is_quiet(("18:00-08:00",), time.fromisoformat(now)) is quiet


def test_several_spans_and_the_end_of_the_day() -> None:
    hours = ("12:00-13:00", "22:30-24:00")
    assert is_quiet(hours, time(12, 30))
    assert is_quiet(hours, time(23, 59))
    assert not is_quiet(hours, time(13, 0))


def test_hours_that_make_no_sense_count_as_none() -> None:
    assert not is_quiet(("", "x-y", "25:00-26:00", "9-10", "12:00"), time(9, 30))
