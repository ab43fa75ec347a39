"""How far a learner is in each lesson, and where to go on.

Owns what counts as read and what counts as done. Never locks anything: every page of every
lesson can always be opened.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Protocol

from msgspec import Struct

from tutor.core.lesson import Lesson, steps_of
from tutor.core.record import Key, Record
from tutor.words import _, plural


class Outline(Protocol):
    """What has to be known of a lesson to say how far somebody is in it."""

    @property
    def id(self) -> str:
        """The lesson's id."""

    @property
    def steps(self) -> tuple[str, ...]:
        """Ids of its pages and checks in reading order."""

    @property
    def pages(self) -> tuple[tuple[str, str], ...]:
        """Id and title of each page."""

    @property
    def safety(self) -> tuple[str, ...]:
        """Ids of the checks that have to be answered right once."""


class LessonOutline(Struct, frozen=True):
    """The outline of a lesson that is at hand as a whole."""

    id: str
    steps: tuple[str, ...]
    pages: tuple[tuple[str, str], ...]
    safety: tuple[str, ...]


class LessonProgress(Struct, frozen=True):
    """How far a learner is in one lesson."""

    read: int
    """Pages shown so far ..."""
    total: int
    """... out of how many."""
    seen: int
    """Pages and questions shown so far, as the lesson itself counts them ..."""
    steps: int
    """... out of how many."""
    state: Literal["new", "half", "read"]
    is_finished: bool
    """Read, and every safety check answered right once."""
    next_step: str
    """The page or check to open: where they were, what they have not seen, or what is left."""


def outline_of(lesson: Lesson) -> LessonOutline:
    """The outline of a lesson."""
    return LessonOutline(
        lesson.id,
        tuple(step.id for step in steps_of(lesson)),
        tuple((page.id, page.title) for page in lesson.pages),
        tuple(check.id for check in lesson.checks if check.safety),
    )


def progress_of(outline: Outline, record: Record) -> LessonProgress:
    """How far the learner is. A lesson counts as read when its end was reached, so that a
    heavy page can be skipped and nothing is lost."""
    read = sum(record.has_read(outline.id, page) for page, _title in outline.pages)
    is_read = outline.id in record.finished or 0 < len(outline.pages) == read
    seen = sum(record.has_read(outline.id, step) for step in outline.steps)
    return LessonProgress(
        read=read,
        total=len(outline.pages),
        seen=seen,
        steps=len(outline.steps),
        state="read" if is_read else "half" if seen else "new",
        is_finished=is_read and not _open_safety(outline, record),
        next_step=_next_step(outline, record),
    )


def in_words(progress: LessonProgress) -> str:
    """How far the learner is, in a few words."""
    if progress.state == "new":
        return _("not started")
    if progress.state == "half":
        return plural("{read} of {total} page", "{read} of {total} pages", progress.steps).format(
            read=progress.seen, total=progress.steps
        )
    return _("read") if progress.is_finished else _("pages read, safety questions left")


def continue_at(record: Record, outlines: Iterable[Outline]) -> Key | None:
    """The lesson and step to go on with; None before the start and when all is done.

    First comes the place the learner was at last, in a lesson of their own choosing, then on a
    short way; only then what is new to them.
    """
    if record.last is None:
        return None
    order = list(outlines)
    ids = [outline.id for outline in order]
    on_a_way = (record.last,) if record.way else ()
    for lesson, step in (*reversed(record.places.items()), *on_a_way):
        if lesson in ids and _is_open_at(order[ids.index(lesson)], step, record):
            return lesson, step
    at = ids.index(record.last[0]) if record.last[0] in ids else 0
    coming = order[at:] + order[:at]
    for outline in coming:
        if not _is_through(outline, record):
            return outline.id, _next_step(outline, record)
    for outline in coming:
        if _open_safety(outline, record):
            return outline.id, _next_step(outline, record)
    return None


def going_on(outline: Outline, title: str, step: str, record: Record) -> str:
    """What going on at a step is called; `title` is the lesson's, ready to be shown."""
    if _is_through(outline, record) and step in _open_safety(outline, record):
        return _("Come back to a safety question: {title}").format(title=title)
    if not any(record.has_read(outline.id, each) for each in outline.steps):
        return _("Next: {title}").format(title=title)
    number = outline.steps.index(step) + 1 if step in outline.steps else 1
    return _("Continue: {title}, page {number} of {total}").format(
        title=title, number=number, total=len(outline.steps)
    )


def _is_through(outline: Outline, record: Record) -> bool:
    """Whether the end was reached, or nothing is left to be seen."""
    return outline.id in record.finished or all(
        record.has_read(outline.id, step) for step in outline.steps
    )


def _open_safety(outline: Outline, record: Record) -> tuple[str, ...]:
    """Safety checks that were never answered right."""
    states = ((check, record.checks.get((outline.id, check))) for check in outline.safety)
    return tuple(check for check, state in states if state is None or not state.was_right)


def _is_open_at(outline: Outline, step: str, record: Record) -> bool:
    """Whether there is something to go on with at a step: the last one of a lesson that was
    seen as a whole is its end."""
    return step in outline.steps and not (
        _is_through(outline, record) and step == outline.steps[-1]
    )


def _next_step(outline: Outline, record: Record) -> str:
    place = record.places.get(outline.id, "")
    if _is_open_at(outline, place, record):
        return place
    if _is_through(outline, record):
        return next(iter((*_open_safety(outline, record), *outline.steps)), "")
    return next(step for step in outline.steps if not record.has_read(outline.id, step))
