"""Every string, choice and action of the screen is in the plain face, and the other way round.

Walks both faces over every lesson and looks for every word of every document node.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import lru_cache

import pytest

from tests.faces.both import (
    app_for,
    begun_anew,
    collapsed,
    fresh_visit,
    page_says,
    plain_says,
    reader_of,
    response_for,
    said,
    typed_for_lesson,
)
from tests.faces.looking import in_order, missing_in_plain, missing_on_screen
from tutor.core.block import Check
from tutor.core.document import review_line
from tutor.core.events import ToldBack
from tutor.core.feedback import verdict
from tutor.core.inline import fill, parse
from tutor.core.nodes import Ask
from tutor.library.load import default_folder
from tutor.store.visit import Visit
from tutor.ui.screens.reader import ReaderScreen

LESSONS = sorted(
    path.stem
    for path in default_folder().glob("*.yaml")
    if path.stem not in ("course", "sources", "glossary")
)
TURNS = 4
"""Ways to answer: as many as any question has choices, so that each one is chosen once."""
each_lesson = pytest.mark.parametrize("lesson", LESSONS)


@pytest.fixture
def visit() -> Visit:
    return fresh_visit()


async def _answer_on_screen(reader: ReaderScreen, check: Check, turn: int) -> None:
    """Answer the check that is shown, by pressing what can be pressed."""
    assert reader.draft is not None
    ask = reader.draft.ask
    if ask.mode in ("order", "match"):
        keys = tuple(choice.key for choice in ask.partners or ask.choices)
    elif ask.mode == "number":
        keys = tuple(response_for(check, turn)[0])
    else:
        keys = response_for(check, turn)
    for key in keys:
        reader.activate(f"choose:{key}")
    if reader.where == "check":
        reader.activate("done")
    assert reader.where == "answered"


def _on_reader(visit: Visit, lesson: str, look: Callable[[ReaderScreen], Awaitable[None]]) -> None:
    """Run the app on one lesson and look at its reader."""

    async def run() -> None:
        app = app_for(visit, lesson)
        async with app.run_test(size=(80, 24)):
            await look(reader_of(app))

    asyncio.run(run())


@lru_cache
def _plain_says(lesson: str) -> str:
    """Everything the plain face says of a lesson, answered in every way."""
    visit = fresh_visit()
    pages = []
    for turn in range(TURNS):
        anew = begun_anew(visit)
        lines = typed_for_lesson(anew.session, anew.library.lesson(lesson), turn)
        page = plain_says(anew, lines, lesson)
        assert "That is not one of the choices" not in page
        pages.append(page)
    return collapsed("\n".join(pages))


@each_lesson
def test_the_screen_says_every_word_of_every_stop(visit: Visit, lesson: str) -> None:
    async def look(reader: ReaderScreen) -> None:
        for number in range(len(reader.way.stops)):
            reader.go_to(number)
            page = page_says(reader)
            assert not missing_on_screen(reader.document, page), reader.spot.step_id
            for question in reader.document.questions:
                assert said(reader.desk.words(question.ask)) in page

    _on_reader(visit, lesson, look)


@each_lesson
def test_the_plain_face_says_every_word_of_every_stop(visit: Visit, lesson: str) -> None:
    page = _plain_says(lesson)
    values = visit.session.reading.values
    for stop in visit.session.way(lesson).stops:
        document = visit.session.document(visit.session.spot(stop.lesson, stop.step))
        assert not missing_in_plain(document, page), stop.step
        for question in document.questions:
            assert said(fill(parse(question.ask), values)) in page


@each_lesson
def test_both_faces_say_who_reviewed_it_and_when_it_was_so(visit: Visit, lesson: str) -> None:
    told = visit.library.lesson(lesson)
    reviewed = review_line(told, visit.session.reading.today)
    dated = sum(bool(page.as_of) for page in told.pages)
    plain = _plain_says(lesson)

    async def look(reader: ReaderScreen) -> None:
        pages = []
        for number in range(len(reader.way.stops)):
            reader.go_to(number)
            pages.append(page_says(reader))
        assert reviewed in pages[0]
        assert reviewed in pages[-1]
        assert sum("As of " in page or "This was so on " in page for page in pages) >= dated

    _on_reader(visit, lesson, look)
    assert plain.count(reviewed) == 2 * TURNS
    assert plain.count("As of ") + plain.count("This was so on ") >= dated * TURNS


@each_lesson
def test_both_faces_answer_every_check_with_the_same_words(visit: Visit, lesson: str) -> None:
    plain = _plain_says(lesson)

    async def look(reader: ReaderScreen) -> None:
        for number in range(len(reader.way.stops)):
            reader.go_to(number)
            if isinstance(reader.spot.step, Check):
                for turn in range(TURNS):
                    reader.go_to(number)
                    await _answer_on_screen(reader, reader.spot.step, turn)
                    _compare_answer(reader, plain)

    _on_reader(visit, lesson, look)


def _compare_answer(reader: ReaderScreen, plain: str) -> None:
    """The verdict, the answer and the feedback on what was chosen, in both faces."""
    assert reader.answer is not None
    assert reader.draft is not None
    grade, ask = reader.answer.grade, reader.draft.ask
    page = page_says(reader)
    assert verdict(grade, ask.mode) in page
    if ask.mode not in ("order", "match"):
        assert verdict(grade, ask.mode) in plain
    for reply in grade.replies:
        text = said(reply.words)
        assert text in plain
        if ask.mode in ("one", "many"):
            is_shown = reply.is_right or reply.key in reader.answer.response
            if not is_shown:
                reader.activate(f"show:{reply.key}")
            assert text in page_says(reader)
        else:
            assert text in page
    for choice in ask.choices:
        assert said(choice.words) in page or in_order(said(choice.words), page.split())


@each_lesson
def test_both_faces_answer_the_questions_inside_a_page(visit: Visit, lesson: str) -> None:
    plain = _plain_says(lesson)

    async def look(reader: ReaderScreen) -> None:
        for number in range(len(reader.way.stops)):
            reader.go_to(number)
            asks = [node for node in reader.document.nodes if isinstance(node, Ask)]
            for ask in asks:
                if not isinstance(reader.spot.step, Check):
                    for text in _told_after(reader, ask):
                        assert text in page_says(reader)
                        assert text in plain
                    _guess(reader, ask, plain)

    _on_reader(visit, lesson, look)


def _told_after(reader: ReaderScreen, ask: Ask) -> list[str]:
    """Press what shows more, and say what must be shown then."""
    match ask.mode:
        case "reveal":
            reader.activate(f"reveal:{ask.item}")
            return [said(ask.verdict), *map(said, ask.known)]
        case "words":
            event = ToldBack(
                lesson=reader.spot.lesson.id, page=reader.spot.step_id, words="In my own words."
            )
            reader.desk.session.keep(event)
            reader.show_page()
            return list(map(said, ask.known))
    return []


def _guess(reader: ReaderScreen, ask: Ask, plain: str) -> None:
    for choice in ask.choices if ask.mode == "one" else ():
        reader.activate(f"guess:{ask.item}:{choice.key}")
        assert said(choice.reply) in page_says(reader)
        assert said(choice.reply) in plain
