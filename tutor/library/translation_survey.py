"""Every problem of the translations of a lesson folder, or of one lesson.

Owns which texts a translation is held against. Reads the lessons themselves only where there is
a translation.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from tutor.checks.units import Unit, units_of
from tutor.core.course import Course, Glossary
from tutor.core.lesson import Lesson
from tutor.core.read import Read
from tutor.library.convert import read
from tutor.library.drawings import drawings_in
from tutor.library.files import read_bytes
from tutor.library.folder import SHARED, lesson_files, stamps
from tutor.library.source import LARGEST
from tutor.library.translations import (
    ENDING,
    FOLDER,
    GLOSSARY,
    Looked,
    languages,
    look_at,
    percent,
)

_KINDS: dict[str, type[Struct]] = {"course.yaml": Course, "glossary.yaml": Glossary}


def survey_translations(
    folder: Path, language: str = "", only: Sequence[str] | None = None
) -> list[Looked]:
    """The translation files of a folder with their problems.

    `language` is one of them, otherwise all; `only` names files without their ending.
    """
    chosen = [one for one in languages(folder) if language in ("", one)]
    stems = {
        path.stem for one in chosen for path in (folder / FOLDER / one).glob(f"*{ENDING}")
    }  # fmt: skip
    if only is not None:
        stems &= set(only)
    if not stems:
        return []
    units = {
        Path(name).stem: found
        for name in translatable(folder)
        if (Path(name).stem in stems or Path(name).stem == GLOSSARY)
        and (found := read_units(folder / name)) is not None
    }
    return [each for one in chosen for each in look_at(folder, units, one, only)]


def translatable(folder: Path) -> list[str]:
    """The files of a folder that hold texts for readers."""
    shared = [name for name in SHARED if name in _KINDS and (folder / name).exists()]
    return [*shared, *lesson_files(stamps(str(folder)))]


def read_units(path: Path) -> tuple[Unit, ...] | None:
    """The texts of a file to translate; None when it cannot be read."""
    try:
        data = read_bytes(path, LARGEST)
    except OSError:
        return None
    kind = _KINDS.get(path.name, Lesson)
    found: Read[Struct] = read(data, kind, path.as_posix(), drawings_in(path.parent))
    return units_of(found) if found.draft is not None else None


def progress_of(folder: Path, lesson: Read[Struct]) -> tuple[tuple[str, int], ...]:
    """How far each translation of a lesson has got, in full hundredths."""
    chosen = languages(folder)
    units = units_of(lesson) if chosen else ()
    stem = Path(lesson.path).stem
    found = ((one, percent(folder, one, stem, units)) for one in chosen)
    return tuple((one, done) for one, done in found if done is not None)
