"""The lists around the lessons say the same on the screen and in the plain face.

Home, the end of a lesson, the sheet, the glossary, sources, settings and the crisis card.
"""

from __future__ import annotations

import asyncio

import pytest

from tests.faces.both import (
    app_for,
    begun_anew,
    collapsed,
    fresh_visit,
    page_says,
    paper_of,
    plain_says,
    said,
)
from tutor.core import events
from tutor.core.citations import citation
from tutor.core.crisis import crisis_card
from tutor.core.inline import fill, parse
from tutor.core.nodes import words_of
from tutor.core.session import END
from tutor.store.setting_list import setting_rows
from tutor.store.visit import Visit
from tutor.ui.desk import Go

LESSON = "risks"


@pytest.fixture
def visit() -> Visit:
    return fresh_visit()


def _told(visit: Visit, text: str) -> str:
    return said(fill(parse(text), visit.session.reading.values))


def _screen_says(visit: Visit, *place: str) -> str:
    """Everything on one screen, also what is below its end."""

    async def run() -> str:
        app = app_for(visit)
        async with app.run_test(size=(100, 60)) as pilot:
            if place:
                app.screen.post_message(Go(*place))
                await pilot.pause()
                await pilot.pause()
            return page_says(paper_of(app))

    return asyncio.run(run())


def _work_on_a_sheet(visit: Visit) -> None:
    """A sheet with a question from every source, notes, and one taken off."""
    keep = visit.session.keep
    lesson = visit.library.lesson(LESSON)
    for step in visit.session.spot(LESSON).steps:
        keep(events.Opened(lesson=LESSON, step=step.id))
    for check in lesson.checks[:3]:
        answered = events.Answered(lesson=LESSON, check=check.id, response=(), outcome="unsure")
        keep(answered)
    keep(events.Starred(lesson=LESSON, page=lesson.pages[1].id))
    keep(events.Picked(lesson=LESSON, question=lesson.checklist[0].id))
    keep(events.Wrote(entry="own/1", words="May I bring music?"))
    keep(events.Noted(entry="own/1", words="Headphones."))
    keep(events.ToldBack(lesson=LESSON, page=lesson.pages[-1].id, words="They stay with me."))
    keep(events.Removed(entry=f"stem/{visit.library.course.stems[-1].id}"))


def test_home_says_the_same_in_both_faces(visit: Visit) -> None:
    course, entries = visit.library.course, visit.library.entries
    minutes = (f"{entry.minutes} min" for entry in entries)
    texts = [
        _told(visit, course.title), "Everything stays on this computer.",
        *(_told(visit, section.title) for section in course.sections),
        *(_told(visit, route.title) for route in course.routes),
        *(_told(visit, text) for entry in entries for text in (entry.title, entry.can_do)),
        *minutes, f"My questions: {visit.session.sheet().count()} for your visit.",
    ]  # fmt: skip
    plain = collapsed(plain_says(begun_anew(visit), ["o"]))
    screen = f"{_told(visit, course.title)} {_screen_says(visit)}"
    assert [text for text in texts if text not in plain] == []
    assert [text for text in texts if text not in screen] == []


def test_home_offers_to_go_on_in_both_faces(visit: Visit) -> None:
    step = visit.session.spot(LESSON).steps[2].id
    visit.session.keep(events.Opened(lesson=LESSON, step=step))
    title = _told(visit, visit.library.lesson(LESSON).title)
    going_on = f"Continue: {title}, page 3 of {len(visit.session.spot(LESSON).steps)}"
    assert going_on in _screen_says(visit)
    assert going_on in collapsed(plain_says(visit, []))
    assert f"{title}, 3 of " in collapsed(plain_says(visit, ["0"]))


def test_the_end_offers_the_same_ways_on_in_both_faces(visit: Visit) -> None:
    _work_on_a_sheet(visit)
    lesson = visit.library.lesson(LESSON)
    back = [f"Come back to: {_told(visit, check.ask)}" for check in lesson.checks if check.safety]
    on_sheet = [one.words for one in visit.session.sheet().entries() if not one.is_stem]
    on_sheet = [words for words in on_sheet if "music" not in words][:3]
    screen = _screen_says(visit, "lesson", LESSON, END)
    plain = collapsed(plain_says(visit, [], LESSON, END))
    for text in (*back, *on_sheet, "What next?", "Next lesson: ", "My sheet", "All lessons"):
        assert text in screen
        assert text in plain
    assert back


def test_the_plain_face_goes_where_the_end_of_a_lesson_leads(visit: Visit) -> None:
    check = next(check for check in visit.library.lesson(LESSON).checks if check.safety)
    said_there = collapsed(plain_says(begun_anew(visit), ["1"], LESSON, END))
    assert said_there.count(_told(visit, check.ask)) == 2
    ids = visit.library.course.lesson_ids()
    following = visit.library.lesson(ids[ids.index(LESSON) + 1])
    count = sum(check.safety for check in visit.library.lesson(LESSON).checks)
    said_there = collapsed(plain_says(begun_anew(visit), [str(count + 1)], LESSON, END))
    assert f"{_told(visit, following.title)}, 1 of" in said_there
    said_there = plain_says(begun_anew(visit), [str(count + 2)], LESSON, END)
    assert said_there.count("Please go through these with me") == 2


def test_the_sheet_says_the_same_in_both_faces(visit: Visit) -> None:
    _work_on_a_sheet(visit)
    sheet = visit.session.sheet()
    texts = [
        "lease go through these with me", *(topic for topic, _entries in sheet.rest),
        *(text for entry in sheet.entries() for text in (entry.words, entry.why or entry.reason)),
        *(entry.words for entry in sheet.removed), "Note: Headphones.",
        *(text for pair in sheet.told_back for text in pair), *sheet.values,
    ]  # fmt: skip
    screen = _screen_says(visit, "sheet")
    plain = collapsed(plain_says(visit, []))
    assert [text for text in map(collapsed, texts) if text not in screen] == []
    assert [text for text in map(collapsed, texts) if text not in plain] == []


def test_the_glossary_says_the_same_in_both_faces(visit: Visit) -> None:
    screen = _screen_says(visit, "words")
    plain = collapsed(plain_says(begun_anew(visit), ["g"]))
    for term in visit.library.terms:
        for text in (term.term, _told(visit, term.means)):
            assert text in screen
            assert text in plain


@pytest.mark.parametrize("lesson", ["history", "risks"])
def test_the_sources_of_a_page_say_the_same_in_both_faces(visit: Visit, lesson: str) -> None:
    for stop in visit.session.way(lesson).stops[:4]:
        document = visit.session.document(visit.session.spot(stop.lesson, stop.step))
        cited = document.sources()
        screen = _screen_says(visit, "sources", *cited)
        plain = collapsed(plain_says(begun_anew(visit), ["h"], lesson, stop.step))
        for name in cited:
            for line in citation(visit.library.sources[name]):
                assert _is_on(line, screen)
                assert _is_on(line, plain)


def _is_on(line: str, page: str) -> bool:
    """Whether a line is there, also where an address is broken over lines."""
    return line.replace(" ", "") in page.replace(" ", "")


def test_the_settings_say_the_same_in_both_faces(visit: Visit) -> None:
    screen = _screen_says(visit, "settings")
    first = plain_says(begun_anew(visit), [","])
    behind = next(line for line in first.splitlines() if "Settings of the screen" in line)
    plain = collapsed(plain_says(begun_anew(visit), [",", behind.partition(".")[0]]))
    for row in setting_rows(visit.settings, visit.library.course):
        for text in (_told(visit, row.title), row.value):
            assert set(text.split()) <= set(screen.split())
            assert text in plain


@pytest.mark.parametrize("region", ["us", "uk", "eu"])
def test_the_crisis_card_says_the_same_in_both_faces(visit: Visit, region: str) -> None:
    visit.settings = type(visit.settings)(region=region)
    screen = _screen_says(visit, "crisis")
    plain = collapsed(plain_says(visit, ["!"]))
    for node in crisis_card(visit.library.course, region):
        for words in words_of(node):
            assert said(words) in screen
            assert said(words) in plain


@pytest.mark.parametrize("lines", [["!"], ["s", "u", "!"], ["/", "!"], [",", "!"]])
def test_help_is_one_letter_away_in_every_list_of_the_plain_face(
    visit: Visit, lines: list[str]
) -> None:
    assert "Is somebody in danger right now?" in plain_says(visit, lines)
