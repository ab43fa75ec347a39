"""A lesson as the home screen knows it, and what staff are told of broken files.

Owns what can be said of a lesson without opening it. Never holds its pages.
"""

from msgspec import Struct

from tutor.core.block import Check
from tutor.core.course import Course, Source, Term
from tutor.core.lesson import Lesson, Reviewer, Status, steps_of


class Entry(Struct, frozen=True, array_like=True):
    """What is known of a lesson before it is opened."""

    id: str
    title: str
    summary: str
    can_do: str
    minutes: int
    status: Status
    reviewed: str
    next_review: str
    reviewers: tuple[Reviewer, ...]
    steps: tuple[str, ...]
    """Ids of pages and checks in reading order."""
    pages: tuple[tuple[str, str], ...]
    """Id and title of each page."""
    safety: tuple[str, ...] = ()
    """Ids of the checks that are asked again until answered right once."""


class Fault(Struct, frozen=True, array_like=True):
    """A file that cannot be shown as it is."""

    file: str
    errors: int
    """How many problems must be mended first."""


class Front(Struct, frozen=True, array_like=True):
    """Everything a start needs: the course and what is known of each lesson."""

    stamp: str
    """What the folder looked like from outside when this was made."""
    surroundings: str
    """The sum over what all verdicts depend on; tells which `Reference` goes with this."""
    course: Course
    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]
    keys: dict[str, str]
    """Under which name each lesson's compiled form is kept, by lesson id."""
    files: dict[str, str]
    """The file of each lesson, by lesson id."""


class Reference(Struct, frozen=True, array_like=True):
    """Sources and glossary, which only some screens need."""

    surroundings: str
    sources: tuple[Source, ...]
    terms: tuple[Term, ...]


def entry_of(lesson: Lesson) -> Entry:
    """What the home screen needs to know of a lesson."""
    steps = steps_of(lesson)
    review = lesson.review
    return Entry(
        id=lesson.id,
        title=lesson.title,
        summary=lesson.summary,
        can_do=lesson.can_do,
        minutes=lesson.minutes,
        status=review.status,
        reviewed=review.reviewed,
        next_review=review.next_review,
        reviewers=review.reviewers,
        steps=tuple(step.id for step in steps),
        pages=tuple((page.id, page.title) for page in lesson.pages),
        safety=tuple(step.id for step in steps if isinstance(step, Check) and step.safety),
    )
