"""Tone: what the wording rules find, and the plain prose they leave alone."""

from __future__ import annotations

import pytest

from tests.library.samples import SOUND, checked, codes

TEXT = "One short paragraph."


def found(text: str) -> set[str]:
    """The wording codes given to a paragraph."""
    problems = checked(SOUND.replace(TEXT, text)).problems
    return {code for code in codes(problems) if code.startswith("W")}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Patients must rest.", "W401"),
        ("The patient should rest.", "W401"),
        ("It is for addicts.", "W402"),
        ("You failed treatment.", "W402"),
        ("He committed suicide.", "W402"),
        ("It might possibly help.", "W403"),
        ("You can just call us.", "W403"),
        ("Obviously it takes time.", "W403"),
        ("Bring food, e.g. soup.", "W404"),
        ("You can take it PRN.", "W404"),
        ("You must NOT drive.", "W405"),
    ],
)
def test_these_are_found(text: str, code: str) -> None:
    assert found(text) == {code}


@pytest.mark.parametrize(
    "text",
    [
        "Ask for the patient leaflet.",
        "Patients in the trial felt better.",
        "Some cases were people treated for long-term pain.",
        "Alcoholics Anonymous meets on Mondays.",
        "The Depression and Bipolar Support Alliance can help.",
        "It is a diabetic clinic.",
        "The trial failed. Treatment went on.",
        "Ask just before a dose.",
        "You just started.",
        "It may help. Perhaps it does.",
        "It may or may not help.",
        "The visit is at 9 a.m. on Monday.",
        "The FDA and the DEA decide.",
        "It is in Schedule III.",
        "Keep an open eye.",
        "Put it on the bottom shelf.",
    ],
)
def test_these_are_not(text: str) -> None:
    assert found(text) == set()


def test_a_quoted_claim_may_use_the_words_people_use() -> None:
    text = SOUND.replace(
        f"      - text: {TEXT}",
        "      - reveal: Only addicts get hurt.\n"
        '        verdict: "false"\n        known: It can hurt anybody.',
    )
    assert "W402" not in codes(checked(text).problems)


def test_words_of_others_in_quotes_are_not_the_lesson_speaking() -> None:
    assert found("Some people say “addict”. We do not.") == set()


@pytest.mark.parametrize(
    ("ask", "is_found"),
    [
        ("What does your doctor say?", True),
        ("How does your clinic watch people?", False),
        ("What will your therapist tell me?", False),
    ],
)
def test_questions_on_the_sheet_are_in_the_voice_of_the_reader(ask: str, is_found: bool) -> None:
    text = (
        f"{SOUND}checklist:\n  - id: one\n    page: first-page\n    ask: {ask}\n    why: It is.\n"
    )
    assert ("W408" in codes(checked(text).problems)) is is_found
