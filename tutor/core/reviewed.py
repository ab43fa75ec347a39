"""How far a lesson was looked at by clinicians, and what readers are told of it.

The one place that says so: every face and everything printed asks here. Never says more than is
true, and never asks the clock: today is handed in.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from tutor.core.days import day
from tutor.core.lesson import Lesson, Review, Reviewer, Status
from tutor.words import _

SOON = timedelta(days=60)
"""How long before the next review its authors are reminded."""

State = Literal["draft", "in-review", "reviewed", "changed", "overdue", "hidden", "retired"]
"""`changed`: after its review. `overdue`: due to be looked at again. `hidden`: for too long."""


def state_of(review: Review, today: date, grace: int) -> State:
    """How a lesson stands on a day; the review is the one patients go by."""
    if review.status == "retired":
        return "retired"
    if review.status != "approved":
        return "changed" if review.is_changed else review.status
    since = hidden_since(review.status, review.next_review, grace)
    if since is not None and since <= today:
        return "hidden"
    return "overdue" if is_past(review.next_review, today) else "reviewed"


def hidden_since(status: Status, next_review: str, grace: int) -> date | None:
    """The day from which an approved lesson is kept from patients, if there is one."""
    if status != "approved":
        return None
    try:
        return date.fromisoformat(next_review) + timedelta(days=max(0, grace) + 1)
    except (ValueError, OverflowError):
        return None


def is_reviewed(review: Review) -> bool:
    """Whether clinicians approved the lesson as it stands, even if that was long ago."""
    return review.status == "approved" and not review.is_changed and bool(review.reviewers)


def is_past(next_review: str, today: date) -> bool:
    """Whether the lesson should have been looked at again by now."""
    return bool(next_review) and next_review < today.isoformat()


def review_line(lesson: Lesson, today: date) -> str:
    """Who has looked at the lesson, in plain words."""
    review = lesson.review
    due = day(review.next_review)
    is_due = is_past(review.next_review, today)
    if review.is_changed:
        return _(
            "This lesson was changed after its review. "
            "A clinician has not yet looked at the change."
        )
    if not is_reviewed(review):
        if is_due:
            return _(
                "Not yet reviewed by a clinician. Due to be looked at again since {due}."
            ).format(due=due)
        return _("Not yet reviewed by a clinician.")
    names = "; ".join(_named(each, lesson.language) for each in review.reviewers)
    if is_due:
        return _("Reviewed by {names}, on {day}. Due to be looked at again since {due}.").format(
            names=names, day=day(review.reviewed), due=due
        )
    return _("Reviewed by {names}, on {day}.").format(names=names, day=day(review.reviewed))


def _named(reviewer: Reviewer, language: str) -> str:
    """A name with its role; in English a role inside a sentence starts small."""
    role = reviewer.role
    first = role.split(" ")[0]
    if language.startswith("en") and first.istitle() and first.isalpha() and len(first) > 2:
        role = role[0].lower() + role[1:]
    return _("{name}, {role}").format(name=reviewer.name, role=role)
