"""Numbers under five are never shown, and cannot be worked out."""

from __future__ import annotations

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.counts.small_numbers import LEAST, at_least, shown, table

Looks = tuple[tuple[int | None, ...], int]
"""What is shown of a table, and the sum of all its rows."""


@given(st.lists(st.integers(0, 40), max_size=12))
def test_nothing_under_five_is_shown_and_what_is_shown_is_true(numbers: list[int]) -> None:
    for number, cell in zip(numbers, shown(numbers), strict=True):
        assert cell in (None, number)
        assert cell is None or cell >= LEAST


@given(st.lists(st.integers(5, 40), max_size=12))
def test_a_table_without_small_numbers_is_shown_whole(numbers: list[int]) -> None:
    assert list(shown(numbers)) == numbers


@pytest.mark.parametrize("least", [0, 1])
@pytest.mark.parametrize("rows", [1, 2, 3, 4])
def test_who_knows_the_rule_and_the_sum_still_cannot_tell_a_row(rows: int, least: int) -> None:
    """Every table of a size is tried: those that look alike differ in each hidden row.

    The sum is known from another table. Tables that show nothing are told apart by nothing.
    """
    most = 16
    alike: dict[Looks, list[tuple[int, ...]]] = defaultdict(list)
    for numbers in product(range(least, most + 1), repeat=rows):
        cells = shown(numbers)
        # Below this sum every table that could look the same is among those tried.
        hidden = sum(number for number, cell in zip(numbers, cells, strict=True) if cell is None)
        if any(cell is not None for cell in cells) and hidden <= most:
            alike[cells, sum(numbers)].append(numbers)
    for (cells, _total), found in alike.items():
        for place, cell in enumerate(cells):
            if cell is None:
                assert len({numbers[place] for numbers in found}) >= 3, (cells, found)


def test_a_table_that_would_tell_nothing_is_left_out() -> None:
    assert table({"en": 3, "es": 2}) == {}
    assert table({"en": 90, "es": 3}) == {}
    assert table({"en": 90, "es": 40}) == {"en": 90, "es": 40}
    assert table({"de": 30, "en": 90, "es": 3}) == {"de": None, "en": 90, "es": None}


def test_what_people_watch_goes_up_in_fives() -> None:
    assert [at_least(number) for number in (0, 4, 5, 9, 10)] == [0, 0, 5, 5, 10]
