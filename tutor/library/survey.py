"""Every problem of a lesson folder or of one file, for those who write lessons.

Owns which files are looked at together. Never leaves one out: a broken file hides nothing
that is wrong in the others.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from tutor.checks.course import unknown_signs
from tutor.core.problems import Problem
from tutor.core.read import Read
from tutor.library.examine import (
    SharedFiles,
    examine_course,
    examine_lesson,
    examine_shared,
    pages_of,
)
from tutor.library.folder import SHARED, lesson_files, stamps


class Surveyed(Struct, frozen=True):
    """One file with its problems."""

    path: str
    text: str
    problems: tuple[Problem, ...]
    is_lesson: bool


def survey_folder(folder: Path) -> list[Surveyed]:
    """Every file of a folder, the shared ones first."""
    shared = examine_shared(folder)
    names = lesson_files(stamps(str(folder)))
    ids = shared.ids()
    lessons = [examine_lesson(folder / name, ids) for name in names]
    files: list[Surveyed] = []
    if shared.course is not None:
        course = examine_course(shared.course, pages_of(lessons))
        files.append(_surveyed(unknown_signs(course, ids), is_lesson=False))
    files += [
        _surveyed(unknown_signs(one, ids), is_lesson=False)
        for one in shared.reads()
        if one is not shared.course
    ]
    return files + [_surveyed(lesson, is_lesson=True) for lesson in lessons]


def survey_file(path: Path) -> list[Surveyed]:
    """One file, with the shared files beside it as far as they are there."""
    if path.name in SHARED:
        return [one for one in survey_folder(path.parent) if Path(one.path) == path]
    shared: SharedFiles = examine_shared(path.parent)
    return [_surveyed(examine_lesson(path, shared.ids()), is_lesson=True)]


def _surveyed(read: Read[object], is_lesson: bool) -> Surveyed:
    return Surveyed(read.path, read.text, read.problems, is_lesson)
