"""What is counted of what a person does."""

from __future__ import annotations

from tests.kiosk.seat import library
from tutor.blocks.single.spec import Single
from tutor.core import events
from tutor.core.events import Event
from tutor.core.lesson import Lesson
from tutor.kiosk.keeper import CountingKeeper

CANARY = "canary-7f3a"


def _told(*happened: Event) -> list[tuple[str, ...]]:
    told: list[tuple[str, ...]] = []
    keeper = CountingKeeper(library().lesson, lambda *what: told.append(what))
    for event in happened:
        keeper.append(event)
    return told


def _single() -> tuple[Lesson, Single]:
    shelf = library()
    for entry in shelf.entries:
        for check in shelf.lesson(entry.id).checks:
            if isinstance(check, Single):
                return shelf.lesson(entry.id), check
    raise AssertionError("no lesson has such a check")


def test_a_lesson_is_opened_and_finished_once_a_visit() -> None:
    opened = events.Opened(lesson="risks", step="signs")
    ended = events.Finished(lesson="risks")
    aside = events.Opened(lesson="words", step="x", way=events.ASIDE)
    assert _told(opened, opened, aside, ended, ended) == [
        ("opened", "risks", "", ""),
        ("finished", "risks", "", ""),
    ]


def test_the_first_answer_counts_with_the_option_that_was_chosen() -> None:
    lesson, check = _single()
    options = [choice.key for choice in check.ask_node().choices]
    answers = [
        events.Answered(lesson=lesson.id, check=check.id, response=(key,), outcome="missed")
        for key in options[:2]
    ]
    assert _told(*answers) == [("answered", lesson.id, check.id, options[0])]


def test_not_sure_yet_and_kinds_without_options_say_how_it_went() -> None:
    lesson, check = _single()
    unsure = events.Answered(lesson=lesson.id, check=check.id, response=(), outcome="unsure")
    assert _told(unsure)[0][3] == "unsure"
    typed = events.Answered(lesson="no", check="such", response=(CANARY,), outcome="right")
    assert _told(typed)[0][3] == "right"


def test_words_that_were_typed_are_never_told() -> None:
    lesson, check = _single()
    told = _told(
        events.Wrote(entry="own/1", words=CANARY),
        events.Noted(entry="", words=CANARY),
        events.ToldBack(lesson="risks", page="signs", words=CANARY),
        events.Answered(lesson=lesson.id, check=check.id, response=(CANARY,), outcome="missed"),
    )
    assert told == [("answered", lesson.id, check.id, "wrong")]
