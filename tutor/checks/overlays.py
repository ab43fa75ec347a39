"""Rules for a clinic's changes to a lesson.

Owns the messages for what cannot be laid over a lesson, and looking at the changed lesson with
the rules for lessons: a lesson is never made worse by a clinic. Never changes a lesson itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from tutor.checks.catalogue import judged
from tutor.checks.course import unknown_signs
from tutor.checks.moved import Moved
from tutor.checks.near import suggestion
from tutor.checks.overlay_rules import BASE_CHANGED, NO_LESSON, NOT_THIS_TEXT, RULE_FOR, SECOND
from tutor.checks.rule import Hit, Profile, problems_of
from tutor.checks.subject import Shared
from tutor.core.approval import changes_sum, text_sum
from tutor.core.course import Course
from tutor.core.guarded import GUARDED
from tutor.core.lesson import Lesson
from tutor.core.overlay import Overlay
from tutor.core.overlaying import Applied, Fault, applied
from tutor.core.problems import Place, Problem
from tutor.core.read import Read, Uses, has_errors


class Laid(Struct, frozen=True):
    """An overlay after it was looked at together with its lesson."""

    read: Read[Overlay]
    applied: Applied | None = None
    """None when nothing could be laid over anything."""

    @property
    def lesson(self) -> Lesson | None:
        """The changed lesson; None when the overlay is set aside."""
        return self.applied.lesson if self.applied and self.read.value is not None else None


def crisis_values(course: Course | None) -> frozenset[str]:
    """The blanks that crisis help fills in, and no clinic."""
    if course is None:
        return GUARDED
    return GUARDED | {value.id for value in course.values if value.filled_by != "clinic"}


def laid(
    read: Read[Overlay],
    base: Lesson | None,
    names: Iterable[str],
    shared: Shared,
    crisis: frozenset[str] = GUARDED,
    profile: Profile = "draft",
    today: str = "",
) -> Laid:
    """Look at an overlay with the lesson it is for; `base` is None where patients see none.

    `names` are the lessons there are, for those who misspelt one.
    """
    overlay = read.draft
    if overlay is None:
        return Laid(read)
    read = unknown_signs(read, shared)
    if base is None:
        return Laid(_with(read, _no_lesson(read, overlay, names) if overlay.overlay else ()))
    if has_errors(read.problems):
        return Laid(read)
    done = applied(base, overlay, crisis)
    problems = [problem for fault in done.faults for problem in _told(read, fault)]
    if text_sum(base) != overlay.based_on:
        hit = Hit(read.places[("based-on",)], {"id": overlay.overlay, "sum": text_sum(base)})
        problems += problems_of(BASE_CHANGED, [hit])
    wanted = changes_sum(overlay)
    if overlay.review.status == "approved" and overlay.review.approved_text != wanted:
        hit = Hit(_place(read, ("review", "status")), {"sum": wanted})
        problems += problems_of(NOT_THIS_TEXT, [hit] if NOT_THIS_TEXT.speaks_in(profile) else ())
    if not has_errors((*read.problems, *problems)):
        problems += _of_result(read, base, done, shared, profile, today)
    return Laid(_with(read, problems), done)


def second_for(read: Read[Overlay], first: Read[Overlay]) -> Read[Overlay]:
    """An overlay for a lesson that has another one already."""
    place = _place(read, ("overlay",))
    hit = Hit(place, {"file": first.path.rpartition("/")[2]}, other=None)
    return _with(read, problems_of(SECOND, [hit]))


def _of_result(
    read: Read[Overlay], base: Lesson, done: Applied, shared: Shared, profile: Profile, today: str
) -> Iterator[Problem]:
    """What the rules for lessons find in the changed lesson, at its places in the overlay.

    Exceptions of the lesson are not for the clinic's words. What is wrong elsewhere in the
    lesson is told where the lesson is looked at.
    """
    found = _judged(read, done.lesson, done, shared, profile, today)
    top = read.places[()]
    known: set[tuple[str, str]] | None = None
    for problem in found:
        if problem.place != top:
            yield problem
        elif problem.level == "error":
            if known is None:
                before = _judged(read, base, done, shared, profile, today)
                known = {(each.code, each.message) for each in before}
            if (problem.code, problem.message) not in known:
                yield problem


def _judged(
    read: Read[Overlay], lesson: Lesson, done: Applied, shared: Shared, profile: Profile,
    today: str,
) -> tuple[Problem, ...]:  # fmt: skip
    # The approval is of the lesson as it was; the clinic's changes have a review of their own.
    lesson = replace(lesson, allow=(), review=replace(lesson.review, status="draft"))
    as_lesson: Read[Lesson] = Read(
        path=read.path,
        text=read.text,
        value=lesson,
        draft=lesson,
        places=Moved(lesson, done.roots, read.places),
        names=Moved(lesson, done.roots, read.names),
        find_uses=lambda: _uses(read, lesson),
    )
    return judged(as_lesson, shared, lesson.id, profile, today).problems


def _uses(read: Read[Overlay], lesson: Lesson) -> Uses:
    """The ids the clinic's words use; those of the lesson were looked at with the lesson."""
    pages = {page.id for page in lesson.pages}
    mentions = tuple(
        each for each in read.mentions if each.role != "page" or each.id not in pages
    )  # fmt: skip
    return Uses(mentions, read.ids)


def _told(read: Read[Overlay], fault: Fault) -> Iterator[Problem]:
    """The message for a fault."""
    rule = RULE_FOR[fault.reason]
    field = fault.path[-1] if fault.path and isinstance(fault.path[-1], str) else ""
    blanks: dict[str, str | int] = {
        "id": fault.id[:40],
        "field": field,
        "prefix": read.draft.prefix if read.draft is not None else "",
    }
    hint = suggestion(fault.id, fault.near) if fault.near else ""
    return problems_of(rule, [Hit(_place(read, fault.path), blanks, hint=hint)])


def _no_lesson(read: Read[Overlay], overlay: Overlay, names: Iterable[str]) -> Iterator[Problem]:
    hint = suggestion(overlay.overlay, names)
    hit = Hit(_place(read, ("overlay",)), {"id": overlay.overlay[:40]}, hint=hint)
    return problems_of(NO_LESSON, [hit])


def _place(read: Read[Overlay], path: tuple[str | int, ...]) -> Place:
    while path not in read.places and path:
        path = path[:-1]
    return read.places[path]


def _with(read: Read[Overlay], more: Iterable[Problem]) -> Read[Overlay]:
    problems = tuple(sorted((*read.problems, *more), key=lambda one: (one.place, one.code)))
    return replace(read, problems=problems, value=None if has_errors(problems) else read.value)
