"""Numbers as people type and read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.core.numbers import grouped, read_number, shown


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("24", 24),
        ("24.0", 24),
        ("24,0", 24),
        ("  24  ", 24),
        ("24 hours", 24),
        ("24h", 24),
        ("24 hours.", 24),
        ("1,000", 1000),
        ("1 000", 1000),
        ("1,000.5", 1000.5),
        ("0,125", 0.125),
        (".5", 0.5),
        ("$500", 500),
        ("-3", -3),
        ("−3", -3),
        ("１２", 12),
        ("10 %", 10),
    ],
)
def test_a_number_is_read_however_it_is_typed(typed: str, number: float) -> None:
    assert read_number(typed) == number


@pytest.mark.parametrize(
    "typed", ["", "no idea", "2-4", "2 or 3", "1.2.3", "1e9999", "nan", "inf", "9" * 400, "½ or so"]
)
def test_what_is_no_single_number_is_not_read(typed: str) -> None:
    assert read_number(typed) is None


@given(st.text(max_size=100))
def test_nothing_typed_breaks_the_reading(typed: str) -> None:
    read_number(typed)


@given(st.integers(-(10**9), 10**9))
def test_a_number_shown_can_be_typed_back(number: int) -> None:
    assert read_number(shown(float(number))) == number


def test_numbers_are_shown_without_needless_decimals() -> None:
    assert shown(2.0) == "2"
    assert shown(2.5) == "2.5"
    assert shown(1234.5) == "1,234.5"
    assert grouped(10000) == "10,000"
