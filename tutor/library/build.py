"""Making the compiled form of a lesson folder after something in it changed.

Owns which lessons are shown and in which order, and what is read again. Loaded only when
there is something to read.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from tutor.checks.subject import Shared
from tutor.core.approval import as_patients_see
from tutor.core.course import Course, Section
from tutor.core.lesson import Lesson
from tutor.library.cache import Cache
from tutor.library.compiled import CannotPack, pack, pack_lesson
from tutor.library.entry import Entry, Fault, Front, Reference, entry_of
from tutor.library.examine import (
    SharedFiles,
    errors_in,
    examine_course,
    examine_folder_lesson,
    examine_lesson,
    examine_shared,
    is_sound,
    read_course,
)
from tutor.library.fallback import fallback_course
from tutor.library.folder import Stamp, lesson_files
from tutor.library.ledger import (
    LEDGER,
    Ledger,
    State,
    digest_of,
    is_settled,
    old_ledger,
    surroundings_of,
)
from tutor.library.load import FRONT, REFERENCE, leads_somewhere
from tutor.library.overlays import Overlays, find_overlays
from tutor.words import _


def build(
    folder: Path, found: list[Stamp], stamp: str, cache: Cache, place: Path | None = None
) -> tuple[Front, dict[str, Lesson]]:
    """Read what changed, and put the front of the library together.

    Also gives the lessons that were read now, so that nobody has to unpack them again. `place` is
    the folder of the overlays when it is not the one beside the lessons.
    """
    surroundings = surroundings_of(folder, found, place)
    old = old_ledger(cache, surroundings)
    is_kept = True
    if old is None:
        shared = examine_shared(folder)
        old = Ledger(surroundings, shared.ids(), _shared_faults(shared), {})
        is_kept = cache.save(REFERENCE, pack(_reference(shared, surroundings)))
    states: dict[str, State] = {}
    lessons: dict[str, Lesson] = {}
    files = {each.name: each for each in found}
    overlays = find_overlays(folder, place)
    for name in lesson_files(found):
        before = old.states.get(name)
        if before and (before.size, before.changed) == (files[name].size, files[name].changed):
            states[name] = before
            continue
        states[name], lesson = _read(folder / name, files[name], old.shared, surroundings, overlays)
        if lesson is not None:
            is_kept = cache.save(states[name].key, pack_lesson(lesson)) and is_kept
            if states[name].shown:
                lessons[lesson.id] = lesson
    ledger = replace(old, states=states)
    front = _front(folder, stamp, ledger, overlays)
    # Without a cache of all that was read, everything is read anew the next time.
    with suppress(CannotPack):
        if is_kept and cache.save(LEDGER, pack(ledger)):
            # A front without a stamp is never taken for the present state of the folder.
            is_sure = all(is_settled(each) for each in found)
            cache.save(FRONT, pack(front if is_sure else replace(front, stamp="")))
            cache.tidy({FRONT, REFERENCE, LEDGER} | {state.key for state in states.values()})
    return front, lessons


def lesson_of(path: Path, place: Path | None = None) -> Lesson | None:
    """A lesson read from its file, if it can be shown; `place` is as in `build`."""
    lesson = examine_folder_lesson(path).value
    if lesson is None or lesson.review.status == "retired":
        return None
    shared = examine_shared(path.parent).ids()
    return find_overlays(path.parent, place).over(as_patients_see(lesson), shared)[0]


def reference_of(folder: Path, surroundings: str) -> Reference:
    """Sources and glossary read from their files."""
    return _reference(examine_shared(folder), surroundings)


def _read(
    path: Path, stamp: Stamp, shared: Shared, surroundings: str, overlays: Overlays
) -> tuple[State, Lesson | None]:
    """Read a lesson file; the lesson is None when it cannot be shown."""
    found = examine_lesson(path, shared)
    lesson = as_patients_see(found.value) if found.value else None
    fault: Fault | None = None
    if lesson is not None:
        lesson, fault = overlays.over(lesson, shared)
    state = State(
        size=stamp.size,
        changed=stamp.changed if is_settled(stamp) else 0,
        digest=digest_of(surroundings, found.text),
        entry=entry_of(lesson) if lesson else None,
        errors=errors_in(found),
        pages=tuple(page.id for page in found.draft.pages) if found.draft else None,
        overlay=fault,
    )
    return state, lesson


def _reference(shared: SharedFiles, surroundings: str) -> Reference:
    sources = shared.sources.value if shared.sources else None
    glossary = shared.glossary.value if shared.glossary else None
    return Reference(
        surroundings, sources.sources if sources else (), glossary.terms if glossary else ()
    )


def _shared_faults(shared: SharedFiles) -> tuple[Fault, ...]:
    return tuple(
        Fault(Path(one.path).name, errors_in(one))
        for one in (shared.sources, shared.glossary)
        if one is not None and not is_sound(one)
    )


def _front(folder: Path, stamp: str, ledger: Ledger, overlays: Overlays) -> Front:
    """The course, its lessons in order, and what is wrong."""
    states = ledger.states
    shown = {entry.id: entry for state in states.values() if (entry := state.shown)}
    by_id = {state.entry.id: name for name, state in states.items() if state.shown and state.entry}
    course, faults = _course(folder, ledger, shown)
    order = [name for name in course.lesson_ids() if name in shown]
    broken = [Fault(name, state.errors) for name, state in states.items() if not state.entry]
    laid_aside = [state.overlay for state in states.values() if state.shown and state.overlay]
    laid_aside += overlays.astray(frozenset(shown))
    return Front(
        stamp=stamp,
        surroundings=ledger.surroundings,
        course=course,
        entries=tuple(shown[name] for name in dict.fromkeys(order)),
        faults=(*faults, *ledger.faults, *broken, *laid_aside),
        keys={name: states[file].key for name, file in by_id.items()},
        files=by_id,
    )


def _course(
    folder: Path, ledger: Ledger, shown: dict[str, Entry]
) -> tuple[Course, tuple[Fault, ...]]:
    """The course as it is shown, and what is wrong with its file.

    Every lesson is in it, and no short way that would lead nowhere.
    """
    lessons = tuple(shown)
    read = read_course(folder)
    if read is None:
        return fallback_course(lessons), (Fault("course.yaml", 1),)
    pages = {Path(name).stem: state.pages for name, state in ledger.states.items()}
    checked = examine_course(read, pages)
    faults = () if is_sound(checked) else (Fault("course.yaml", errors_in(checked)),)
    course = read.value
    if course is None:
        return fallback_course(lessons), faults
    known = set(course.lesson_ids())
    rest = tuple(name for name in lessons if name not in known)
    if rest:
        more = Section(id="more-lessons", title=_("More lessons"), lessons=rest)
        course = replace(course, sections=(*course.sections, more))
    routes = tuple(route for route in course.routes if leads_somewhere(route, shown))
    return replace(course, routes=routes), faults
