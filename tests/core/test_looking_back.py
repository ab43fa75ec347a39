"""Looking back: what returns, in which order, and when it would be good to come back."""

from __future__ import annotations

from datetime import date

import pytest

from tests.core.small_course import COURSE, LAW, LESSONS, RISKS, SmallShelf, session_over
from tutor.core import events
from tutor.core.block import Outcome
from tutor.core.looking_back import come_back, look_back_in_words
from tutor.core.progress import outline_of
from tutor.core.session import Session, Stop, Way
from tutor.core.visits import Appointment

OUTLINES = (outline_of(LAW), outline_of(RISKS))


def answer(session: Session, check: str, outcome: Outcome, sure: bool | None = None) -> None:
    lesson = "law" if check == "legal" else "risks"
    done = events.Answered(lesson=lesson, check=check, response=("1",), outcome=outcome)
    session.keep(done)
    if sure is not None:
        session.keep(events.WasSure(lesson=lesson, check=check, sure=sure))


def come_again(session: Session) -> Session:
    """The same record, opened anew."""
    return Session(SmallShelf(LESSONS, COURSE), session.keeper, session.reading)


def asked(way: Way) -> list[str]:
    return [stop.step for stop in way.stops]


def test_what_was_answered_wrong_and_sure_returns_first_then_missed_then_unsure() -> None:
    session = session_over()
    answer(session, "legal", "unsure")
    answer(session, "leave", "unsure")
    answer(session, "dizzy", "missed")
    answer(session, "bladder", "missed", sure=True)
    assert asked(session.look_back(OUTLINES)) == []
    again = come_again(session)
    assert asked(again.look_back(OUTLINES)) == ["bladder", "dizzy", "leave", "legal"]
    assert again.look_back(OUTLINES).stops[-1] == Stop("law", "legal")


def test_what_is_settled_meanwhile_is_not_asked_again() -> None:
    session = session_over()
    answer(session, "dizzy", "missed")
    answer(session, "bladder", "missed", sure=True)
    again = come_again(session)
    answer(again, "dizzy", "right")
    answer(again, "bladder", "right")
    assert asked(again.look_back(OUTLINES)) == ["bladder"]
    answer(again, "bladder", "right", sure=True)
    assert asked(again.look_back(OUTLINES)) == []


def test_looking_back_does_not_change_where_one_goes_on() -> None:
    session = session_over()
    session.arrive(session.spot("law", "schedule"), session.way("law"))
    answer(session, "dizzy", "missed")
    again = come_again(session)
    way = again.look_back(OUTLINES)
    again.arrive(again.spot("risks", "dizzy"), way)
    assert way.is_route
    assert again.record().last == ("law", "schedule")
    assert again.record().has_read("risks", "dizzy")


def test_a_lesson_that_is_not_there_is_not_asked_about() -> None:
    session = session_over()
    answer(session, "dizzy", "missed")
    assert asked(come_again(session).look_back(OUTLINES[:1])) == []


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (
            "2026-12-03",
            "It would be good to come back on November 25, "
            "and on December 2, the day before your visit.",
        ),
        (
            "2026-11-24",
            "It would be good to come back on November 23, the day before your visit.",
        ),
        ("2026-11-23", ""),
        ("2026-11-22", ""),
        ("2026-11-01", ""),
        ("", ""),
        ("some day", ""),
    ],
)
def test_when_to_come_back_is_one_sentence(day: str, sentence: str) -> None:
    assert come_back(Appointment(day), date(2026, 11, 22)) == sentence


def test_looking_back_is_called_by_its_length() -> None:
    assert look_back_in_words(1) == "Look back: 1 question"
    assert look_back_in_words(4) == "Look back: 4 questions"
