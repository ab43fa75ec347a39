"""Saying, saying again, and how wide a line is."""

from __future__ import annotations

import io
import os

import pytest

from tutor.core.cells import width_of
from tutor.plain.voice import NARROWEST, WIDTH, Voice

LONG = "Staff measure your blood pressure before each dose and again afterwards. " * 4


class Terminal(io.StringIO):
    """Where things are said, as if it were a window."""

    def fileno(self) -> int:
        return 1


@pytest.mark.parametrize(
    ("columns", "widest"), [(200, WIDTH), (80, WIDTH), (40, 39), (21, 20), (5, NARROWEST)]
)
def test_lines_are_as_wide_as_the_window_within_limits(
    monkeypatch: pytest.MonkeyPatch, columns: int, widest: int
) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _end: os.terminal_size((columns, 24)))
    sink = Terminal()
    Voice(io.StringIO(), sink).say(LONG)
    lines = sink.getvalue().splitlines()
    assert widest - len("afterwards.") <= max(map(width_of, lines)) <= widest
    assert sink.getvalue().split() == LONG.split()


def test_a_question_is_not_said_again() -> None:
    sink = io.StringIO()
    voice = Voice(io.StringIO("yes\n"), sink)
    voice.say("A page.")
    voice.hear("A question?")
    before = sink.getvalue()
    voice.again()
    assert sink.getvalue().removeprefix(before) == "A page.\n"


def test_an_aside_is_forgotten_unless_something_new_began() -> None:
    sink = io.StringIO()
    voice = Voice(io.StringIO(), sink)
    voice.say("A page.")
    mark = voice.mark()
    voice.say("A word.")
    voice.forget_since(mark)
    voice.again()
    assert sink.getvalue() == "A page.\nA word.\nA page.\n"
    voice.begin()
    voice.say("A sheet.")
    voice.forget_since(mark)
    voice.again()
    assert sink.getvalue().endswith("A sheet.\nA sheet.\n")


def test_plain_letters_are_said_when_they_are_wanted() -> None:
    sink = io.StringIO()
    voice = Voice(io.StringIO("“yes”\n"), sink)
    voice.fit("normal", is_ascii=True)
    voice.say("“Ça va” – 3 ≥ 2…")
    assert voice.hear("Who’s there?") == "“yes”"
    said = sink.getvalue()
    assert said == '"Ca va" - 3 >= 2...\nWho\'s there?\nYour turn: "yes"\n'


def test_letters_that_cannot_be_written_there_have_a_likeness() -> None:
    raw = io.BytesIO()
    sink = io.TextIOWrapper(raw, encoding="latin-1", newline="\n")
    Voice(io.StringIO(), sink).say("“Ça va”")
    assert raw.getvalue().decode("latin-1") == '"Ça va"\n'
