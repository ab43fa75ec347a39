"""Places, ways and the sheet of one learner."""

from __future__ import annotations

from msgspec.structs import replace

from tests.core.small_course import COURSE, LAW, LESSONS, lesson, page, session_over
from tutor.core import events
from tutor.core.course import Route
from tutor.core.session import END, Stop


def test_a_page_called_end_is_a_page_like_any_other() -> None:
    short = lesson("short", "Short", (page("start", "The start"), page("end", "The end")), ())
    session = session_over({"short": short})
    assert session.spot("short", "end").step is short.pages[1]
    assert session.spot("short", END).step is None
    assert session.way("short").stops[-1] == Stop("short", END)


def test_marks_and_own_words_alone_bring_their_lesson_to_the_sheet() -> None:
    session = session_over()
    session.keep(events.Valued(lesson="law", item="fast"))
    session.keep(events.ToldBack(lesson="law", page="place", words="It depends."))
    session.keep(events.SelfChecked(lesson="risks", item="pills", answer="yes"))
    sheet = session.sheet()
    assert sheet.values == ("Feeling better soon",)
    assert [words for _page, words in sheet.told_back] == ["It depends."]
    assert any(entry.id == "self/risks/pills" for entry in sheet.entries())


def test_what_was_done_in_a_lesson_that_is_gone_harms_nothing() -> None:
    session = session_over({"law": LAW})
    session.keep(events.Opened(lesson="risks", step="common"))
    session.keep(events.Picked(lesson="risks", question="watch"))
    assert session.sheet().count() == len(COURSE.stems)
    assert session.has_lesson("law")
    assert not session.has_lesson("risks")


def test_a_route_leaves_out_what_is_gone() -> None:
    stops = ("gone", "risks/signs", "risks/gone", "law")
    route = Route(id="short", minutes=3, title="Short", stops=stops)
    session = session_over(LESSONS, replace(COURSE, routes=(route,)))
    steps = [stop.step for stop in session.route("short").stops]
    assert steps == ["signs", *(step.id for step in session.spot("law").steps)]
