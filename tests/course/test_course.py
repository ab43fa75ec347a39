"""The course as patients get it: complete, readable, balanced, and honest about itself."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from docs.evidence import facts
from tests.course.left_out import LEFT_OUT
from tutor.blocks.kinds import name_of
from tutor.blocks.single.spec import Single
from tutor.checks.sentences import sentences_of, word_count
from tutor.checks.texts import pieces_of
from tutor.core.lesson import Lesson
from tutor.library.load import default_folder, open_library
from tutor.library.survey import survey_folder

LIBRARY = open_library(default_folder(), None)
LESSONS = {entry.id: LIBRARY.lesson(entry.id) for entry in LIBRARY.entries}

ORDER = [
    "welcome", "words", "history", "mechanism", "evidence", "options", "routes", "session",
    "risks", "suitability", "law", "cost", "provider", "appointment", "after", "myths",
]  # fmt: skip

GROUPS = {
    "words": ("def 1-9", "cond 1-5"),
    "history": ("hist 1-16",),
    "mechanism": ("mech 1-10",),
    "evidence": ("cond 6-34",),
    "options": ("cond 22-22", "cond 10-12", "cons 1-1"),
    "routes": ("route 1-17",),
    "session": ("sess 1-16", "prep 4-4", "prep 8-8", "after 1-1"),
    "risks": ("risk 1-26",),
    "suitability": ("elig 1-24",),
    "law": ("law 1-19",),
    "cost": ("cost 1-14",),
    "provider": ("prov 1-9",),
    "appointment": ("prep 1-8", "cons 1-7"),
    "after": ("after 1-12",),
}
"""Which facts each lesson teaches, as the course plans it."""

each_lesson = pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)


def planned(lesson: str) -> set[str]:
    """The facts planned for a lesson."""
    found: set[str] = set()
    for group in GROUPS[lesson]:
        name, span = group.split()
        first, last = map(int, span.split("-"))
        found |= {f"{name}-{number:02}" for number in range(first, last + 1)}
    return found


def test_the_sixteen_lessons_are_there_in_order() -> None:
    assert list(LESSONS) == ORDER


def test_nothing_in_the_lessons_is_left_to_fix_or_to_look_at() -> None:
    found = survey_folder(default_folder(), "review", "2026-11-21")
    assert [
        (Path(problem.place.path).name, problem.place.line, problem.code)
        for one in found
        for problem in one.problems
        if problem.level != "note"
    ] == []


@pytest.mark.parametrize("name", GROUPS)
def test_a_lesson_teaches_every_fact_planned_for_it(name: str) -> None:
    taught = {fact for page in LESSONS[name].pages for fact in page.facts}
    missing = planned(name) - taught - LEFT_OUT.get(name, {}).keys()
    assert missing == set()


def test_what_is_left_out_is_a_fact_has_a_reason_and_is_really_left_out() -> None:
    for name, reasons in LEFT_OUT.items():
        taught = {fact for page in LESSONS[name].pages for fact in page.facts}
        for fact, reason in reasons.items():
            assert fact in facts()
            assert fact not in taught
            assert len(reason.split()) > 3


@each_lesson
def test_a_lesson_is_as_long_as_a_person_can_bear(lesson: Lesson) -> None:
    assert 4 <= len(lesson.pages) <= 12
    assert 3 <= len(lesson.checks) <= 6
    assert lesson.unknowns
    assert lesson.actions


def test_the_course_has_at_least_seventy_checks_and_half_ask_what_to_do() -> None:
    checks = [check for lesson in LESSONS.values() for check in lesson.checks]
    assert len(checks) >= 70
    assert sum(check.asks == "do" for check in checks) * 2 >= len(checks)


def test_every_check_gives_a_question_for_the_provider_and_names_its_page() -> None:
    for lesson in LESSONS.values():
        pages = {page.id for page in lesson.pages}
        for check in lesson.checks:
            assert check.page in pages
            assert "?" in check.question


CLAIMS_SOMETHING = re.compile(
    r"^[^?]*\bI (?:am|have|had|take|took|use|used|drink|drank|was|feel|felt|plan)\b[^?]*[.!]"
)


def test_no_check_puts_words_about_the_reader_on_the_sheet_that_they_never_said() -> None:
    claims = [
        (lesson.id, check.id)
        for lesson in LESSONS.values()
        for check in lesson.checks
        if CLAIMS_SOMETHING.search(check.question)
    ]
    assert claims == []


def test_no_place_among_the_options_is_right_too_often() -> None:
    places = Counter(
        [option.correct for option in check.options].index(True)
        for lesson in LESSONS.values()
        for check in lesson.checks
        if isinstance(check, Single) and len(check.options) == 3
    )
    assert max(places.values()) <= 0.5 * sum(places.values())
    assert min(places[number] for number in range(3)) >= 0.2 * sum(places.values())


def test_every_kind_of_drawing_the_course_asks_for_is_there() -> None:
    kinds = {
        name: {name_of(type(block)) for page in lesson.pages for block in page.blocks}
        for name, lesson in LESSONS.items()
    }
    assert "compare" in kinds["words"]
    assert "timeline" in kinds["history"]
    assert kinds["mechanism"] & {"drawing", "steps"}
    assert "icons" in kinds["evidence"]
    assert {"compare", "values"} <= kinds["options"]
    assert "bars" in kinds["routes"]
    assert kinds["session"] & {"timeline", "steps"}
    assert {"icons", "table"} <= kinds["risks"]
    assert "self-check" in kinds["suitability"]
    assert "table" in kinds["law"]
    assert "table" in kinds["cost"]
    assert "table" in kinds["after"]
    assert "reveal" in kinds["myths"]


@each_lesson
def test_no_reviewer_is_invented(lesson: Lesson) -> None:
    assert lesson.review.status == "draft"
    assert lesson.review.reviewers == ()
    assert lesson.review.next_review


@each_lesson
def test_what_changes_carries_its_day_and_an_end(lesson: Lesson) -> None:
    for page in lesson.pages:
        assert bool(page.as_of) == bool(page.recheck), page.id


@each_lesson
def test_a_page_with_facts_that_change_says_of_which_day_it_is(lesson: Lesson) -> None:
    known = facts()
    changing = {name for name, fact in known.items() if "volatile" in fact.status}
    undated = [page.id for page in lesson.pages if changing & set(page.facts) and not page.as_of]
    assert undated == []


@each_lesson
def test_no_sentence_has_more_than_twenty_words(lesson: Lesson) -> None:
    texts = [piece.text for piece in pieces_of(lesson) if piece.role == "prose"]
    sentences = [sentence for text in texts for sentence in sentences_of(text)]
    assert [one for one in sentences if word_count(one) > 20] == []


@each_lesson
def test_nothing_is_shouted(lesson: Lesson) -> None:
    assert [piece.text for piece in pieces_of(lesson) if "!" in piece.text] == []
