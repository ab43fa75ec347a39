"""How each lesson of a folder stands: reviewed or not, due or not, and what is wrong in it.

Owns bringing that together in the order of the course. Never asks the clock: today is handed in.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec import Struct

from tutor.checks.course import unknown_signs
from tutor.core.approval import as_patients_see
from tutor.core.course import Approval
from tutor.core.lesson import Lesson, Status
from tutor.core.problems import Problem
from tutor.core.read import Read
from tutor.core.reviewed import State, hidden_since, is_past, state_of
from tutor.library.examine import examine_course, examine_lesson, examine_shared, pages_of
from tutor.library.folder import lesson_files, stamps
from tutor.library.translation_survey import progress_of


class Standing(Struct, frozen=True):
    """One lesson, or a file that all lessons have in common."""

    name: str
    """The file without its ending."""
    errors: int
    warnings: int
    is_lesson: bool = True
    is_readable: bool = True
    """Whether enough of the lesson could be read to say more."""
    is_listed: bool = True
    """Whether the course names it."""
    status: Status | None = None
    due: str = ""
    """The day of its next review, if one is given."""
    is_overdue: bool = False
    state: State | None = None
    """How far the text has been looked at, as patients are told; None when nobody can tell."""
    hidden_since: str = ""
    """The day from which patients do not see it because nobody looked at it again."""
    pages: int = 0
    checks: int = 0
    languages: tuple[tuple[str, int], ...] = ()
    """Each language it is translated into, with how much of it is done, in full hundredths."""


def standings(folder: Path, today: date) -> list[Standing]:
    """Every lesson in the order of the course, then the others, then the shared files."""
    shared = examine_shared(folder)
    ids = shared.ids()
    names = lesson_files(stamps(str(folder)))
    day = today.isoformat()
    reads = [examine_lesson(folder / name, ids, "review", day) for name in names]
    course = shared.course.draft if shared.course is not None else None
    order = {name: number for number, name in enumerate(course.lesson_ids())} if course else {}
    grace = (course.approval if course else Approval()).grace_days
    lessons = [
        _lesson(read, today, grace, not order or Path(read.path).stem in order) for read in reads
    ]
    lessons.sort(key=lambda one: (order.get(one.name, len(order)), one.name))
    others: list[Read[object]] = [
        unknown_signs(one, ids) for one in shared.reads() if one is not shared.course
    ]
    if shared.course is not None:
        others.insert(0, unknown_signs(examine_course(shared.course, pages_of(reads)), ids))
    return lessons + [_shared(read) for read in others]


def _lesson(read: Read[Lesson], today: date, grace: int, is_listed: bool) -> Standing:
    errors, warnings = _counts(read.problems)
    lesson = read.draft
    name = Path(read.path).stem
    if lesson is None:
        return Standing(name, errors, warnings, is_readable=False, is_listed=is_listed)
    review = as_patients_see(lesson).review
    state = state_of(review, today, grace)
    since = hidden_since(review.status, review.next_review, grace)
    # Where no status was typed, the first of the choices stands in for it: that says nothing.
    is_known = ("review", "status") in read.places
    return Standing(
        name=name,
        errors=errors,
        warnings=warnings,
        is_listed=is_listed,
        status=lesson.review.status if is_known else None,
        due=review.next_review,
        is_overdue=is_past(review.next_review, today),
        state=state if is_known else None,
        hidden_since=since.isoformat() if since and state == "hidden" else "",
        pages=len(lesson.pages),
        checks=len(lesson.checks),
        languages=progress_of(Path(read.path).parent, read),
    )


def _shared(read: Read[object]) -> Standing:
    errors, warnings = _counts(read.problems)
    return Standing(Path(read.path).stem, errors, warnings, is_lesson=False)


def _counts(problems: tuple[Problem, ...]) -> tuple[int, int]:
    levels = [problem.level for problem in problems]
    return levels.count("error"), levels.count("warning")
