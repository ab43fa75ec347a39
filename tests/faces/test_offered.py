"""What the screen offers on every page and at every check, the plain face offers too."""

from __future__ import annotations

import pytest

from tests.faces.both import (
    begun_anew,
    collapsed,
    fresh_visit,
    plain_says,
    said,
    typed_for_check,
    typed_for_page,
)
from tests.faces.listening import noise_in
from tests.faces.test_parity import LESSONS
from tutor.core.block import Check
from tutor.core.citations import citation
from tutor.core.inline import fill, parse
from tutor.core.lesson import Page
from tutor.core.session import Spot, Way
from tutor.export.forms import forms
from tutor.store.setting_list import setting_rows
from tutor.store.visit import Visit

each_lesson = pytest.mark.parametrize("lesson", LESSONS)


@pytest.fixture
def visit() -> Visit:
    return fresh_visit()


def _spots(visit: Visit, lesson: str) -> list[Spot]:
    stops = visit.session.way(lesson).stops
    return [visit.session.spot(stop.lesson, stop.step) for stop in stops]


def _at(visit: Visit, spot: Spot, *typed: str) -> str:
    """What is said in one place after these lines, by a learner who begins there."""
    return collapsed(plain_says(begun_anew(visit), list(typed), spot.lesson.id, spot.step_id))


def _told(visit: Visit, text: str) -> str:
    return said(fill(parse(text), visit.session.reading.values))


def _joined(text: str) -> str:
    """A text without its spaces, since an address may be broken over lines."""
    return text.replace(" ", "")


@each_lesson
def test_every_page_says_its_sources_and_its_words(visit: Visit, lesson: str) -> None:
    for spot in _spots(visit, lesson):
        document = visit.session.document(spot)
        page = _at(visit, spot, "h", "g")
        for name in document.sources():
            for line in citation(visit.library.sources[name]):
                assert _joined(line) in _joined(page), spot.step_id
        terms = [term for term in visit.library.terms if term.id in document.terms]
        for term in terms:
            assert collapsed(f"{term.term}: {_told(visit, term.means)}") in page, spot.step_id
        if not document.sources():
            assert "This page makes no claim that needs a source." in page
        if not terms:
            assert "There is no special word on this page." in page


@each_lesson
def test_every_page_takes_a_star_and_a_question_of_ones_own(visit: Visit, lesson: str) -> None:
    for spot in _spots(visit, lesson):
        anew = begun_anew(visit)
        typed = ["a", "May I bring music?", *(["m"] if isinstance(spot.step, Page) else [])]
        text = plain_says(anew, typed, lesson, spot.step_id)
        assert "It is on your sheet." in text, spot.step_id
        words = [entry.words for entry in anew.session.sheet().entries()]
        assert "May I bring music?" in words
        if isinstance(spot.step, Page):
            assert (lesson, spot.step_id) in anew.session.record().stars


@each_lesson
def test_every_check_takes_every_choice_not_sure_and_none(visit: Visit, lesson: str) -> None:
    for spot in _spots(visit, lesson):
        if isinstance(spot.step, Check):
            anew = begun_anew(visit)
            unsure = "u" if spot.step.ask_node().mode == "number" else "0"
            text = collapsed(plain_says(anew, [unsure, "", "q"], lesson, spot.step_id))
            state = anew.session.record().checks[lesson, spot.step_id]
            assert state.outcome == "unsure"
            assert "That is good to know. Here is the answer." in text
            assert _told(visit, spot.step.question) in text
            assert "Left open. You can come back to it." in _at(visit, spot, "")
            for turn in range(len(spot.step.ask_node().choices)):
                _answers(visit, spot, spot.step, turn)


def _answers(visit: Visit, spot: Spot, check: Check, turn: int) -> None:
    """Sure, not sure, another try and the page that explains it, after an answer."""
    anew = begun_anew(visit)
    answer = typed_for_check(check, turn)
    text = collapsed(
        plain_says(anew, [*answer, "e", "y", "n", "r", "q"], spot.lesson.id, spot.step_id)
    )
    assert "You said you were sure." in text
    assert "You said you were not sure." in text
    assert text.count(_told(visit, check.ask)) >= 2
    page = visit.session.spot(spot.lesson.id, check.page)
    assert f"Heading: {said(visit.session.document(page).title)}" in text
    assert "That is not one of the choices" not in text


@each_lesson
def test_every_question_that_is_offered_goes_on_the_sheet_and_off_again(
    visit: Visit, lesson: str
) -> None:
    for spot in _spots(visit, lesson):
        document = visit.session.document(spot)
        if not isinstance(spot.step, Page) or not document.questions:
            continue
        before = [*([""] if spot.step.heavy else []), *typed_for_page(document, 0)[:-1]]
        for number, question in enumerate(document.questions, 1):
            anew = begun_anew(visit)
            plain_says(anew, [*before, str(number)], lesson, spot.step_id)
            assert (lesson, question.id) in anew.session.record().picked
            anew = begun_anew(visit)
            plain_says(anew, [*before, str(number), str(number)], lesson, spot.step_id)
            assert (lesson, question.id) not in anew.session.record().picked


def test_every_short_route_is_walked_to_its_end(visit: Visit) -> None:
    for number, route in enumerate(visit.library.course.routes, 1):
        anew = begun_anew(visit)
        way: Way = anew.session.route(route.id)
        typed: list[str] = [str(number)]
        for stop in way.stops:
            spot = anew.session.spot(stop.lesson, stop.step)
            if isinstance(spot.step, Check):
                typed += [*typed_for_check(spot.step, 0), ""]
            elif isinstance(spot.step, Page):
                typed += [""] if spot.step.heavy else []
                typed += typed_for_page(anew.session.document(spot), 0)
        text = plain_says(anew, typed)
        assert "You have come to the end of this short way." in text
        assert noise_in(text) == []
        for stop in way.stops:
            title = anew.session.document(anew.session.spot(stop.lesson, stop.step)).title
            assert said(title) in collapsed(text)


def test_every_setting_is_said_with_its_value_and_has_a_number(visit: Visit) -> None:
    rows = setting_rows(visit.settings, visit.library.course)
    for is_for_screen in (False, True):
        mine = [row for row in rows if row.is_for_screen == is_for_screen]
        others = str(len(rows) - len(mine) + 1)
        text = collapsed(plain_says(begun_anew(visit), [",", *([others] * is_for_screen)]))
        for number, row in enumerate(mine, 1):
            assert f"{number}. {_told(visit, row.title)}: {row.value}" in text


def test_every_setting_is_changed_by_its_number(visit: Visit) -> None:
    rows = setting_rows(visit.settings, visit.library.course)
    for is_for_screen in (False, True):
        mine = [row for row in rows if row.is_for_screen == is_for_screen]
        way = [",", *([str(len(rows) - len(mine) + 1)] * is_for_screen)]
        for number, row in enumerate(mine, 1):
            if row.is_typed or row.id in ("keys", "region"):
                continue
            said = collapsed(plain_says(begun_anew(visit), [*way, str(number), ""]))
            assert "That is not one of the choices" not in said
            assert f"{_told(visit, row.title)} is now: " in said
            assert f"{_told(visit, row.title)} is now: {row.value}." not in said


def test_every_way_to_take_the_sheet_along_is_offered(visit: Visit) -> None:
    text = collapsed(plain_says(visit, ["s", "t"]))
    for number, form in enumerate(forms(), 1):
        assert f"{number}. {form.label}" in text
    assert f"{len(forms()) + 1}. Print it here" in text
