"""What a voice gets of every lesson, before and after questions are answered."""

from __future__ import annotations

import re

import pytest

from tests.faces.both import begun_anew, fresh_visit, response_for
from tests.faces.listening import is_sentence, noise_in
from tests.faces.test_parity import LESSONS
from tutor.core.block import Check
from tutor.core.nodes import Ask
from tutor.core.session import Spot
from tutor.export.aloud import nodes_aloud
from tutor.export.aloud_asks import Done, answer_aloud, ask_aloud, check_aloud
from tutor.store.visit import Visit

ONLY_SEEN = re.compile(r"\d\s?%|\d/\d|\d\s?mg\b|\$\d|\d–\d|https?:|www\.|\b(?:911|988)\b|\d-\d{3}-")
"""What a voice stumbles over: short forms, addresses, and phone numbers read as amounts."""


@pytest.fixture
def visit() -> Visit:
    return fresh_visit()


def _before(visit: Visit, spot: Spot) -> list[str]:
    """A page or check as it is read when nothing was answered."""
    done = Done(spot.lesson.id, spot.step_id, visit.session.record(), {}, frozenset())
    return _page(visit, spot, done)


def _page(visit: Visit, spot: Spot, done: Done) -> list[str]:
    said: list[str] = []
    for node in visit.session.document(spot).nodes:
        if isinstance(spot.step, Check):
            break
        said += ask_aloud(node, 1, done) if isinstance(node, Ask) else nodes_aloud([node])
    if isinstance(spot.step, Check):
        said += check_aloud(spot.step.ask_node())
    return said


def _after(visit: Visit, spot: Spot) -> list[str]:
    """The same when everything on it was answered, in every way."""
    asks = [node for node in visit.session.document(spot).nodes if isinstance(node, Ask)]
    said: list[str] = []
    for turn in range(4):
        guesses = {
            ask.item: ask.choices[turn % len(ask.choices)].key for ask in asks if ask.choices
        }
        opened = frozenset(ask.item for ask in asks)
        record = visit.session.record()
        if isinstance(spot.step, Check):
            response = response_for(spot.step, turn)
            grade = begun_anew(visit).session.answer(spot.lesson, spot.step, response)
            said += answer_aloud(spot.step.ask_node(), response, grade)
        else:
            said += _page(visit, spot, Done(spot.lesson.id, spot.step_id, record, guesses, opened))
    return said


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_stop_gives_a_voice_whole_sentences_and_no_signs(visit: Visit, lesson: str) -> None:
    for stop in visit.session.way(lesson).stops:
        spot = visit.session.spot(stop.lesson, stop.step)
        for said in (_before(visit, spot), _after(visit, spot)):
            assert said, stop.step
            assert all(text.strip() for text in said)
            assert [text for text in said if not is_sentence(text)] == []
            whole = " ".join(said)
            assert noise_in(whole) == []
            assert ONLY_SEEN.findall(whole) == []
