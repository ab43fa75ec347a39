"""Reading and checking whole files, alone or as a folder.

Owns bringing together reading, drawings and rules. Never stores or prints anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from tutor.checks.catalogue import judged
from tutor.checks.course import Pages, course_problems, twice_in_lists
from tutor.checks.rule import Profile
from tutor.checks.subject import Shared
from tutor.core.course import Course, Glossary, SourceList
from tutor.core.lesson import Lesson
from tutor.core.overlay import Overlay
from tutor.core.problems import Place, Problem
from tutor.core.read import Read, has_errors
from tutor.library.convert import read
from tutor.library.drawings import drawings_in
from tutor.library.files import NotAFile, read_bytes
from tutor.library.source import LARGEST
from tutor.library.tree import Places
from tutor.words import _

T = TypeVar("T", bound=Struct)


class SharedFiles(Struct, frozen=True):
    """The three files all lessons have in common; None where one is not there."""

    course: Read[Course] | None
    sources: Read[SourceList] | None
    glossary: Read[Glossary] | None

    def ids(self) -> Shared:
        """What lessons may mention; unknown ids pass where a file is broken."""
        sources = self.sources.value if self.sources else None
        course = self.course.value if self.course else None
        glossary = self.glossary.value if self.glossary else None
        return Shared(
            sources=frozenset(source.id for source in sources.sources) if sources else None,
            values=frozenset(value.id for value in course.values) if course else None,
            listed=sources.sources if sources else (),
            terms=glossary.terms if glossary else (),
            roles=course.approval.roles if course else (),
        )

    def reads(self) -> tuple[Read[Course] | Read[SourceList] | Read[Glossary], ...]:
        """Those that are there."""
        return tuple(one for one in (self.course, self.sources, self.glossary) if one is not None)


def read_course(folder: Path) -> Read[Course] | None:
    """The course file of a folder, if there is one."""
    return _one(folder, "course.yaml", Course)


def read_overlay(path: Path, folder: Path) -> Read[Overlay]:
    """Read a clinic's overlay for a lesson of a folder, whose drawings it may use."""
    return _opened(path, Overlay, folder)


def examine_shared(folder: Path) -> SharedFiles:
    """Read the shared files of a folder."""
    return SharedFiles(
        _one(folder, "course.yaml", Course),
        _one(folder, "sources.yaml", SourceList),
        _one(folder, "glossary.yaml", Glossary),
    )


def examine_lesson(
    path: Path, shared: Shared, profile: Profile = "draft", today: str = ""
) -> Read[Lesson]:
    """Read and check one lesson; without a profile, only for what keeps patients from it."""
    return judged(_opened(path, Lesson), shared, path.stem, profile, today)


def examine_folder_lesson(path: Path) -> Read[Lesson]:
    """Read and check one lesson against the shared files beside it."""
    return examine_lesson(path, examine_shared(path.parent).ids())


def examine_data(
    data: bytes, path: Path, shared: Shared, profile: Profile = "draft", today: str = ""
) -> Read[Lesson]:
    """Read and check the bytes of a lesson; `path` says where they came from."""
    found = read(data, Lesson, path.as_posix(), drawings_in(path.parent))
    return judged(found, shared, path.stem, profile, today)


def examine_course(course: Read[Course], pages: Pages) -> Read[Course]:
    """The course file, checked against the lessons there are."""
    return course_problems(course, pages)


def pages_of(lessons: Iterable[Read[Lesson]]) -> Pages:
    """The ids of each lesson's pages."""
    return {
        Path(lesson.path).stem: tuple(page.id for page in lesson.draft.pages)
        if lesson.draft is not None
        else None
        for lesson in lessons
    }


def _one(folder: Path, name: str, kind: type[T]) -> Read[T] | None:
    if not (folder / name).exists():
        return None
    return twice_in_lists(_opened(folder / name, kind))


def _opened(path: Path, kind: type[T], folder: Path | None = None) -> Read[T]:
    """Read a file; one that cannot be opened is a problem of that file, not of the program."""
    try:
        data = read_bytes(path, LARGEST)
    except OSError as error:
        message = (
            _("This is not an ordinary file.")
            if isinstance(error, NotAFile | IsADirectoryError)
            else _("This file cannot be opened.")
        )
        place = Place(path.as_posix(), 1, 1)
        problem = Problem("Y007", "error", message, place, _("Check its name and who may read it."))
        empty = Places(path.as_posix(), None)
        return Read(path=path.as_posix(), problems=(problem,), places=empty, names=empty)
    return read(data, kind, path.as_posix(), drawings_in(folder or path.parent))


def errors_in(found: Read[object]) -> int:
    """How many problems must be mended."""
    return sum(problem.level == "error" for problem in found.problems)


def is_sound(found: Read[object]) -> bool:
    """Whether patients may see what the file holds."""
    return found.value is not None and not has_errors(found.problems)
