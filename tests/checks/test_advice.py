"""What a lesson may ask of a reader, and what only a clinician may say."""

from __future__ import annotations

import pytest

from tests.checks.one_text import found


@pytest.mark.parametrize(
    "text",
    ["Enter your date of birth.", "Write your full name here.", "What is your birth date?",
     "Type in your insurance number.", "Where do you live?"],
)  # fmt: skip
def test_nothing_that_says_who_the_reader_is_may_be_asked(text: str) -> None:
    assert found(text) == ["S603"]


@pytest.mark.parametrize(
    "text",
    ["Give your name at the desk.", "The form has your name and birth date.",
     "Write your questions here.", "What is your main goal?", "Bring your insurance card."],
)  # fmt: skip
def test_names_elsewhere_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["You can stop your antidepressant.", "Skip your tablets on that day.",
     "You should double the dose.", "Rest, and stop taking your pills."],
)  # fmt: skip
def test_changing_a_medicine_needs_asking(text: str) -> None:
    assert found(text) == ["S604"]
    assert found(f"{text} Ask your clinic first.") == []


@pytest.mark.parametrize(
    "text",
    ["Do not stop your medicines on your own.", "Ask before you change any medicine.",
     "After they stopped the drug, most relapsed.", "You may stop treatment at any time.",
     "The clinic may change the dose.", "Should you stop a medicine?"],
)  # fmt: skip
def test_careful_words_about_stopping_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["You are a good candidate.", "You should not have ketamine.", "This is safe for you.",
     "You qualify for it.", "Ketamine is right for you."],
)  # fmt: skip
def test_a_verdict_about_the_reader_is_refused(text: str) -> None:
    assert "S607" in found(text)


@pytest.mark.parametrize(
    "text",
    ["Your clinician says whether you are a good candidate.", "You need a clear head.",
     "It is legal when a clinician judges it right for you.", "Ask whether it is safe for you.",
     "Is it right for you?", "You should have a ride home.",
     "You should not have ketamine if you have an aneurysm."],
)  # fmt: skip
def test_what_is_left_to_a_clinician_is_left_alone(text: str) -> None:
    assert found(text) == []
