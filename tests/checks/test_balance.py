"""Good and bad told in the same measure."""

from __future__ import annotations

from tests.checks.one_text import with_blocks

GOOD = tuple(f"text: It helped people in town {name}." for name in "abcde")
BAD = ("text: It has risks.", "text: Some had side effects.", "text: It harmed a few.")


def test_much_good_and_little_bad_is_pointed_out() -> None:
    assert with_blocks(*GOOD) == ["C308"]
    assert with_blocks(*GOOD, *BAD[:2]) == ["C308"]


def test_half_as_much_bad_is_enough() -> None:
    assert with_blocks(*GOOD, *BAD) == []


def test_a_lesson_on_harms_alone_is_left_alone() -> None:
    assert with_blocks(*BAD, *BAD) == []


def test_a_lesson_with_little_of_either_is_left_alone() -> None:
    assert with_blocks(*GOOD[:3]) == []
