"""Ways to write a day."""

from __future__ import annotations

import pytest

from tutor.library.mending.days import days_in


@pytest.mark.parametrize(
    "typed",
    [
        "21.05.2026", "21/5/2026", "05/21/2026", "5-21-2026", "May 21, 2026", "May 21st 2026",
        "21 May 2026", "21. May 2026", "2026/5/21", "2026.05.21", "2026-5-21", "2026-05-21",
    ],
)  # fmt: skip
def test_a_day_that_can_be_only_one_is_understood(typed: str) -> None:
    assert days_in(typed) == ("2026-05-21",)


def test_the_same_number_twice_is_one_day() -> None:
    assert days_in("05/05/2026") == ("2026-05-05",)


def test_a_day_that_could_be_two_gives_both() -> None:
    assert days_in("12.05.2026") == ("2026-05-12", "2026-12-05")


@pytest.mark.parametrize("typed", ["30.02.2026", "1/2/26", "May 2026", "Ma 1, 2026", "soon", ""])
def test_what_is_no_day_is_left(typed: str) -> None:
    assert days_in(typed) == ()


@pytest.mark.parametrize(
    ("word", "month"), [("Sept", "09"), ("jun", "06"), ("JULY", "07"), ("mar", "03")]
)
def test_short_names_of_months_are_understood(word: str, month: str) -> None:
    assert days_in(f"{word} 3, 2026") == (f"2026-{month}-03",)
