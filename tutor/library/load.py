"""Opening the lessons of a folder, quickly when nothing in it changed.

Owns where lessons are, and `Library`, through which every face gets at lessons.
Never reads a lesson file itself: that is loaded only when one changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import Path

from msgspec.structs import replace

from tutor import __version__
from tutor.core.course import Course, Route, Source, Term
from tutor.core.lesson import Lesson
from tutor.core.reviewed import hidden_since
from tutor.library.cache import Cache
from tutor.library.compiled import Damaged, unpack, unpack_lesson
from tutor.library.entry import Entry, Fault, Front, Reference
from tutor.library.folder import Stamp, stamps

FORMAT = 4
"""Changes whenever the compiled form does."""

FRONT, REFERENCE = "front", "reference"


class NoLessons(OSError):
    """There is no lesson folder, or no folder of overlays where one was named. The message is a
    sentence for the reader."""


class Library:
    """The lessons of one folder that patients may see."""

    def __init__(
        self, folder: Path, cache: Cache, front: Front, overlays: Path | None = None
    ) -> None:
        """Use `open_library` to get one."""
        self.folder = folder
        self.overlays = overlays
        """Where the clinic's own changes are; None: beside the lessons."""
        self.course: Course = front.course
        self.entries: tuple[Entry, ...] = front.entries
        """In the order of the course; lessons it does not name come last."""
        self.faults: tuple[Fault, ...] = front.faults
        """Files that must be mended; patients do not see those lessons."""
        self.hidden: tuple[Entry, ...] = ()
        """Lessons nobody has looked at again for too long; patients do not see those either."""
        self._cache = cache
        self._front = front
        self._lessons: dict[str, Lesson] = {}

    def keep_to(self, today: date) -> None:
        """Leave out the lessons whose review has been overdue for too long on a day."""
        grace = self.course.approval.grace_days
        # Those hidden on an earlier day stay so, should the program run for long.
        self.hidden += tuple(
            entry
            for entry in self.entries
            if (since := hidden_since(entry.status, entry.next_review, grace)) and since <= today
        )
        if self.hidden:
            self.entries = tuple(entry for entry in self.entries if entry not in self.hidden)
            shown = {entry.id: entry for entry in self.entries}
            routes = tuple(route for route in self.course.routes if leads_somewhere(route, shown))
            self.course = replace(self.course, routes=routes)

    def lesson(self, lesson_id: str) -> Lesson:
        """A lesson with all its pages. KeyError when there is none that can be shown."""
        if any(entry.id == lesson_id for entry in self.hidden):
            raise KeyError(lesson_id)
        found = self._lessons.get(lesson_id)
        if found is None:
            data = self._cache.load(self._front.keys[lesson_id])
            try:
                found = unpack_lesson(data) if data is not None else None
            except Damaged:
                found = None
            if found is None or found.id != lesson_id:
                found = self._from_file(lesson_id)
            self._lessons[lesson_id] = found
        return found

    @property
    def places(self) -> Mapping[str, Path]:
        """The file of each lesson."""
        return {name: self.folder / file for name, file in self._front.files.items()}

    @property
    def sources(self) -> Mapping[str, Source]:
        """Every source, by id."""
        return self._reference[0]

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every glossary word."""
        return self._reference[1]

    @cached_property
    def _reference(self) -> tuple[Mapping[str, Source], tuple[Term, ...]]:
        data = self._cache.load(REFERENCE)
        found: Reference | None = None
        try:
            found = unpack(data, Reference) if data is not None else None
        except Damaged:
            found = None
        if found is None or found.surroundings != self._front.surroundings:
            from tutor.library.build import reference_of

            found = reference_of(self.folder, self._front.surroundings)
        return {source.id: source for source in found.sources}, found.terms

    def _from_file(self, lesson_id: str) -> Lesson:
        """Read a lesson again whose compiled form is gone."""
        from tutor.library.build import lesson_of

        lesson = lesson_of(self.places[lesson_id], self.overlays)
        if lesson is None:
            raise KeyError(lesson_id)
        return lesson


def leads_somewhere(route: Route, shown: Mapping[str, Entry]) -> bool:
    """Whether any stop of a short way can still be shown."""
    stops = (stop.partition("/") for stop in route.stops)
    return any(
        lesson in shown and page in ("", *shown[lesson].steps) for lesson, _slash, page in stops
    )


def default_folder() -> Path:
    """The lessons that came with the program."""
    package = Path(__file__).parent.parent
    inside = package / "course_files"
    return inside if inside.is_dir() else package.parent / "lessons"


def open_library(folder: Path, cache: Path | None, overlays: Path | None = None) -> Library:
    """Open the lessons of a folder; `cache` is where compiled lessons may be kept, `overlays` the
    folder of the clinic's own changes when it is not the one beside the lessons."""
    name = str(folder.absolute())
    apart = str(overlays.absolute()) if overlays else ""
    try:
        found = stamps(name, apart)
    except OSError as error:
        from tutor.words import _

        raise NoLessons(
            _('There is no lesson folder "{folder}". Check its name.').format(folder=folder)
        ) from error
    # The same lessons with other overlays are kept beside each other.
    named = f"{name} + {apart}" if apart else name
    if overlays and not overlays.is_dir():
        from tutor.words import _

        raise NoLessons(
            _('There is no folder of overlays "{folder}". Check its name.').format(folder=overlays)
        )
    kept = Cache(cache, named)
    stamp = stamp_of(named, found)
    data = kept.load(FRONT)
    front: Front | None = None
    try:
        front = unpack(data, Front) if data is not None else None
    except Damaged:
        front = None
    if front is None or front.stamp != stamp:
        from tutor.library.build import build

        front, lessons = build(folder, found, stamp, kept, overlays)
        library = Library(folder, kept, front, overlays)
        library._lessons.update(lessons)
        return library
    return Library(folder, kept, front, overlays)


def stamp_of(folder: str, found: list[Stamp]) -> str:
    """What a folder looks like from outside, with the version of what is made of it."""
    lines = [f"{stamp.name} {stamp.size} {stamp.changed}" for stamp in found]
    return "\n".join([f"{FORMAT} {__version__} {folder}", *lines])
