"""What comes next at the end of a lesson."""

from __future__ import annotations

from tests.core.small_course import LAW, session_over
from tutor.core import events
from tutor.core.ending import put_on_sheet, ways_on
from tutor.core.session import END, Session, Spot


def end_of(session: Session, lesson: str) -> Spot:
    return session.spot(lesson, END)


def test_the_next_lesson_comes_before_the_sheet_and_the_list() -> None:
    session = session_over()
    ways = ways_on(session, end_of(session, "law"))
    assert [way.lesson or way.action for way in ways] == ["risks", "sheet", "home"]
    assert ways[0].words == "Next lesson: Risks and side effects"


def test_a_next_lesson_that_is_gone_is_passed_over() -> None:
    session = session_over({"law": LAW})
    ways = ways_on(session, end_of(session, "law"))
    assert [way.lesson or way.action for way in ways] == ["sheet", "home"]


def test_a_safety_check_comes_back_until_it_was_right_once() -> None:
    session = session_over()
    spot = end_of(session, "risks")
    assert ways_on(session, spot)[0].step == "leave"
    for outcome in ("right", "missed"):
        answered = events.Answered(lesson="risks", check="leave", response=("2",), outcome=outcome)
        session.keep(answered)
    assert all(way.step != "leave" for way in ways_on(session, spot))


def test_a_wrong_answer_somebody_was_sure_of_comes_back_until_it_is_right() -> None:
    session = session_over()
    spot = end_of(session, "risks")
    session.keep(events.Answered(lesson="risks", check="dizzy", response=("1",), outcome="missed"))
    assert all(way.step != "dizzy" for way in ways_on(session, spot))
    session.keep(events.WasSure(lesson="risks", check="dizzy", sure=True))
    assert any(way.step == "dizzy" for way in ways_on(session, spot))


def test_only_questions_of_this_lesson_are_told_of() -> None:
    session = session_over()
    for lesson, check in (("risks", "dizzy"), ("law", "legal")):
        session.keep(events.Opened(lesson=lesson, step=check))
        session.keep(events.Answered(lesson=lesson, check=check, response=(), outcome="unsure"))
    session.write_question("May I bring music?")
    assert [entry.id for entry in put_on_sheet(session, end_of(session, "risks"))] == [
        "check/risks/dizzy"
    ]
