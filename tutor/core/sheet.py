"""The question sheet: what the reader takes to the visit.

Owns what is on it and in which order. Everything on it is plain text, one line each. Never
draws it, and never changes the record.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from tutor.core.clean import visible
from tutor.core.course import Course
from tutor.core.inline import unique
from tutor.core.lesson import Lesson, Status
from tutor.core.merging import Merged, merged
from tutor.core.progress import outline_of, progress_of
from tutor.core.questions import (
    RISKS,
    TOP,
    Rank,
    Say,
    check_rank,
    lessons_in_order,
    questions_of,
    speaker,
    why_of,
)
from tutor.core.record import Record
from tutor.core.visits import Appointment
from tutor.words import _

_BY_AN_ANSWER = (Rank.MIXED_UP, Rank.MISSED, Rank.KEPT, Rank.STEM)
"""Why a question may be on the sheet without the reader having asked for it."""


class Entry(Struct, frozen=True):
    """One question on the sheet."""

    id: str
    words: str
    reason: str
    """Why it is here, in a few words."""
    topic: str
    note: str = ""
    is_stem: bool = False
    """Whether it is here only because it is always asked."""
    why: str = ""
    """One of the first three: why it is, in one sentence."""


class ReadLesson(Struct, frozen=True):
    """A lesson the reader opened, for the clinician."""

    title: str
    read: int
    total: int
    is_finished: bool
    """Read, and every safety check answered right once."""
    status: Status
    reviewed: str
    """The day it was last approved; empty when nobody has yet."""
    is_changed: bool = False
    """Whether its text was changed after that."""
    next_review: str = ""
    """The day it must be looked at again; empty while nobody has approved it."""
    changed_by: str = ""
    """The clinic that changed parts of it."""


class Sheet(Struct, frozen=True):
    """Everything the reader takes along."""

    course: str
    updated: str
    """The version of the lessons: the day they were last changed."""
    top: tuple[Entry, ...]
    rest: tuple[tuple[str, tuple[Entry, ...]], ...]
    """Topics with their questions; a topic comes twice where the reader's order wants it."""
    removed: tuple[Entry, ...]
    values: tuple[str, ...]
    """What matters to the reader."""
    told_back: tuple[tuple[str, str], ...]
    """Pages in the reader's own words: what it was about, and the words."""
    notes: str
    """A note for the whole visit."""
    read: tuple[ReadLesson, ...]
    unsure_topics: tuple[tuple[str, tuple[str, ...]], ...]
    """Lessons, each with the pages the reader would like to go over."""
    medicines: tuple[str, ...] = ()
    """What the reader takes, line by line."""
    appointment: Appointment = Appointment()
    language: str = "en"
    """The language the questions are in."""

    def entries(self) -> tuple[Entry, ...]:
        """All questions in the order they stand on the sheet."""
        return (*self.top, *(entry for _topic, entries in self.rest for entry in entries))

    def count(self) -> int:
        """How many questions there are."""
        return len(self.entries())


def build_sheet(
    course: Course,
    lessons: Mapping[str, Lesson],
    record: Record,
    values: Callable[[str], str | None] | None = None,
) -> Sheet:
    """The sheet a record adds up to. `lessons` needs only those the record speaks of."""
    say = speaker(course, values)
    known = lessons_in_order(course, lessons)
    everything = merged(questions_of(course, lessons, record, say), record)
    ordered = _in_order([one for one in everything if not one.is_removed(record)], record)
    removed = [one for one in everything if one.is_removed(record)]
    entries = [_entry(one, record) for one in ordered]
    off = {name for one in removed for name in one.ids}
    return Sheet(
        course=say(course.title),
        updated=course.updated,
        top=tuple(
            replace(entry, why=why)
            for entry, why in zip(entries, _whys(ordered, record), strict=False)
        ),
        rest=_by_topic(entries[TOP:]),
        removed=tuple(_entry(one, record) for one in removed),
        values=unique(text for lesson in known for text in _values(lesson, record, say)),
        told_back=tuple(pair for lesson in known for pair in _told_back(lesson, record, say)),
        notes=visible(record.notes.get("", "")).strip(),
        read=tuple(one for lesson in known for one in _read(lesson, record, say)),
        unsure_topics=tuple(
            (say(lesson.title), pages)
            for lesson in known
            if (pages := _unsure_pages(lesson, record, off, say))
        ),
        medicines=tuple(
            words for typed in record.medicines.values() if (words := visible(typed).strip())
        ),
        appointment=_appointment(record),
    )


def names_of(
    course: Course,
    lessons: Mapping[str, Lesson],
    record: Record,
    entry: str,
    values: Callable[[str], str | None] | None = None,
) -> tuple[str, ...]:
    """The names of all questions that stand on the sheet as this one, its own first."""
    everything = merged(questions_of(course, lessons, record, speaker(course, values)), record)
    found = next((one.ids for one in everything if entry in one.ids), ())
    return unique((entry, *found))


def _appointment(record: Record) -> Appointment:
    """The visit, with what was typed made safe to show."""
    planned = record.appointment
    return Appointment(planned.day, planned.time, visible(planned.place).strip())


def _in_order(questions: list[Merged], record: Record) -> list[Merged]:
    """What the reader arranged, in their order; then the others by weight, where those that
    will stand below the top three come topic by topic, safety before all else."""
    arranged = [one for one in questions if one.place(record) is not None]
    arranged.sort(key=lambda one: one.place(record) or 0)
    others = sorted((one for one in questions if one not in arranged), key=lambda one: one.rank)
    room = max(0, TOP - len(arranged))
    if not arranged:
        others = _with_risks_first(others)
    below = others[room:]
    topics = list(unique(one.parts[0].topic for one in below))
    below.sort(key=lambda one: (one.rank > Rank.SAFETY, topics.index(one.parts[0].topic)))
    return [*arranged, *others[:room], *below]


def _with_risks_first(questions: list[Merged]) -> list[Merged]:
    """The question about the risks among the first three, unless the reader filled them.

    It takes the place of what only an answer put there; never of what the reader wrote, marked
    or was not sure of, and never of a question about safety.
    """
    top, rest = questions[:TOP], questions[TOP:]
    below = next((one for one in rest if RISKS in one.ids), None)
    gives_way = next((one for one in reversed(top) if one.rank in _BY_AN_ANSWER), None)
    if below is None or gives_way is None:
        return questions
    kept = [one for one in top if one is not gives_way]
    return [*kept, below, gives_way, *(one for one in rest if one is not below)]


def _whys(ordered: list[Merged], record: Record) -> list[str]:
    """Why the first three are first: their weight, or the reader's own wish against it."""
    weightiest = sorted(ordered, key=lambda one: one.rank)[:TOP]
    return [
        why_of(one.rank)
        if one.rank <= max(other.rank for other in weightiest)
        or (RISKS in one.ids and one.place(record) is None)
        else _("First because I put it here.")
        for one in ordered[:TOP]
    ]


def _by_topic(entries: list[Entry]) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    return tuple((topic, tuple(run)) for topic, run in groupby(entries, lambda one: one.topic))


def _entry(question: Merged, record: Record) -> Entry:
    return Entry(
        id=question.name(record),
        words=question.words,
        reason=question.reason(),
        topic=question.parts[0].topic,
        note=question.note(record),
        is_stem=question.rank is Rank.STEM,
    )


def _values(lesson: Lesson, record: Record, say: Say) -> list[str]:
    items = (pair for page in lesson.pages for block in page.blocks for pair in block.marks())
    return [say(text) for item, text in items if (lesson.id, item) in record.values]


def _told_back(lesson: Lesson, record: Record, say: Say) -> list[tuple[str, str]]:
    told = ((page, record.told_back.get((lesson.id, page.id), "")) for page in lesson.pages)
    return [
        (
            _("{lesson} – {page}").format(lesson=say(lesson.title), page=say(page.title)),
            visible(words).strip(),
        )
        for page, words in told
        if visible(words).strip()
    ]


def _read(lesson: Lesson, record: Record, say: Say) -> list[ReadLesson]:
    progress = progress_of(outline_of(lesson), record)
    if progress.state == "new":
        return []
    is_approved = lesson.review.status == "approved"
    return [
        ReadLesson(
            title=say(lesson.title),
            read=progress.read,
            total=progress.total,
            is_finished=progress.is_finished,
            status=lesson.review.status,
            reviewed=lesson.review.reviewed if is_approved else "",
            is_changed=lesson.review.is_changed,
            next_review=lesson.review.next_review if is_approved else "",
            changed_by=lesson.changed_by,
        )
    ]


def _unsure_pages(lesson: Lesson, record: Record, off: set[str], say: Say) -> tuple[str, ...]:
    """Titles of the pages behind open checks, without those the reader took off the sheet."""
    titles = {page.id: say(page.title) for page in lesson.pages}
    return unique(
        titles.get(check.page, say(check.ask))
        for check in lesson.checks
        if check_rank(check, record.checks.get((lesson.id, check.id))) is not None
        and f"check/{lesson.id}/{check.id}" not in off
    )
