"""Names that call for another name beside them.

Owns those rules for pages and reviews. Never judges what stands after a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checks.rule import Hit, rule
from tutor.checks.subject import Subject
from tutor.words import _

_REVIEW = "review:\n  status: approved\n  next-review: 2027-05-21"
_PAGE = "pages:\n  - id: first-page\n    title: One\n    {days}\n    blocks:\n      - text: Yes."


@rule(
    code="F001",
    level="error",
    message=_('The lesson is marked as approved, but "{name}" is missing from "review".'),
    hint=_("Write status: draft, then run: ketamine-tutor approve"),
    wrong=_REVIEW,
    right=f"{_REVIEW}\n  reviewed: 2027-01-10\n  reviewers:\n    - name: R. Example\n"
    "      role: Psychiatric nurse",
)
def approved_by_somebody(subject: Subject) -> Iterator[Hit]:
    """Readers are told who approved a lesson, and when."""
    review = subject.lesson.review
    if review.status == "approved":
        place = subject.place(("review", "status"))
        if not review.reviewers:
            yield Hit(place, {"name": "reviewers"})
        elif ("review", "reviewed") not in subject.read.places:
            yield Hit(place, {"name": "reviewed"})


@rule(
    code="F001",
    level="error",
    message=_('"as-of" is missing, and "recheck" does nothing without it.'),
    hint=_('Add a line that starts with "as-of:".'),
    wrong=_PAGE.format(days="recheck: 2027-03-01"),
    right=_PAGE.format(days="as-of: 2026-11-21\n    recheck: 2027-03-01"),
)
def recheck_of_what(subject: Subject) -> Iterator[Hit]:
    """The screen says since when a page may be out of date only where it says of which day."""
    for path, page in subject.pages():
        if page.recheck and not page.as_of and (*path, "as-of") not in subject.read.places:
            yield Hit(subject.name((*path, "recheck")))
