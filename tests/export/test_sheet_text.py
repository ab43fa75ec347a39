"""The sheet as text: everything on it, in its width, and nothing that drives a terminal."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.small_course import COURSE, LESSONS
from tutor.core import events
from tutor.core.cells import width_of
from tutor.core.events import Event
from tutor.core.record import fold
from tutor.core.sheet import Sheet, build_sheet
from tutor.export.fitting import LONGEST_QUESTION
from tutor.export.letters import plain_letters
from tutor.export.look import Look
from tutor.export.sheet_json import sheet_json
from tutor.export.sheet_text import NEXT_SIDE, sheet_text

TODAY = date(2026, 12, 2)

DONE: tuple[Event, ...] = (
    events.Opened(lesson="risks", step="common"),
    events.Answered(lesson="risks", check="leave", response=("1",), outcome="missed"),
    events.WasSure(lesson="risks", check="leave", sure=True),
    events.Answered(lesson="risks", check="dizzy", response=(), outcome="unsure"),
    events.Wrote(entry="own/1", words="Can I bring my dog?"),
    events.Noted(entry="own/1", words="he is small"),
    events.Noted(entry="", words="I am nervous."),
    events.Valued(lesson="law", item="cheap"),
    events.Starred(lesson="risks", page="mine"),
    events.ToldBack(lesson="risks", page="signs", words="Call when it hurts."),
    events.Listed(entry="med/1", words="A sleeping pill"),
    events.Planned(day="2026-12-10", time="10:15", place="Room 4"),
)


def sheet_of(*done: Event) -> Sheet:
    return build_sheet(COURSE, LESSONS, fold(done))


def test_everything_on_the_sheet_is_in_the_text_in_order() -> None:
    text = sheet_text(sheet_of(*DONE), today=TODAY)
    wanted = [
        "My questions for the visit                              December 2, 2026",
        "My visit: December 10, 2026, 10:15, Room 4",
        "Please go through these with me",
        "  1  Who says when I can go home?",
        "     First because it is about safety, and easy to mix up.",
        "  2  Can I bring my dog?",
        "     First because I wrote it myself.",
        "     My note: he is small",
        "  3  How long will I be dizzy?",
        "     First because I marked this as not sure.",
        "What I take",
        "  • A sleeping pill",
        "In my own words: Risks and side effects – Which signs need help?",
        "  Call when it hurts.",
        "Notes",
        "I am nervous.",
        "For the clinician",
        "How to use this sheet in 20 seconds",
        "What matters to me",
        "  • What it costs",
        "What I would like to go over",
        "  • Risks and side effects – Which signs need help? / What is common?",
        "What I read",
        "  • Risks and side effects – 1 of 3 pages.",
        "  • The lessons were last changed on November 21, 2026.",
        "Also",
        "Risks and side effects",
        "  4  Can we talk about this? “Does it apply to me?”   (starred)",
        "Always worth asking",
        "  9  What will it cost?                                   (always asked)",
        "This sheet is for learning and talking. It is not medical advice.",
    ]
    lines = iter(text.splitlines())
    assert [line for line in wanted if " ".join(line.split()) not in map(_single, lines)] == []


def _single(line: str) -> str:
    return " ".join(line.split())


def test_the_first_three_and_the_notes_have_room_to_write() -> None:
    text = sheet_text(sheet_of(*DONE), today=TODAY)
    lines = text.splitlines()
    rules = [number for number, line in enumerate(lines) if line.strip("_ ") == "" and "_" in line]
    notes = lines.index("Notes")
    assert sum(number < notes for number in rules) == 6
    assert sum(number > notes for number in rules) >= 2
    assert "_" not in sheet_text(sheet_of(*DONE), today=TODAY, has_room=False)


def test_a_printer_begins_a_new_side_for_the_clinician() -> None:
    first, second = sheet_text(sheet_of(*DONE), today=TODAY).split(NEXT_SIDE)
    assert "For the clinician" not in first
    assert second.splitlines()[1] == "For the clinician"
    assert NEXT_SIDE not in sheet_text(sheet_of(*DONE), today=TODAY, has_room=False)


def test_a_long_text_is_cut_with_a_mark_and_that_is_said() -> None:
    text = sheet_text(sheet_of(events.Wrote(entry="own/1", words="why " * 5000)), today=TODAY)
    assert "… [cut]" in text
    assert "too long for two sides is cut here" in text
    assert text.count("why") <= LONGEST_QUESTION // 4 + 1
    assert "[cut]" not in sheet_text(sheet_of(*DONE), today=TODAY)


def test_hostile_text_is_literal() -> None:
    hostile = "[red]x[/] [@click=app.quit]x[/] \x1b[2J\x07 \u202eevil\u202c {0} %s <b>\r\nnext"
    done = (
        events.Wrote(entry="own/1", words=hostile),
        events.Noted(entry="own/1", words=hostile),
        events.Noted(entry="", words=hostile),
        events.ToldBack(lesson="risks", page="signs", words=hostile),
    )
    shown = "[red]x[/] [@click=app.quit]x[/] ·[2J· evil {0} %s <b> next"
    assert _single(sheet_text(sheet_of(*done), today=TODAY)).count(shown) == 4
    assert json.loads(sheet_json(sheet_of(*done), TODAY))["top"][0]["words"] == shown


@pytest.mark.parametrize(
    "text", ["“It’s…” – naïve • ½ ≥ 3", "Ærø, Łódź, straße", "日本語 \U0001f600"]
)
def test_plain_letters_are_ascii(text: str) -> None:
    assert plain_letters(text).isascii()


def test_plain_letters_keep_what_can_be_kept() -> None:
    assert plain_letters("“It’s…” – naïve") == '"It\'s..." - naive'


def test_the_ascii_sheet_is_ascii() -> None:
    text = sheet_text(sheet_of(*DONE), Look(72, ascii=True), today=TODAY)
    assert text.isascii()
    assert 'Can we talk about this? "Does it apply to me?"' in text


TEXT = st.text(max_size=90)


@given(TEXT, TEXT, TEXT, st.integers(24, 100))
def test_no_line_is_wider_than_the_page(words: str, note: str, told: str, width: int) -> None:
    done = (
        events.Wrote(entry="own/1", words=words),
        events.Noted(entry="own/1", words=note),
        events.ToldBack(lesson="risks", page="signs", words=told),
        events.Opened(lesson="risks", step="signs"),
    )
    text = sheet_text(sheet_of(*done), Look(width), today=TODAY)
    assert all(width_of(line) <= width for line in text.splitlines())
    assert all(
        sign.isprintable() or sign in ("\n", NEXT_SIDE) or not sign.isascii() for sign in text
    )


def test_json_says_what_the_text_says() -> None:
    made = json.loads(sheet_json(sheet_of(*DONE), TODAY))
    assert made["format"] == "ketamine-tutor-sheet-1"
    assert made["made"] == "2026-12-02"
    assert [entry["id"] for entry in made["top"]] == [
        "check/risks/leave", "own/1", "check/risks/dizzy",
    ]  # fmt: skip
    assert len(made["top"]) + len(made["rest"]) == 9
    assert made["own-words"][0]["words"] == "Call when it hurts."
    assert made["read"][0] == {
        "title": "Risks and side effects",
        "read": 1,
        "total": 3,
        "is-finished": False,
        "status": "draft",
        "reviewed": "",
        "is-changed": False,
        "next-review": "",
        "changed-by": "",
    }
    assert made["to-go-over"][0]["pages"] == ["Which signs need help?", "What is common?"]


def test_an_empty_sheet_still_has_the_questions_that_are_always_asked() -> None:
    text = sheet_text(sheet_of(), today=TODAY)
    assert "What is it meant to do for me?" in text
    assert "I have not opened a lesson yet." in text
