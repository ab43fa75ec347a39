"""The clinic's own telephone number: what is taken, and which numbers are somebody else's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.phone_numbers import PHONE_NUMBERS, course_numbers
from tutor.clinic.addresses import phone_advice
from tutor.clinic.read import read_data
from tutor.core.problems import Problem


def faults(number: str) -> list[Problem]:
    """What is wrong with a clinic that names this number."""
    text = f'name = "A"\n[values]\nclinic-phone = "{number}"\n'
    found = read_data(text.encode(), Path("clinic.toml")).problems
    return [each for each in found if each.code != "K018"]


@pytest.mark.parametrize("number", PHONE_NUMBERS)
def test_numbers_that_are_said_figure_by_figure_are_taken(number: str) -> None:
    assert phone_advice(number) is None


@pytest.mark.parametrize("number", sorted({number for _text, number in course_numbers()}))
def test_a_number_of_crisis_help_is_not_the_clinics_own(number: str) -> None:
    for written in (number, f" {number.replace(' ', '')} "):
        found = faults(written)
        assert [(each.code, each.level) for each in found] == [("K016", "warning")]
        assert "clinic's own number" in found[0].hint


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("999", "This is an emergency number."),
        ("112", "This is an emergency number."),
        ("988", "This is the number of a help line."),
        ("13 11 14", "This is the number of a help line."),
    ],
)
def test_it_is_said_whose_number_it_is(number: str, message: str) -> None:
    assert [each.message for each in faults(number)] == [message]


@pytest.mark.parametrize("number", ["555-0142", "988-0142", "99-9112", "9112", "+1 911 555 0142"])
def test_a_number_that_only_holds_such_figures_is_the_clinics_own(number: str) -> None:
    assert faults(number) == []
