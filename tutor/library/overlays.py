"""The overlays of a lesson folder: a clinic's own changes, file by file.

Owns where they are found and which one is for which lesson. Never decides whether one may be
used; the rules do.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from tutor.checks.overlays import Laid, crisis_values, laid, second_for
from tutor.checks.rule import Profile
from tutor.checks.subject import Shared
from tutor.core.lesson import Lesson
from tutor.core.overlay import Overlay
from tutor.core.read import Read
from tutor.library.entry import Fault
from tutor.library.examine import (
    errors_in,
    examine_lesson,
    examine_shared,
    read_course,
    read_overlay,
)
from tutor.library.folder import ENDINGS, OVERLAYS, lesson_files, stamps


class Overlays(Struct, frozen=True):
    """The overlays of a folder, read but not yet looked at with their lessons."""

    by_lesson: Mapping[str, Read[Overlay]]
    others: tuple[Read[Overlay], ...]
    """Files nobody can read, and more than one for the same lesson."""
    crisis: frozenset[str]
    """Blanks that crisis help fills in."""

    def over(self, lesson: Lesson, shared: Shared) -> tuple[Lesson, Fault | None]:
        """A lesson as the clinic wants it; as it was when the overlay has a fault."""
        read = self.by_lesson.get(lesson.id)
        if read is None:
            return lesson, None
        found = laid(read, lesson, (), shared, self.crisis)
        if found.lesson is None:
            return lesson, _fault(found.read)
        return found.lesson, None

    def astray(self, lessons: frozenset[str]) -> tuple[Fault, ...]:
        """Overlays that can be used for none of the lessons patients see."""
        lost = [read for name, read in self.by_lesson.items() if name not in lessons]
        return tuple(_fault(read) for read in (*lost, *self.others))


def overlay_files(place: Path) -> list[Path]:
    """The overlay files in a folder, in a fixed order."""
    try:
        found = sorted(place.iterdir())
    except OSError:
        return []
    return [path for path in found if path.name.endswith(ENDINGS) and not path.name.startswith(".")]


def find_overlays(folder: Path, place: Path | None = None) -> Overlays:
    """The overlays for the lessons of a folder; `place` when they lie elsewhere."""
    by_lesson: dict[str, Read[Overlay]] = {}
    others: list[Read[Overlay]] = []
    files = overlay_files(place or folder / OVERLAYS)
    for path in files:
        read = read_overlay(path, folder)
        name = read.draft.overlay if read.draft is not None else ""
        if not name:
            others.append(read)
        elif name in by_lesson:
            others.append(second_for(read, by_lesson[name]))
        else:
            by_lesson[name] = read
    course = read_course(folder) if files else None
    return Overlays(by_lesson, tuple(others), crisis_values(course.draft if course else None))


def look_at_overlays(
    folder: Path, place: Path | None = None, profile: Profile = "draft", today: str = ""
) -> list[Laid]:
    """Every overlay of a folder, each with its lesson, in the order of the files."""
    found = find_overlays(folder, place)
    if not found.by_lesson and not found.others:
        return []
    shared = examine_shared(folder).ids()
    files = {Path(name).stem: folder / name for name in lesson_files(stamps(str(folder)))}
    all_laid = [Laid(read) for read in found.others]
    for name, read in found.by_lesson.items():
        base = examine_lesson(files[name], shared).value if name in files else None
        all_laid.append(laid(read, base, files, shared, found.crisis, profile, today))
    return sorted(all_laid, key=lambda one: one.read.path)


def _fault(read: Read[Overlay]) -> Fault:
    return Fault(f"{OVERLAYS}/{Path(read.path).name}", max(1, errors_in(read)))
