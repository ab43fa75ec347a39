"""Records of every sort over the small course, for tests of what leaves the program.

Owns how they are made up. Never says what must hold of them.
"""

from __future__ import annotations

from hypothesis import strategies as st

from tests.core.small_course import COURSE, LESSONS
from tutor.core import events
from tutor.core.record import fold
from tutor.core.sheet import Sheet, build_sheet

HOSTILE = (
    '<b onmouseover="x()">&amp;</b> {"a": 1} \\u0000 #link($x$) [red]x[/] %s {0} '
    "\x1b[2J\x00 \u202eevil\u202c שלום \U0001f469\u200d\u2695\ufe0f \ud800 \r\nnext"
)
"""Signs that drive something in some form or other."""

LESSON_IDS = st.sampled_from(sorted(LESSONS))
WORDS = st.text(max_size=40) | st.sampled_from([HOSTILE, "x" * 2500, "Why?", "  ", ""])


@st.composite
def _deed(draw: st.DrawFn) -> events.Event:
    lesson = LESSONS[draw(LESSON_IDS)]
    page = draw(st.sampled_from([page.id for page in lesson.pages]))
    own = draw(st.sampled_from(["own/1", "own/2", "own/ä", "own/1/note"]))
    made: list[events.Event] = [
        events.Opened(lesson=lesson.id, step=page),
        events.Starred(lesson=lesson.id, page=page),
        events.ToldBack(lesson=lesson.id, page=page, words=draw(WORDS)),
        events.Wrote(entry=own, words=draw(WORDS)),
        events.Noted(entry=draw(st.sampled_from([own, ""])), words=draw(WORDS)),
        events.Reworded(entry=own, words=draw(WORDS)),
        events.Removed(entry=own),
        events.Arranged(entries=(own,)),
        events.Valued(lesson="law", item="cheap"),
        events.SelfChecked(lesson="risks", item="pills", answer="not-sure"),
        events.Listed(entry=f"med/{own}", words=draw(WORDS)),
        events.Planned(day="2026-12-09", time="14:30", place=draw(WORDS)),
    ]
    made += [
        events.Answered(lesson=lesson.id, check=check.id, response=(), outcome="unsure")
        for check in lesson.checks
    ]
    return draw(st.sampled_from(made))


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """A sheet that some record adds up to."""
    return build_sheet(COURSE, LESSONS, fold(draw(st.lists(_deed(), max_size=14))))
