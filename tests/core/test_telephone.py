"""Telephone numbers: how they are written, and where they stand in a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.core.phone_numbers import PHONE_NUMBERS, course_numbers
from tutor.core.telephone import (
    _HOURS,
    HELP_NUMBERS,
    can_be_number,
    digits_of,
    numbers_in,
    with_numbers_said,
)

MORE = ("911", "4321", "800-1200", "555-0142 ext. 12", "555-0142x12", "+1 (555) 0142, ext. 7",
        "(555 0100)", "1-(800)-555-0100", " 555 0100 #3", "5-5-5-0-1-4-2")  # fmt: skip

GROUPS = some.lists(some.from_regex(r"[0-9]{1,5}", fullmatch=True), min_size=1, max_size=6)
BETWEEN = some.lists(some.sampled_from([" ", "-", ".", "/", ") ", " (", " - "]), min_size=5)


def marked(text: str) -> str:
    """The text with what is taken for a number in braces."""
    return with_numbers_said(text, lambda number, more: f"{{{number}{'+' * bool(more)}{more}}}")


@pytest.mark.parametrize("text", [*PHONE_NUMBERS, *MORE, *HELP_NUMBERS])
def test_a_number_can_be_a_number(text: str) -> None:
    assert can_be_number(text)


@pytest.mark.parametrize(
    "text", ["", "12", "ask us", "555-0142 or 555-0143", "555--0142", "-555", "1" * 21, "٥٥٥٠١٤٢",
             "555-0142 ext", "555-CARE", "call 988"],
)  # fmt: skip
def test_what_is_written_otherwise_can_not(text: str) -> None:
    assert not can_be_number(text)


@given(GROUPS, BETWEEN)
def test_what_can_be_a_number_is_found_after_a_word_such_as_call(
    groups: list[str], between: list[str]
) -> None:
    number = groups[0] + "".join(map("".join, zip(between, groups[1:], strict=False)))
    is_plain = max(map(len, groups)) > 2
    if is_plain and can_be_number(number) and not _HOURS.search(number):
        assert re.fullmatch(r"Call \(?\{.*\}\)?", marked(f"Call {number}"))
        assert digits_of(marked(f"Call {number}")) == digits_of(number)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Phone: 800-1200", "Phone: {800-1200}"),
        ("from 800-1200", "from 800-1200"),
        ("911 or 988", "{911} or {988}"),
        ("555-0142 / 555-0143", "{555-0142} / {555-0143}"),
        ("555-0142 x 12 at night", "{555-0142+12} at night"),
        ("100-200 x 12", "100-200 x 12"),
        ("988lifeline, A988, 9.988", "988lifeline, A988, 9.988"),
    ],
)
def test_only_numbers_are_found_in_a_text(text: str, found: str) -> None:
    assert marked(text) == found


def test_the_figures_of_each_number_are_told() -> None:
    assert numbers_in("999 or 112") == {"999", "112"}
    assert numbers_in("Call 13 11 14, any time. It takes 5 minutes.") == {"131114"}
    assert numbers_in("Ask at the desk.") == frozenset()


def test_every_number_of_the_course_is_known() -> None:
    known = {digits_of(number) for number in HELP_NUMBERS}
    assert {digits_of(number) for _text, number in course_numbers()} <= known
    for text, number in course_numbers():
        assert digits_of(number) in numbers_in(text)
