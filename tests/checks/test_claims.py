"""Promises, figures and doses: what is caught and what is left alone."""

from __future__ import annotations

import pytest

from tests.library.samples import SOUND, checked, codes

TEXT = "One short paragraph."


def found(text: str) -> list[str]:
    """The codes given to a paragraph."""
    return [code for code in codes(checked(SOUND.replace(TEXT, text)).problems) if code[0] in "CS"]


@pytest.mark.parametrize(
    "text",
    ["It cures depression.", "It is 100% safe.", "It has no side effects.", "It is risk-free.",
     "It is guaranteed to help.", "It is a miracle.", "It will cure you.",
     "It is the only cure.", "It is not addictive."],
)  # fmt: skip
def test_promises_are_caught(text: str) -> None:
    assert "C301" in found(text)


@pytest.mark.parametrize(
    "text",
    ["It does not cure depression.", "Nothing is risk-free.", "It is not a cure.",
     "Nobody can call it completely safe.",
     "None of these treatments for depression is a cure.", "A cure is the goal of the study.",
     "It isn’t guaranteed to help.", "It is secure."],
)  # fmt: skip
def test_a_promise_taken_back_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_myth_that_is_quoted_is_left_alone() -> None:
    text = (
        SOUND
        + "      - reveal: It cures everybody.\n        verdict: 'false'\n        known: No.\n"
    )
    assert codes(checked(text).problems) == []


@pytest.mark.parametrize("text", ["It helped 30%.", "It helped 3 in 10 people.", "Twice as many."])
def test_figures_without_a_source_are_pointed_out(text: str) -> None:
    assert found(text) == ["C303"]
    assert found(f"{text} ^a-source") == []


@pytest.mark.parametrize(
    "text",
    ["Step 1 in 5 minutes.", "It began with 1 in 2019.", "Stay 2 hours.", "Step 1 of the day.",
     "Call 555-0100.", "Page 3.", "In 2019 it was."],
)  # fmt: skip
def test_times_and_steps_need_no_source(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["It is 56 mg.", "0.5 mg/kg is given.", "You get 2 ml."])
def test_doses_are_pointed_out(text: str) -> None:
    assert found(text) == ["C305"]


def test_a_dose_in_a_study_is_left_alone() -> None:
    assert found("One study gave 56 mg to each person.") == []


def test_a_source_further_down_does_not_count_for_a_figure_above() -> None:
    text = SOUND.replace(TEXT, "It helped 30%.") + "      - text: Another one. ^a-source\n"
    assert codes(checked(text).problems) == ["C303"]


def test_a_lesson_without_any_page_is_still_judged() -> None:
    assert codes(checked("0:\n").problems).count("F001") > 5
