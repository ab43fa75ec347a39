"""Everything a reader can mark in the lessons puts the right thing on the sheet, once."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.faces.both import fresh_visit
from tutor.core import events
from tutor.core.merging import folded
from tutor.core.questions import speaker
from tutor.store.visit import Visit


@pytest.fixture
def visit() -> Visit:
    return fresh_visit()


def _on_sheet(visit: Visit) -> list[str]:
    return [entry.words for entry in visit.session.sheet().entries()]


def _items(visit: Visit) -> list[tuple[str, str, str]]:
    """Every item of every self-check list: lesson, item and question."""
    say = speaker(visit.library.course, visit.session.reading.values)
    return [
        (lesson.id, item, say(question))
        for name in visit.library.course.lesson_ids()
        if visit.session.has_lesson(name)
        for lesson in [visit.library.lesson(name)]
        for page in lesson.pages
        for block in page.blocks
        for item, question in block.questions()
    ]


def test_each_yes_in_a_self_check_list_is_a_question_of_the_reader_s(visit: Visit) -> None:
    items = _items(visit)
    assert items
    for lesson, item, question in items:
        visit.session.keep(events.SelfChecked(lesson=lesson, item=item, answer="yes"))
        assert question in _on_sheet(visit)
        visit.session.keep(events.SelfChecked(lesson=lesson, item=item, answer="no"))
        assert f"self/{lesson}/{item}" not in _ids(visit)


def _ids(visit: Visit) -> list[str]:
    return [entry.id for entry in visit.session.sheet().entries()]


def test_each_not_sure_in_a_self_check_list_asks_whether_it_applies(visit: Visit) -> None:
    for lesson, item, question in _items(visit):
        visit.session.keep(events.SelfChecked(lesson=lesson, item=item, answer="not-sure"))
        assert f"{question} I am not sure if this applies to me." in _on_sheet(visit)


def test_no_question_from_a_self_check_list_says_what_the_reader_has_or_is(visit: Visit) -> None:
    for _lesson, _item, question in _items(visit):
        assert question.endswith("?")
        assert "you have" not in question.casefold()


def test_stars_values_and_own_words_are_on_the_sheet(visit: Visit) -> None:
    say = speaker(visit.library.course, visit.session.reading.values)
    for name in visit.library.course.lesson_ids():
        if not visit.session.has_lesson(name):
            continue
        lesson = visit.library.lesson(name)
        for page in lesson.pages:
            visit.session.keep(events.Starred(lesson=name, page=page.id))
            assert f"Can we talk about this? “{say(page.title)}”" in _on_sheet(visit)
            for block in page.blocks:
                for item, text in block.marks():
                    visit.session.keep(events.Valued(lesson=name, item=item))
                    assert say(text) in visit.session.sheet().values
    lesson = visit.library.lesson("risks")
    page = lesson.pages[0]
    visit.session.keep(events.ToldBack(lesson="risks", page=page.id, words="It can spin."))
    told = visit.session.sheet().told_back
    assert told == ((f"{say(lesson.title)} – {say(page.title)}", "It can spin."),)


def test_everything_at_once_is_on_the_sheet_once(visit: Visit) -> None:
    keep = visit.session.keep
    for lesson, item, question in _items(visit):
        keep(events.SelfChecked(lesson=lesson, item=item, answer="yes"))
        keep(events.Wrote(entry=f"own/{lesson}-{item}", words=question.upper()))
    for name in visit.library.course.lesson_ids():
        if visit.session.has_lesson(name):
            for check in visit.library.lesson(name).checks:
                keep(events.Answered(lesson=name, check=check.id, response=(), outcome="unsure"))
            for offered in visit.library.lesson(name).checklist:
                keep(events.Picked(lesson=name, question=offered.id))
    counted = Counter(folded(words) for words in _on_sheet(visit))
    assert [words for words, count in counted.items() if count > 1] == []
    assert len(visit.session.sheet().top) == 3
    assert all(entry.why for entry in visit.session.sheet().top)
