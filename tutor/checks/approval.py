"""Approvals: who looked at the text, on which day, and whether it is still that text.

Owns the rules about the review of a lesson. Never approves anything: only `approve` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tutor.checks.rule import Hit, rule
from tutor.checks.subject import Subject
from tutor.core.approval import SUM, text_sum
from tutor.core.days import day
from tutor.core.reviewed import SOON, is_past
from tutor.words import _

CODES = frozenset({"A401", "A402", "A403", "A404", "A405", "A406"})
"""What `approve` itself puts right, so it does not wait for it."""

_REVIEW = """review:
  status: approved
  reviewed: {reviewed}
  next-review: {due}
  reviewers:
    - name: R. Example
      role: {role}
  approved-text: {said}"""
_SUM = "b342-600b-b941"


def _example(
    *, reviewed: str = "2026-11-01", due: str = "2027-11-01", role: str = "Nurse", said: str = _SUM
) -> str:
    """A review with one thing changed."""
    return _REVIEW.format(reviewed=reviewed, due=due, role=role, said=said)


@rule(
    code="A401",
    level="error",
    message=_("The text was changed since {name} approved it on {day}."),
    hint=_("Compare with: approve --diff. Then let a clinician look, and run approve again."),
    wrong=_example(said="7c1e-93ab-40d2"),
    right=_example(),
)
def still_the_approved_text(subject: Subject) -> Iterator[Hit]:
    """A name under a text means that this person read this text, not another one."""
    review = subject.lesson.review
    if (
        review.status == "approved"
        and SUM.fullmatch(review.approved_text)
        and review.approved_text != text_sum(subject.lesson)
    ):
        name = review.reviewers[0].name if review.reviewers else _("somebody")
        blanks: dict[str, str | int] = {"name": name[:40], "day": day(review.reviewed)}
        yield Hit(subject.place(("review", "approved-text")), blanks)


@rule(
    code="A402",
    level="error",
    message=_("This lesson should have been looked at again by {day}."),
    hint=_("Let a clinician look at it, then run approve. A long delay hides it from patients."),
    wrong="review:\n  status: draft\n  next-review: 2026-11-20",
    right="review:\n  status: draft\n  next-review: 2027-05-21",
)
def not_overdue(subject: Subject) -> Iterator[Hit]:
    """What was true of a treatment last year may not be true today."""
    due = subject.lesson.review.next_review
    if subject.today and _counts(subject) and is_past(due, date.fromisoformat(subject.today)):
        yield Hit(subject.place(("review", "next-review")), {"day": day(due)})


@rule(
    code="A402",
    level="warning",
    message=_("The next review is due on {day}."),
    hint=_("Ask a clinician soon, so that the lesson need not be hidden."),
    wrong="review:\n  status: draft\n  next-review: 2027-01-05",
    right="review:\n  status: draft\n  next-review: 2027-05-21",
)
def not_due_soon(subject: Subject) -> Iterator[Hit]:
    """A clinician needs some weeks to find the time."""
    due = _date(subject.lesson.review.next_review)
    if subject.today and _counts(subject) and due is not None:
        left = due - date.fromisoformat(subject.today)
        if timedelta() <= left <= SOON:
            yield Hit(subject.place(("review", "next-review")), {"day": day(due.isoformat())})


@rule(
    code="A403",
    level="error",
    message=_('The course asks for a reviewer who is "{role}". There is none.'),
    hint=_("Let such a person read the text, and run approve with that role."),
    wrong=_example(role="Pharmacist"),
    right=_example(role="Psychiatric nurse"),
)
def reviewed_by_those_who_must(subject: Subject) -> Iterator[Hit]:
    """The board of a course decides who has to have read a lesson."""
    review = subject.lesson.review
    if review.status == "approved" and subject.shared.roles and review.reviewers:
        for role in missing_roles(subject.shared.roles, [each.role for each in review.reviewers]):
            yield Hit(subject.place(("review", "reviewers")), {"role": role[:40]})


@rule(
    code="A404",
    level="warning",
    message=_("No clinician has approved this lesson yet. Readers are told so."),
    hint=_("Let one read it, then run: ketamine-tutor approve"),
    wrong="review:\n  status: in-review\n  next-review: 2027-05-21",
    right=_example(),
)
def approved_before_publishing(subject: Subject) -> Iterator[Hit]:
    """A lesson may be shown without a review, but nobody should overlook that it has none."""
    if subject.lesson.review.status in ("draft", "in-review"):
        yield Hit(subject.place(("review", "status")))


@rule(
    code="A405",
    level="error",
    message=_('The lesson is marked as approved, but "approved-text" is missing.'),
    hint=_("Do not type it: run ketamine-tutor approve, or write: status: draft"),
    wrong=_example().rpartition("\n")[0],
    right=_example(),
)
def bound_to_a_text(subject: Subject) -> Iterator[Hit]:
    """Without the sum nobody can tell which text was approved."""
    review = subject.lesson.review
    if review.status == "approved" and not review.approved_text:
        yield Hit(subject.place(("review", "status")))


@rule(
    code="A405",
    level="error",
    message=_('"approved-text" was not written by the program.'),
    hint=_("Take the line out and run: ketamine-tutor approve"),
    wrong=_example(said="approved by me"),
    right=_example(),
)
def never_typed_by_hand(subject: Subject) -> Iterator[Hit]:
    """A sum somebody made up says nothing about the text."""
    found = subject.lesson.review.approved_text
    if found and SUM.fullmatch(found) is None:
        yield Hit(subject.place(("review", "approved-text")))


@rule(
    code="A406",
    level="error",
    message=_("The day of the review, {day}, is still to come."),
    hint=_("Correct it, or run: ketamine-tutor approve"),
    wrong=_example(reviewed="2026-12-24"),
    right=_example(),
)
def reviewed_by_today(subject: Subject) -> Iterator[Hit]:
    """Nobody has read a text tomorrow."""
    found = subject.lesson.review.reviewed
    if subject.today and found > subject.today:
        yield Hit(subject.place(("review", "reviewed")), {"day": day(found)})


@rule(
    code="A406",
    level="error",
    message=_("The next review is due before the day of the last one."),
    hint=_("Correct one of the two days, or run: ketamine-tutor approve"),
    wrong=_example(reviewed="2026-11-01", due="2026-10-01"),
    right=_example(),
)
def reviewed_before_the_next_time(subject: Subject) -> Iterator[Hit]:
    """Days in the wrong order mean that one of them is a slip."""
    review = subject.lesson.review
    if review.reviewed and review.next_review and review.next_review <= review.reviewed:
        yield Hit(subject.place(("review", "next-review")))


def missing_roles(wanted: tuple[str, ...], roles: list[str]) -> Iterator[str]:
    """The roles nobody has; "nurse" is met by a psychiatric nurse."""
    said = [f" {role.casefold()} " for role in roles]
    for role in wanted:
        if not any(f" {role.casefold()} " in each for each in said):
            yield role


def _counts(subject: Subject) -> bool:
    """Whether the days of the review mean anything for this lesson."""
    return subject.lesson.review.status != "retired"


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
