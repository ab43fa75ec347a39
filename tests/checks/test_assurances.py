"""Safe, approved, new: what is caught and what is left alone."""

from __future__ import annotations

import pytest

from tests.checks.one_text import found, problems, with_blocks
from tests.library.samples import SOUND


@pytest.mark.parametrize(
    "text",
    ["Ketamine is safe.", "The drip is generally safe and effective.", "Spravato is FDA-approved.",
     "These drugs are approved."],
)  # fmt: skip
def test_safe_and_approved_need_a_for_whom(text: str) -> None:
    assert found(text) == ["C302"]
    assert found(f"{text} ^a-source") == []


@pytest.mark.parametrize(
    "text",
    ["Ketamine is safe for surgery in most people.", "Nobody knows whether the drug is safe.",
     "Ask if the drug is safe.", "Is the drip safe?", "When is it safe to drive?",
     "No ketamine product is approved for depression.", "You are safe here.",
     "Spravato is approved in the United States.", "Some say the drug is safe."],
)  # fmt: skip
def test_safe_with_limits_and_doubts_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_quoted_claim_is_not_the_lessons_own() -> None:
    assert with_blocks("reveal: Ketamine is safe.\nverdict: 'false'\nknown: It has risks.") == []


@pytest.mark.parametrize(
    "text",
    ["New research shows this.", "A recent trial found it.", "It was recently approved.",
     "The rule changed last year.", "Currently, nothing else helps."],
)  # fmt: skip
def test_new_needs_a_date(text: str) -> None:
    assert found(text) == ["C309"]
    assert found(text, page="as-of: 2026-11-21") == []
    assert found(text.replace(".", " in 2026.")) == []


@pytest.mark.parametrize(
    "text",
    ["Tell us about new symptoms.", "Bring a recent blood test.", "What is new?",
     "In the last year, have you been ill?", "Write down the medicines you currently take.",
     "Say if you had a recent operation.", "You get a new appointment."],
)  # fmt: skip
def test_what_is_new_for_the_reader_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_page_past_its_day_is_pointed_out_only_where_days_count() -> None:
    lesson = SOUND.replace(
        "    blocks:\n", "    as-of: 2025-01-01\n    recheck: 2025-06-01\n    blocks:\n", 1
    )
    assert "C314" in [each.code for each in problems(lesson)]
    assert "C314" not in [each.code for each in problems(lesson, today="")]
    assert "C314" not in [each.code for each in problems(lesson, today="2025-06-01")]
