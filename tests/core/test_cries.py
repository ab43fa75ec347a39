"""Words that mean that somebody needs help now."""

from __future__ import annotations

import pytest

from tests.core.phone_numbers import course_numbers
from tutor.core.cries import asks_for_help, may_need_help


@pytest.mark.parametrize(
    "line",
    ["help", "Help me", "HELP ME!", "suicide", "kill myself", "I want to die.", "emergency", "911",
     "988", "crisis", "i dont want to live", "I don’t want to live anymore", "I can’t go on",
     "please, help me", "self-harm", "I need some help please"],
)  # fmt: skip
def test_a_cry_for_help_is_understood_where_a_choice_is_asked_for(line: str) -> None:
    assert asks_for_help(line)


@pytest.mark.parametrize("line", ["", "x", "12", "helpful", "diet", "9111", "again", "quit", "§"])
def test_only_whole_words_are_a_cry_for_help(line: str) -> None:
    assert not asks_for_help(line)


@pytest.mark.parametrize(
    "words", ["I want to die", "Could it stop my thoughts of suicide?", "help me", "I’m dying"]
)
def test_words_of_ones_own_may_need_help(words: str) -> None:
    assert may_need_help(words)


@pytest.mark.parametrize(
    "words", ["Will it help me sleep?", "Can people die of it?", "What is an emergency?", "me"]
)
def test_a_usual_question_is_only_a_question(words: str) -> None:
    assert not may_need_help(words)


@pytest.mark.parametrize("number", sorted({number for _text, number in course_numbers()}))
def test_every_number_that_brings_help_is_a_cry_for_help(number: str) -> None:
    for before in ("", "call ", "text ", "Phone ", "dial ", "ring "):
        assert asks_for_help(f"{before}{number}")
        assert may_need_help(f"{before}{number}.")
    assert asks_for_help(f"call {number.replace(' ', '').replace('-', '')}")


@pytest.mark.parametrize("line", ["call", "call 12", "call 9111", "13 11", "text 98", "ring 1 1 2"])
def test_other_numbers_are_no_cry_for_help(line: str) -> None:
    assert not asks_for_help(line)
