"""Rules for the files that all lessons have in common.

Owns ids that must differ within a list, and what the course and the glossary name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from tutor.checks.near import suggestion
from tutor.checks.subject import Shared, place_in
from tutor.checks.texts import parts_of
from tutor.core.course import Course
from tutor.core.problems import Place, Problem
from tutor.core.read import Path, Read, has_errors
from tutor.words import _

T = TypeVar("T", bound=Struct)


def twice_in_lists(read: Read[T]) -> Read[T]:
    """The file with a problem for each id that is there twice in one list."""
    return _with(read, _twice(read)) if read.draft is not None else read


Pages = Mapping[str, tuple[str, ...] | None]
"""The ids of each lesson's pages; None for a lesson too broken to tell."""


def course_problems(read: Read[Course], pages: Pages) -> Read[Course]:
    """The course with a problem for each lesson or page it names that does not exist."""
    return _with(read, _lost(read, pages)) if read.draft is not None else read


def unknown_signs(read: Read[T], shared: Shared) -> Read[T]:
    """The file with a problem for each source or value in its texts that is not there."""
    return _with(read, _unknown(read, shared)) if read.draft is not None else read


def _with(read: Read[T], more: Iterator[Problem]) -> Read[T]:
    problems = tuple(sorted((*read.problems, *more), key=lambda found: found.place))
    value = None if has_errors(problems) else read.value
    return replace(read, problems=problems, value=value)


def _twice(read: Read[T]) -> Iterator[Problem]:
    first: dict[tuple[Path, str], Place] = {}
    for path, part in parts_of(read.draft):
        name = getattr(part, "id", "")
        if not name or not path or not isinstance(path[-1], int):
            continue
        place = place_in(read, (*path, "id"))
        before = first.setdefault((path[:-1], name), place)
        if before is not place:
            yield Problem(
                "X101", "error", _('The id "{id}" is here twice.').format(id=name), place,
                _("Give one of the two another id. The first is on line {line}.").format(
                    line=before.line
                ),
                before,
            )  # fmt: skip


def _unknown(read: Read[T], shared: Shared) -> Iterator[Problem]:
    for mention in read.mentions:
        is_source = mention.role == "source"
        known = shared.sources if is_source else shared.values
        if mention.role == "page" or known is None or mention.id in known:
            continue
        message, hint = (
            (_('No source is called "{id}".'), _('Add it to "sources.yaml", or correct the id.'))
            if is_source
            else (
                _('No value that a clinic fills in is called "{id}".'),
                _('Add it under "values" in "course.yaml", or correct the id.'),
            )
        )
        near = suggestion(mention.id, known)
        yield Problem("X102", "error", message.format(id=mention.id), mention.place, near or hint)


def _lost(read: Read[Course], pages: Pages) -> Iterator[Problem]:
    course = read.draft
    assert course is not None
    seen: dict[str, Place] = {}
    for number, section in enumerate(course.sections):
        for index, lesson in enumerate(section.lessons):
            place = place_in(read, ("sections", number, "lessons", index))
            if lesson and lesson not in pages:
                yield _no_lesson(lesson, place, pages)
            if lesson and seen.setdefault(lesson, place) is not place:
                yield Problem(
                    "X101", "error", _('The lesson "{id}" is here twice.').format(id=lesson),
                    place, _("Name each lesson in one section only."), seen[lesson],
                )  # fmt: skip
    for number, route in enumerate(course.routes):
        for index, stop in enumerate(route.stops):
            place = place_in(read, ("routes", number, "stops", index))
            lesson, _slash, page = stop.partition("/")
            if lesson not in pages:
                yield _no_lesson(lesson, place, pages)
            elif page and page not in (known := pages[lesson] or (page,)):
                yield Problem(
                    "X102", "error",
                    _('The lesson "{lesson}" has no page called "{page}".').format(
                        lesson=lesson, page=page[:40]
                    ),
                    place, suggestion(page, known) or _("Use the id of one of its pages."),
                )  # fmt: skip


def _no_lesson(lesson: str, place: Place, pages: Pages) -> Problem:
    return Problem(
        "X102", "error", _('There is no lesson called "{id}".').format(id=lesson[:40]), place,
        suggestion(lesson, pages) or _("Use the name of a lesson file, without .yaml"),
    )  # fmt: skip
