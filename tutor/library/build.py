"""Making the compiled form of a lesson folder after something in it changed.

Owns which lessons are shown and in which order, and what is read again. Loaded only when
there is something to read.
"""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from tutor import __version__
from tutor.checks.subject import Shared
from tutor.core.course import Course, Section
from tutor.core.lesson import Lesson
from tutor.library.cache import Cache
from tutor.library.compiled import Damaged, pack, pack_lesson, unpack
from tutor.library.entry import Entry, Fault, Front, Reference, entry_of
from tutor.library.examine import (
    SharedFiles,
    errors_in,
    examine_course,
    examine_lesson,
    examine_shared,
    is_sound,
)
from tutor.library.fallback import fallback_course
from tutor.library.folder import SHARED, Stamp, lesson_files
from tutor.library.load import FORMAT, FRONT, REFERENCE
from tutor.words import _

LEDGER = "ledger"

SETTLED = 2_000_000_000
"""A file changed this many nanoseconds ago or less may change again within the same tick of
the disk's clock, so its size and date prove nothing yet."""


class State(Struct, frozen=True, array_like=True):
    """What is known of one lesson file since it was last read."""

    size: int
    changed: int
    digest: str
    """Of the file and of everything its verdict depends on."""
    entry: Entry | None
    """None when the lesson cannot be shown."""
    errors: int
    pages: tuple[str, ...] | None
    """Ids of its pages; None when they cannot be told."""


class Ledger(Struct, frozen=True, array_like=True):
    """What is known of every lesson file."""

    surroundings: str
    states: dict[str, State]


def build(
    folder: Path, found: list[Stamp], stamp: str, cache: Cache
) -> tuple[Front, dict[str, Lesson]]:
    """Read what changed, and put the front of the library together.

    Also gives the lessons that were read now, so that nobody has to unpack them again.
    """
    now = time.time_ns()
    shared = examine_shared(folder)
    surroundings = _surroundings(folder, found)
    old = _old_states(cache, surroundings)
    states: dict[str, State] = {}
    lessons: dict[str, Lesson] = {}
    files = {each.name: each for each in found}
    for name in lesson_files(found):
        state, lesson = _state(
            folder / name, files[name], old.get(name), shared.ids(), surroundings
        )
        states[name] = state
        if lesson is not None and state.entry is not None:
            cache.save(_key(state), pack_lesson(lesson))
            lessons[lesson.id] = lesson
    front = _front(folder, stamp, shared, states)
    is_settled = all(now - each.changed > SETTLED for each in found)
    kept = cache.save(REFERENCE, pack(_reference(shared, stamp)))
    kept = kept and cache.save(LEDGER, pack(Ledger(surroundings, states)))
    if kept:
        cache.save(FRONT, pack(front if is_settled else replace(front, stamp="")))
        names = {FRONT, REFERENCE, LEDGER} | {_key(state) for state in states.values()}
        cache.tidy(names)
    return front, lessons


def lesson_of(path: Path) -> Lesson | None:
    """A lesson read from its file, if it can be shown."""
    shared = examine_shared(path.parent).ids()
    return examine_lesson(path, shared).value


def reference_of(folder: Path, stamp: str) -> Reference:
    """Sources and glossary read from their files."""
    return _reference(examine_shared(folder), stamp)


def _reference(shared: SharedFiles, stamp: str) -> Reference:
    sources = shared.sources.value if shared.sources else None
    glossary = shared.glossary.value if shared.glossary else None
    return Reference(stamp, sources.sources if sources else (), glossary.terms if glossary else ())


def _surroundings(folder: Path, found: list[Stamp]) -> str:
    """A sum over all that a lesson's verdict depends on besides its own file."""
    digest = hashlib.blake2b(f"{FORMAT} {__version__}".encode(), digest_size=16)
    for stamp in found:
        if "/" in stamp.name:
            digest.update(f"{stamp.name} {stamp.size} {stamp.changed}\n".encode("utf-8", "replace"))
    for name in SHARED:
        try:
            digest.update(name.encode() + (folder / name).read_bytes())
        except OSError:
            digest.update(b"-")
    return digest.hexdigest()


def _old_states(cache: Cache, surroundings: str) -> dict[str, State]:
    data = cache.load(LEDGER)
    try:
        ledger = unpack(data, Ledger) if data is not None else None
    except Damaged:
        ledger = None
    return ledger.states if ledger and ledger.surroundings == surroundings else {}


def _state(
    path: Path, stamp: Stamp, old: State | None, shared: Shared, surroundings: str
) -> tuple[State, Lesson | None]:
    """What is known of a file now, and the lesson if it had to be read."""
    if old and (old.size, old.changed) == (stamp.size, stamp.changed):
        return old, None
    found = examine_lesson(path, shared)
    digest = hashlib.blake2b((surroundings + found.text).encode(), digest_size=16).hexdigest()
    lesson = found.value if is_sound(found) else None
    is_settled = time.time_ns() - stamp.changed > SETTLED
    return (
        State(
            size=stamp.size,
            changed=stamp.changed if is_settled else 0,
            digest=digest,
            entry=entry_of(lesson) if lesson else None,
            errors=errors_in(found),
            pages=tuple(page.id for page in found.draft.pages) if found.draft else None,
        ),
        lesson,
    )


def _key(state: State) -> str:
    return f"lesson-{state.digest}"


def _front(folder: Path, stamp: str, shared: SharedFiles, states: dict[str, State]) -> Front:
    """The course, its lessons in order, and what is wrong."""
    by_id = {state.entry.id: name for name, state in states.items() if state.entry}
    faults = [Fault(name, state.errors) for name, state in states.items() if not state.entry]
    course, broken = _course(shared, states, tuple(by_id))
    order = [name for name in course.lesson_ids() if name in by_id]
    order = list(dict.fromkeys([*order, *by_id]))
    entries = [states[by_id[name]].entry for name in order]
    return Front(
        stamp=stamp,
        course=course,
        entries=tuple(entry for entry in entries if entry is not None),
        faults=(*broken, *faults),
        keys={name: _key(states[file]) for name, file in by_id.items()},
        files=by_id,
    )


def _course(
    shared: SharedFiles, states: dict[str, State], lessons: tuple[str, ...]
) -> tuple[Course, list[Fault]]:
    """The course as it is shown, and faults of the shared files."""
    faults = [
        Fault(Path(one.path).name, errors_in(one))
        for one in (shared.sources, shared.glossary)
        if one is not None and not is_sound(one)
    ]
    if shared.course is None:
        return fallback_course(lessons), [Fault("course.yaml", 1), *faults]
    pages = {Path(name).stem: state.pages for name, state in states.items()}
    checked = examine_course(shared.course, pages)
    course = shared.course.value
    if not is_sound(checked):
        faults.insert(0, Fault("course.yaml", errors_in(checked)))
    if course is None:
        return fallback_course(lessons), faults
    return _with_the_rest(course, lessons), faults


def _with_the_rest(course: Course, lessons: tuple[str, ...]) -> Course:
    """The course with lessons it does not name under a heading at the end."""
    known = set(course.lesson_ids())
    rest = tuple(name for name in lessons if name not in known)
    if not rest:
        return course
    more = Section(id="more", title=_("More lessons"), lessons=rest)
    return replace(course, sections=(*course.sections, more))
