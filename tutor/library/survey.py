"""Every problem of a lesson folder or of one file, for those who write lessons.

Owns which files are looked at together. Never leaves one out: a broken file hides nothing
that is wrong in the others.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from tutor.checks.catalogue import compared
from tutor.checks.course import unknown_signs
from tutor.checks.pack import Pack
from tutor.checks.rule import Profile
from tutor.core.problems import Problem
from tutor.core.read import Read
from tutor.library.examine import (
    examine_course,
    examine_lesson,
    examine_shared,
)
from tutor.library.folder import OVERLAYS, SHARED, lesson_files, stamps
from tutor.library.overlays import look_at_overlays
from tutor.library.tidying import seldom_tidied
from tutor.library.translation_survey import survey_translations
from tutor.library.translations import ENDING
from tutor.library.translations import FOLDER as TRANSLATIONS
from tutor.library.verdicts import Verdict, Verdicts

Told = Callable[[int, int], None]
"""Is told, after each lesson, how many are done and how many there are."""


class Surveyed(Struct, frozen=True):
    """One file with its problems."""

    path: str
    text: str
    problems: tuple[Problem, ...]
    is_lesson: bool


def survey_folder(
    folder: Path,
    profile: Profile = "review",
    today: str = "",
    tell: Told | None = None,
    cache: Path | None = None,
) -> list[Surveyed]:
    """Every file of a folder, the shared ones first.

    `today` is a year-month-day; `cache` is where verdicts may be kept for the next time.
    """
    shared = examine_shared(folder)
    names = lesson_files(stamps(str(folder)))
    ids = shared.ids()
    verdicts = Verdicts(folder, ids, profile, today, cache)
    lessons: dict[str, tuple[str, Verdict]] = {}
    with seldom_tidied():
        for name in names:
            lessons[name] = verdicts.of(name)
            if tell is not None:
                tell(len(lessons), len(names))
    verdicts.keep()
    files: list[Surveyed] = []
    if shared.course is not None:
        pages = {Path(name).stem: found.pages for name, (_text, found) in lessons.items()}
        course = examine_course(shared.course, pages)
        files.append(_surveyed(unknown_signs(course, ids), is_lesson=False))
    files += [
        _surveyed(unknown_signs(one, ids), is_lesson=False)
        for one in shared.reads()
        if one is not shared.course
    ]
    files += [
        Surveyed((folder / name).as_posix(), text, found.problems, is_lesson=True)
        for name, (text, found) in lessons.items()
    ]
    pack = Pack(
        lessons=tuple(found.gist for _text, found in lessons.values() if found.gist is not None),
        course=shared.course,
        sources=shared.sources,
        glossary=shared.glossary,
        today=today,
    )
    overlays = survey_overlays(folder, profile, today)
    translated = _translations(folder, profile)
    return _with_more(files, compared(pack, profile)) + overlays + translated


def survey_file(path: Path, profile: Profile = "review", today: str = "") -> list[Surveyed]:
    """One file, with the shared files beside it as far as they are there."""
    if path.name in SHARED:
        found = survey_folder(path.parent, profile, today)
        return [one for one in found if Path(one.path) == path]
    if path.parent.name == OVERLAYS:
        found = survey_overlays(path.parent.parent, profile, today)
        return [one for one in found if Path(one.path) == path]
    if path.suffix == ENDING and path.parent.parent.name == TRANSLATIONS:
        return survey_languages(path.parents[2], path.parent.name, (path.stem,))
    ids = examine_shared(path.parent).ids()
    lesson = _surveyed(examine_lesson(path, ids, profile, today), is_lesson=True)
    return [lesson, *_translations(path.parent, profile, (path.stem,))]


def survey_languages(
    folder: Path, language: str = "", only: tuple[str, ...] | None = None
) -> list[Surveyed]:
    """The translations of a folder into a language, or into all; `only` names lessons."""
    found = survey_translations(folder, language, only)
    return [Surveyed(one.path, one.text, one.problems, is_lesson=False) for one in found]


def _translations(
    folder: Path, profile: Profile, only: tuple[str, ...] | None = None
) -> list[Surveyed]:
    """The translations, where they count: before patients get a lesson."""
    return survey_languages(folder, only=only) if profile == "publish" else []


def survey_overlays(
    folder: Path, profile: Profile = "review", today: str = "", place: Path | None = None
) -> list[Surveyed]:
    """The overlays of a folder; `place` when they lie elsewhere."""
    found = look_at_overlays(folder, place, profile, today)
    return [_surveyed(one.read, is_lesson=False) for one in found]


def _surveyed(read: Read[object], is_lesson: bool) -> Surveyed:
    return Surveyed(read.path, read.text, read.problems, is_lesson)


def _with_more(files: list[Surveyed], more: tuple[Problem, ...]) -> list[Surveyed]:
    """The files, each with the problems that showed when all were compared."""
    of_file: dict[str, list[Problem]] = {}
    for problem in more:
        of_file.setdefault(problem.place.path, []).append(problem)
    return [
        replace(one, problems=tuple(sorted((*one.problems, *of_file[one.path]), key=_order)))
        if one.path in of_file
        else one
        for one in files
    ]


def _order(problem: Problem) -> tuple[int, int, str]:
    return problem.place.line, problem.place.column, problem.code
