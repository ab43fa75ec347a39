"""Ended from outside, by a closed window or by a fault: in good order, and nothing is lost."""

from __future__ import annotations

import re
import signal
import sys
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="The program is run in a Unix terminal.")

from tests.e2e.crash_program import SECRET
from tests.e2e.program import CHECKOUT, PATIENCE, Program, key_for, without_controls
from tutor.core.record import Record
from tutor.store.places import record_path
from tutor.store.sqlite import SqliteStore

LESSON = "history"
QUESTION = "Will it last?"
MODES_OF_THE_MOUSE = ("1000", "1002", "1003", "1006", "1015", "1016")


def _record() -> Record:
    store = SqliteStore(record_path())
    assert store.notice == ""
    record = store.record()
    store.close()
    return record


def _write_a_question(program: Program) -> None:
    """On the first page of a lesson, write a question."""
    program.wait_for("1 of")
    program.write(key_for("ask"))
    program.wait_for("Enter keeps it.")
    program.write(QUESTION.encode())
    program.wait_for(QUESTION)
    program.write(b"\r")
    program.wait_for("It is on your sheet.")


def _assert_switched_off(program: Program) -> None:
    """Everything the program switched on in the terminal is off again."""
    assert program.terminal.left_on() == []
    raw = program.raw.decode("utf-8", "replace")
    switches = re.findall(r"\x1b\[\?([\d;]+)([hl])", raw)
    last = {mode: on for modes, on in switches for mode in modes.split(";")}
    assert last["1049"] == "l", "the other screen is left"
    assert last["25"] == "h", "the cursor is shown"
    assert last.get("2004", "l") == "l", "pasting is as it was"
    assert all(last.get(mode, "l") == "l" for mode in MODES_OF_THE_MOUSE)
    pushed, popped = re.findall(r"\x1b\[>\d+u", raw), re.findall(r"\x1b\[<\d*u", raw)
    assert len(pushed) == len(popped), "the keyboard is as it was"


def _logs(home: Path) -> list[Path]:
    return list((home / "logs").glob("*")) if (home / "logs").exists() else []


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_the_program_in_good_order(home: Path, sign: signal.Signals) -> None:
    with Program(home, "run", "--lesson", LESSON) as program:
        _write_a_question(program)
        program.kill(sign)
    assert program.exit_code in (0, 130)
    _assert_switched_off(program)
    assert "Traceback" not in without_controls(program.raw)
    assert QUESTION in _record().own.values()
    assert _logs(home) == []


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_program_while_somebody_types(home: Path, sign: signal.Signals) -> None:
    with Program(home, "run", "--lesson", LESSON) as program:
        _write_a_question(program)
        program.write(key_for("ask"))
        program.wait_for("Enter keeps it.")
        program.kill(sign)
    assert program.exit_code == 0
    _assert_switched_off(program)
    assert list(_record().own.values()) == [QUESTION]


@pytest.mark.parametrize("moment", [0, 0.02, 0.05, 0.1, 0.2])
def test_a_signal_during_the_start_leaves_nothing_switched_on(home: Path, moment: float) -> None:
    with Program(home, "run", "--lesson", LESSON) as program:
        program.await_output(PATIENCE)
        program.listen(moment)
        program.kill(signal.SIGTERM)
    assert program.exit_code == 0
    assert program.terminal.left_on() == []
    assert "Traceback" not in without_controls(program.raw)


def test_a_closed_window_ends_the_program_and_loses_nothing(home: Path) -> None:
    with Program(home, "run", "--lesson", LESSON) as program:
        _write_a_question(program)
        program.close_window()
    assert program.exit_code is not None
    assert QUESTION in _record().own.values()
    assert _logs(home) == [], "nobody has to mend anything"


def test_mouse_reports_in_pixels_are_switched_off_last_of_all(home: Path) -> None:
    with Program(home, "run", "--lesson", LESSON) as program:
        program.wait_for("1 of")
        program.kill(signal.SIGTERM)
    assert program.raw.rindex(b"\x1b[?1016l") > program.raw.rindex(b"\x1b[?1049l")


def test_leaving_by_key_switches_everything_off(home: Path) -> None:
    with Program(home, "run", "--lesson", LESSON) as program:
        _write_a_question(program)
        program.write(key_for("leave"))
        program.wait_for("Leave the tutorial?")
        program.write(key_for("leave"))
        program.end()
    assert program.exit_code == 0
    _assert_switched_off(program)
    assert "Everything you did is kept." in without_controls(program.raw)


def test_a_fault_nobody_foresaw_is_one_plain_sentence(home: Path) -> None:
    broken = (sys.executable, str(CHECKOUT / "tests" / "e2e" / "crash_program.py"))
    with Program(home, argv=broken) as program:
        program.wait_for("1 of")
        program.write(key_for("words"))
        program.end()
    assert program.exit_code == 1
    _assert_switched_off(program)
    after = program.raw.rpartition(b"\x1b[?1049l")[2]
    said = without_controls(after)
    assert "Something went wrong in the program. Nothing you saved is lost." in said
    for word in ("Traceback", "LookupError", "locals", "crash_program", SECRET):
        assert word not in said
    (log,) = _logs(home)
    assert str(log) in "".join(said.splitlines())
    assert SECRET not in log.read_text(encoding="utf-8")
    assert "crash_program.py" in log.read_text(encoding="utf-8")


def test_a_signal_to_the_plain_face_loses_nothing(home: Path) -> None:
    with Program(home, "run", "--plain", "--lesson", LESSON) as program:
        program.wait_for("Type a number, or Enter")
        program.write(key_for("ask") + b"\n")
        program.wait_for("Write your question on one line")
        program.write(QUESTION.encode() + b"\n")
        program.wait_for("It is on your sheet.")
        program.kill(signal.SIGTERM)
    assert "Traceback" not in without_controls(program.raw)
    assert QUESTION in _record().own.values()
