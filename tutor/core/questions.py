"""Where the questions on the sheet come from, and how much each one matters.

Owns the sources, their order of weight, and the short reason shown with each question.
Never merges, removes or arranges: that is for the sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import IntEnum

from msgspec import Struct

from tutor.core.block import Check
from tutor.core.clean import visible
from tutor.core.course import Course
from tutor.core.inline import as_text, fill, parse, quotable
from tutor.core.lesson import Lesson
from tutor.core.record import CheckState, Record
from tutor.words import _

TOP = 3
"""How many questions stand at the top of the sheet."""

RISKS = "stem/harms"
"""The question about the risks; it stands among the first ones unless the reader arranged them."""

Say = Callable[[str], str]
"""Turns authored text into one line with the clinic's values in it."""


class Rank(IntEnum):
    """Why a question is on the sheet; what matters most comes first."""

    SAFETY_MIXED_UP = 0
    SAFETY = 1
    OWN = 2
    APPLIES = 3
    MAY_APPLY = 4
    MIXED_UP = 5
    NOT_SURE = 6
    MISSED = 7
    PICKED = 8
    STARRED = 9
    KEPT = 10
    STEM = 11


class Question(Struct, frozen=True):
    """One question from one source."""

    id: str
    words: str
    rank: Rank
    topic: str


def speaker(course: Course, values: Callable[[str], str | None] | None) -> Say:
    """How authored text is said on the sheet; a value nobody gave is put in words."""
    otherwise = {value.id: value.otherwise for value in course.values}

    def value(name: str) -> str | None:
        return (values(name) if values else None) or otherwise.get(name)

    return lambda text: visible(as_text(fill(parse(text), value)))


def questions_of(
    course: Course, lessons: Mapping[str, Lesson], record: Record, say: Say
) -> Iterator[Question]:
    """Every question the record gives a reason for, lessons in course order."""
    for entry, typed in record.own.items():
        if entry.startswith("own/") and (words := visible(typed).strip()):
            yield Question(entry, words, Rank.OWN, _("My own questions"))
    for lesson in lessons_in_order(course, lessons):
        yield from _from_checks(lesson, record, say)
        yield from _from_lists(lesson, record, say)
        yield from _from_choices(lesson, record, say)
    for stem in course.stems:
        yield Question(f"stem/{stem.id}", say(stem.ask), Rank.STEM, _("Always worth asking"))


def lessons_in_order(course: Course, lessons: Mapping[str, Lesson]) -> list[Lesson]:
    """The lessons in course order; those the course does not list come last."""
    names = dict.fromkeys((*course.lesson_ids(), *lessons))
    return [lessons[name] for name in names if name in lessons]


def reason_of(rank: Rank) -> str:
    """Why a question is on the sheet, in a few words of the reader's and without any blame."""
    match rank:
        case Rank.SAFETY_MIXED_UP:
            return _("about safety, and easy to mix up")
        case Rank.SAFETY:
            return _("about safety")
        case Rank.OWN:
            return _("my own question")
        case Rank.APPLIES:
            return _("applies to me")
        case Rank.MAY_APPLY:
            return _("may apply to me")
        case Rank.MIXED_UP:
            return _("easy to mix up")
        case Rank.NOT_SURE:
            return _("not sure")
        case Rank.MISSED:
            return _("worth going over")
        case Rank.PICKED:
            return _("I chose it")
        case Rank.STARRED:
            return _("starred")
        case Rank.KEPT:
            return _("I kept it")
        case Rank.STEM:
            return _("always asked")


def why_of(rank: Rank) -> str:
    """Why a question is one of the first three, in one sentence of the reader's."""
    match rank:
        case Rank.SAFETY_MIXED_UP:
            return _("First because it is about safety, and easy to mix up.")
        case Rank.SAFETY:
            return _("First because it is about safety.")
        case Rank.OWN:
            return _("First because I wrote it myself.")
        case Rank.APPLIES:
            return _("First because it applies to me.")
        case Rank.MAY_APPLY:
            return _("First because it may apply to me.")
        case Rank.MIXED_UP:
            return _("First because it is easy to mix up.")
        case Rank.NOT_SURE:
            return _("First because I marked this as not sure.")
        case Rank.MISSED:
            return _("First because it is worth going over.")
        case Rank.PICKED:
            return _("First because I chose it.")
        case Rank.STARRED:
            return _("First because I starred the page.")
        case Rank.KEPT:
            return _("First because I kept it.")
        case Rank.STEM:
            return _("First because it is always worth asking.")


def check_rank(check: Check, state: CheckState | None) -> Rank | None:
    """Why a check's question is on the sheet; None when it was answered right and that is it.

    A wrong answer somebody was sure of stays until they were right and sure of it.
    """
    return answer_rank(state, is_safety=check.safety)


def answer_rank(state: CheckState | None, *, is_safety: bool) -> Rank | None:
    """The same, of a check that is not at hand."""
    if state is None:
        return None
    is_right = state.outcome == "right"
    if state.was_sure_and_wrong and not (is_right and state.is_sure):
        return Rank.SAFETY_MIXED_UP if is_safety else Rank.MIXED_UP
    if is_right and state.is_sure is not False:
        return None
    if is_safety:
        return Rank.SAFETY
    is_unsure = state.outcome == "unsure" or state.is_sure is False
    return Rank.NOT_SURE if is_unsure else Rank.MISSED


def _from_checks(lesson: Lesson, record: Record, say: Say) -> Iterator[Question]:
    for check in lesson.checks:
        entry = f"check/{lesson.id}/{check.id}"
        state = record.checks.get((lesson.id, check.id))
        rank = check_rank(check, state)
        if rank is None and state is not None and _is_kept(entry, record):
            rank = Rank.KEPT
        if rank is not None:
            yield Question(entry, say(check.question), rank, say(lesson.title))


def _is_kept(entry: str, record: Record) -> bool:
    """Whether the reader did something with a question that should not be undone for them."""
    return entry in record.order[:TOP] or entry in record.reworded or entry in record.notes


def _from_lists(lesson: Lesson, record: Record, say: Say) -> Iterator[Question]:
    for page in lesson.pages:
        for item, question in (pair for block in page.blocks for pair in block.questions()):
            entry = f"self/{lesson.id}/{item}"
            answer = record.self_checks.get((lesson.id, item))
            if answer == "yes":
                yield Question(entry, say(question), Rank.APPLIES, say(lesson.title))
            elif answer == "not-sure":
                words = _("{question} I am not sure if this applies to me.").format(
                    question=say(question)
                )
                yield Question(entry, words, Rank.MAY_APPLY, say(lesson.title))


def _from_choices(lesson: Lesson, record: Record, say: Say) -> Iterator[Question]:
    for offered in lesson.checklist:
        if (lesson.id, offered.id) in record.picked:
            entry = f"ask/{lesson.id}/{offered.id}"
            yield Question(entry, say(offered.ask), Rank.PICKED, say(lesson.title))
    for page in lesson.pages:
        if (lesson.id, page.id) in record.stars:
            words = _("Can we talk about this? “{title}”").format(title=quotable(say(page.title)))
            entry = f"star/{lesson.id}/{page.id}"
            yield Question(entry, words, Rank.STARRED, say(lesson.title))
