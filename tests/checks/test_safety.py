"""Danger signs and heavy topics: help beside them, and no delay."""

from __future__ import annotations

import pytest

from tests.checks.one_text import found, with_blocks

HELP = "callout: emergency\ntext: Call <emergency-number> first."


@pytest.mark.parametrize(
    "text", ["If you have chest pain, lie down.", "When you get trouble breathing, sit up."]
)
def test_a_sign_needs_somebody_to_call_on_the_same_page(text: str) -> None:
    assert found(text) == ["S601"]
    assert with_blocks(f"text: {text}", HELP) == []


@pytest.mark.parametrize(
    "text",
    ["Chest pain was seen in a trial.", "Tell us if you have ever had a seizure.",
     "If you have questions, ask."],
)  # fmt: skip
def test_a_sign_that_is_only_told_of_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_page_about_suicide_warns_first_and_says_where_help_is() -> None:
    assert sorted(found("Some died by suicide. ^a-source")) == ["S601", "S606"]
    heavy = "heavy: This page is about suicide. You can skip it."
    assert found("Some died by suicide. ^a-source", page=heavy) == ["S601"]


def test_the_crisis_line_itself_needs_no_warning() -> None:
    callout = "callout: emergency\ntext: Thoughts of suicide? Please <crisis-line>."
    assert with_blocks(callout) == []


def test_one_page_is_pointed_out_once() -> None:
    text = "An overdose can kill. ^a-source Deaths by overdose rose. ^a-source"
    assert found(text) == ["S606"]


@pytest.mark.parametrize(
    "text",
    ["For chest pain, send us an email.", "With a seizure, wait for your next visit.",
     "Tell us about trouble breathing at your next visit."],
)  # fmt: skip
def test_a_slow_answer_to_an_emergency_is_refused(text: str) -> None:
    assert found(text) == ["S602"]


@pytest.mark.parametrize(
    "text",
    ["Do not wait until the morning with chest pain.", "Email us about your ride.",
     "At your next visit, tell us if you have ever had a seizure.",
     "With chest pain call the emergency number, and tell us at your next visit."],
)  # fmt: skip
def test_a_fast_answer_and_old_troubles_are_left_alone(text: str) -> None:
    assert found(text) == []
