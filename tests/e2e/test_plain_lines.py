"""The plain face in a real terminal: whole lessons in which lines are only ever added."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("termios", reason="The program is run in a Unix terminal.")

from tests.e2e.program import Program
from tests.faces.both import fresh_visit, typed_for_lesson
from tests.faces.listening import TURN, noise_in, prompts_in
from tutor.core.cells import width_of


def _taken(home: Path, lesson: str, columns: int, term: str = "xterm-256color") -> bytes:
    """Everything the program writes while somebody takes a whole lesson, line by line."""
    visit = fresh_visit()
    lines = typed_for_lesson(visit.session, visit.library.lesson(lesson), 1)
    with Program(
        home, "run", "--plain", "--lesson", lesson, size=(columns, 15), TERM=term
    ) as program:
        for number, line in enumerate([*lines, "q"], 1):
            _wait_for_turn(program, number)
            program.write(f"{line}\n".encode())
        program.end()
    assert program.exit_code == 0
    return program.raw


def _wait_for_turn(program: Program, number: int) -> None:
    """Read until the program has asked so many times."""
    program.wait_until(lambda _words: program.raw.count(TURN.encode()) >= number, 0.02)


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("lesson", ["risks", "session"])
def test_a_whole_lesson_only_adds_lines(home: Path, lesson: str, columns: int) -> None:
    raw = _taken(home, lesson, columns)
    assert b"\x1b" not in raw
    assert b"\b" not in raw
    text = raw.replace(b"\r\n", b"\n").decode()
    assert "\r" not in text
    assert all(sign.isprintable() or sign == "\n" for sign in text)
    assert noise_in(text) == []
    assert max(map(width_of, text.splitlines())) < columns
    assert all(prompts_in(text))
    assert "You have reached the end of this lesson" in " ".join(text.split())
    assert "That is not one of the choices" not in text


def test_a_window_that_is_made_narrower_gets_shorter_lines(home: Path) -> None:
    with Program(home, "run", "--plain", size=(80, 24)) as program:
        _wait_for_turn(program, 1)
        before = program.raw
        program.resize(40, 15)
        program.write(b"l\n")
        _wait_for_turn(program, 2)
        after = program.raw.removeprefix(before).decode()
        program.write(b"q\n")
        program.end()
    assert max(map(width_of, after.splitlines())) < 40


def test_a_dumb_terminal_takes_a_whole_lesson(home: Path) -> None:
    raw = _taken(home, "welcome", 80, "dumb")
    assert b"\x1b" not in raw
