"""What readers are told of a review, and when a lesson is kept from them."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from tests.core.small_course import RISKS
from tutor.core.lesson import Review, Reviewer
from tutor.core.reviewed import State, hidden_since, is_reviewed, review_line, state_of

TODAY = date(2026, 11, 21)
NURSE = Reviewer(name="R. Example", role="Psychiatric nurse")
APPROVED = Review(
    status="approved", reviewed="2026-05-12", next_review="2027-05-12", reviewers=(NURSE,)
)


def line(review: Review, today: date = TODAY) -> str:
    """What readers are told."""
    return review_line(replace(RISKS, review=review), today)


def test_a_lesson_nobody_approved_says_so() -> None:
    assert line(RISKS.review) == "Not yet reviewed by a clinician."
    assert line(replace(APPROVED, reviewers=())) == "Not yet reviewed by a clinician."


def test_an_approved_lesson_names_who_and_when() -> None:
    assert line(APPROVED) == "Reviewed by R. Example, psychiatric nurse, on May 12, 2026."


def test_two_reviewers_are_both_named_and_letters_behind_a_name_stay_large() -> None:
    both = replace(APPROVED, reviewers=(NURSE, Reviewer(name="P. Local", role="PharmD")))
    assert line(both) == (
        "Reviewed by R. Example, psychiatric nurse; P. Local, PharmD, on May 12, 2026."
    )


def test_a_changed_lesson_says_that_the_change_was_not_looked_at() -> None:
    assert line(replace(APPROVED, status="in-review", is_changed=True)) == (
        "This lesson was changed after its review. A clinician has not yet looked at the change."
    )


def test_past_the_next_review_the_day_is_told() -> None:
    late = date(2027, 5, 13)
    assert line(APPROVED, late).endswith("Due to be looked at again since May 12, 2027.")
    draft = replace(APPROVED, status="draft")
    assert line(draft, late) == (
        "Not yet reviewed by a clinician. Due to be looked at again since May 12, 2027."
    )


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2027, 5, 12), "reviewed"),
        (date(2027, 5, 13), "overdue"),
        (date(2027, 8, 10), "overdue"),
        (date(2027, 8, 11), "hidden"),
    ],
)
def test_an_approved_lesson_is_hidden_once_the_grace_is_over(today: date, state: State) -> None:
    assert state_of(APPROVED, today, 90) == state


def test_only_approved_lessons_are_ever_hidden_by_a_date() -> None:
    late = date(2040, 1, 1)
    assert state_of(replace(APPROVED, status="draft"), late, 90) == "draft"
    assert state_of(replace(APPROVED, status="retired"), late, 90) == "retired"
    changed = replace(APPROVED, status="in-review", is_changed=True)
    assert state_of(changed, late, 90) == "changed"


def test_days_that_make_no_sense_hide_nothing() -> None:
    assert hidden_since("approved", "", 90) is None
    assert hidden_since("approved", "2027-05-12", 999_999_999) is None
    assert hidden_since("approved", "2027-05-12", -30) == date(2027, 5, 13)


def test_a_review_stays_one_when_the_next_is_due_but_not_after_a_change() -> None:
    assert is_reviewed(APPROVED)
    assert is_reviewed(replace(APPROVED, next_review="2020-01-01"))
    assert not is_reviewed(replace(APPROVED, is_changed=True))
    assert not is_reviewed(replace(APPROVED, reviewers=()))
    assert not is_reviewed(replace(APPROVED, status="in-review"))
