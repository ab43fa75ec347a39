"""Doses: how they are written, and that nobody is told to take one."""

from __future__ import annotations

import pytest

from tests.checks.one_text import found, problems, with_blocks
from tests.library.samples import SOUND


@pytest.mark.parametrize("dose", ["2.0 mg", ".5 mg", "10 U", "10 IU", "50 mcg", "50 µg"])
def test_doses_that_are_misread_are_refused(dose: str) -> None:
    lesson = SOUND.replace("One short paragraph.", f"One study gave {dose}. ^a-source")
    assert [(each.code, each.level) for each in problems(lesson) if each.code == "C305"] == [
        ("C305", "error")
    ]


@pytest.mark.parametrize(
    "text",
    ["One study gave 0.5 mg. ^a-source", "The law of 1970 U.S. lawyers know.", "Version 3.0 came.",
     "Read part 2.0 first.", "It is a U-turn."],
)  # fmt: skip
def test_other_points_and_letters_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["Take two tablets at night.", "You can use 3 sprays.", "Then swallow another lozenge.",
     "Dissolve it under your tongue for 10 minutes.", "Keep it under the tongue."],
)  # fmt: skip
def test_telling_the_reader_what_to_take_is_refused(text: str) -> None:
    assert found(text) == ["S605"]


@pytest.mark.parametrize(
    "text",
    ["Take your medicines as usual.", "Take two people along.", "Take one day off.",
     "Do not take two tablets.", "In one study people held it under the tongue.",
     "Do you take two tablets a day?", "A dose takes two or three small devices."],
)  # fmt: skip
def test_other_takings_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_wrong_option_may_name_what_nobody_should_do() -> None:
    guess = (
        "guess: What now?\noptions:\n  - text: Take two tablets\n    feedback: Ask first.\n"
        "  - text: Ask\n    feedback: Yes."
    )
    assert with_blocks(guess) == []
