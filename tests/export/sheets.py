"""Sheets of every kind, made up at random, for tests of the forms they are handed over in.

Owns how such a sheet is made. Its texts are longer and stranger than anything a person writes.
"""

from __future__ import annotations

from hypothesis import strategies as st

from tutor.core.clean import visible
from tutor.core.lesson import Status
from tutor.core.sheet import Entry, ReadLesson, Sheet
from tutor.core.visits import Appointment

ODD = (
    "W" * 500,
    "i" * 500,
    "why " * 400,
    '[red]x[/] <script>alert(1)</script> &amp; #import "x" $y$ `z` \\ {0} %s',
    "\x1b]52;c;aGk=\x07\x1b[2J\x9b31m",
    "\u202eevil\u202c \u2066x\u2069 \u200b",
    "هل هذا آمن لي؟ " * 30,
    "日本語の質問です。" * 90,
    "\U0001f469\u200d\U0001f52c\U0001f1e9\U0001f1ea e\u0301 " * 80,
    "\ufdfd" * 50,
    "a\r\nb\tc\u2028d",
    "BEGIN:VEVENT\r\nSUMMARY:x;y,z\\n",
)
"""What somebody may type, by mistake or to see what happens."""

words = st.sampled_from(ODD) | st.text(max_size=120)
"""Any text, as it was typed."""

texts = words.map(lambda text: visible(text).strip())
"""Any text, as it stands on a sheet."""

names = texts.filter(bool)

entries = st.builds(
    Entry,
    id=st.text("abcdef/", min_size=1, max_size=8),
    words=names,
    reason=st.sampled_from(["not sure", "about safety, and easy to mix up", "starred"]) | texts,
    topic=names,
    note=texts,
    is_stem=st.booleans(),
    why=st.sampled_from(["", "First because it is about safety."]) | texts,
)

statuses: st.SearchStrategy[Status] = st.sampled_from(["draft", "approved"])

lessons = st.builds(
    ReadLesson,
    title=names,
    read=st.integers(0, 40),
    total=st.integers(1, 40),
    is_finished=st.booleans(),
    status=statuses,
    reviewed=st.sampled_from(["", "2026-01-02"]),
    is_changed=st.booleans(),
    next_review=st.sampled_from(["", "2026-01-02", "2030-01-01"]),
    changed_by=texts,
)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """A sheet with anything on it; questions stand below the third only when there are three."""
    top = draw(st.lists(entries, max_size=3))
    topics = st.tuples(names, st.lists(entries, min_size=1, max_size=16).map(tuple))
    rest = draw(st.lists(topics, max_size=8)) if len(top) == 3 else []
    appointment = st.builds(
        Appointment,
        day=st.sampled_from(["", "2026-12-10", "no day"]),
        time=st.sampled_from(["", "10:15", "soon"]),
        place=texts,
    )
    return Sheet(
        course=draw(names),
        updated="2026-11-21",
        top=tuple(top),
        rest=tuple(rest),
        removed=(),
        values=tuple(draw(st.lists(names, max_size=12))),
        told_back=tuple(draw(st.lists(st.tuples(names, names), max_size=8))),
        notes=draw(texts),
        read=tuple(draw(st.lists(lessons, max_size=20))),
        unsure_topics=tuple(
            draw(st.lists(st.tuples(names, st.lists(names, max_size=5).map(tuple)), max_size=12))
        ),
        medicines=tuple(draw(st.lists(names, max_size=30))),
        appointment=draw(appointment),
    )
