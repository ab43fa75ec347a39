"""The one lesson under preview, in the place of a folder of lessons.

Owns which lesson the screens get. Never reads a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from tutor.core.course import Course, Section, Source, Term
from tutor.core.lesson import Lesson
from tutor.library.cache import Cache
from tutor.library.entry import Front, entry_of
from tutor.library.examine import SharedFiles
from tutor.library.fallback import fallback_course
from tutor.library.load import Library
from tutor.words import _


class OneLesson(Library):
    """A library of one lesson, which changes while it is looked at."""

    def __init__(self, path: Path, lesson: Lesson, shared: SharedFiles) -> None:
        super().__init__(path.parent, Cache(None, ""), _front(path, lesson, shared))
        self._names: set[str] = set()
        self._shared = shared
        self.put(lesson, shared)

    @property
    def sources(self) -> Mapping[str, Source]:
        """Every source, by id."""
        found = self._shared.sources.value if self._shared.sources else None
        return {source.id: source for source in found.sources} if found else {}

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every glossary word."""
        found = self._shared.glossary.value if self._shared.glossary else None
        return found.terms if found else ()

    def put(self, lesson: Lesson, shared: SharedFiles) -> None:
        """Show this from now on."""
        self.shown, self._shared = lesson, shared
        self._names.add(lesson.id)
        self.course = _course(lesson, shared)
        self.entries = (entry_of(lesson),)

    def lesson(self, lesson_id: str) -> Lesson:
        """The lesson under each id it has had, since an author may change that, too."""
        if lesson_id not in self._names:
            raise KeyError(lesson_id)
        return self.shown


def _course(lesson: Lesson, shared: SharedFiles) -> Course:
    """The course as far as one lesson needs it."""
    course = shared.course.value if shared.course else None
    if course is None:
        return fallback_course((lesson.id,))
    section = Section(id="lessons", title=_("Lessons"), lessons=(lesson.id,))
    return replace(course, routes=(), sections=(section,))


def _front(path: Path, lesson: Lesson, shared: SharedFiles) -> Front:
    return Front(
        stamp="", surroundings="", course=_course(lesson, shared), entries=(entry_of(lesson),),
        faults=(), keys={}, files={lesson.id: path.name},
    )  # fmt: skip
