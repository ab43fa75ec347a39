"""The benchmark's own terminal: what it draws, what it answers, and what it counts."""

from __future__ import annotations

import random
import sys

import pytest

pytest.importorskip("termios", reason="The benchmarks need a Unix terminal.")

from benchmarks.measure import Method, Run, run_once
from benchmarks.programs import Program, Step, keys
from benchmarks.report import lines_of, table
from benchmarks.terminal import Terminal

PROGRAM = """\
import os, tty
tty.setraw(0)
os.write(1, b"\\x1b[?1049h\\x1b[?2026$p")
answer = os.read(0, 100)
os.write(1, b"\\x1b[2J\\x1b[Hready " + answer[2:])
count = 0
while (key := os.read(0, 1)) != b"q":
    if key == b"x":
        count += 1
        os.write(1, b"\\x1b[3;1H%092d" % count)
os.write(1, b"\\x1b[?1049l")
"""
"""Asks one question, then writes 98 bytes for each x, and nothing for other keys."""


@pytest.fixture
def replies() -> list[bytes]:
    return []


@pytest.fixture
def terminal(replies: list[bytes]) -> Terminal:
    return Terminal(20, 4, replies.append)


def test_the_terminal_draws_what_common_emulators_stumble_over(terminal: Terminal) -> None:
    terminal.feed(b"\x1b[>4;1m\x1b[<u\x1bP+q544e\x1b\\\x1b[38:2:1:2:3mA\x1b[3b")
    terminal.feed(b"\x1b]0;a title\x07\x1b[2;")
    terminal.feed(b"1Hok")
    assert [row.rstrip() for row in terminal.screen.display[:2]] == ["AAAA", "ok"]
    assert terminal.screen.buffer[0][0].fg == "010203"


def test_the_terminal_answers_what_programs_ask(terminal: Terminal, replies: list[bytes]) -> None:
    terminal.answer(b"\x1b[?2026$p\x1b[?2048$p\x1b[c")
    assert replies == [b"\x1b[?2026;2$y", b"\x1b[?2048;0$y", b"\x1b[?62;22c"]


def test_the_terminal_knows_what_was_left_switched_on(terminal: Terminal) -> None:
    terminal.feed(b"\x1b[?1049h\x1b[?25l\x1b[?1000;1006h\x1b[?1049l\x1b[?1000;1006l")
    assert terminal.left_on() == ["hidden cursor"]


def test_a_run_counts_bytes_to_the_last_one_and_leaves_cleanly() -> None:
    program = Program(
        "sample",
        (sys.executable, "-I", "-S", "-c", PROGRAM),
        r"ready \?2026;2",
        (Step("turn", keys("x*3")), Step("dead", keys("y"))),
        leave=keys("y q"),
    )
    run = run_once(program, Method(quiet=0.05, key_quiet=0.05, idle=0), random.Random(1))
    assert run.remarks == []
    assert run.figures["turn_bytes"] == 98
    assert run.figures["dead_bytes"] == 0
    assert "dead_ms" not in run.figures
    assert run.figures["left_on"] == 0
    assert run.figures["start_work"] > 0
    assert run.figures["memory_mb"] > 1


def test_a_program_that_is_never_ready_is_given_up_and_reported() -> None:
    program = Program("sample", (sys.executable, "-c", "print('no')"), "yes")
    run = run_once(program, Method(quiet=0.05, patience=5), random.Random(1))
    assert run.remarks == ["never showed 'yes'"]


def test_a_ratio_is_taken_between_runs_that_stood_next_to_each_other() -> None:
    ours = [Run({"start_work": 20.0}), Run({"start_work": 300.0})]
    hello = [Run({"start_work": 10.0}), Run({"start_work": 100.0})]
    lines = {line.title: line for line in lines_of({"home": ours, "hello": hello})}
    assert lines["start, home: work"].value == 2.5
    assert lines["start, home: work"].verdict == "too much"
    assert lines["choice: bytes"].verdict == "not measured"
    assert "2.50" in table(list(lines.values()), "ms")
