"""The plain face at the end of a pipe: driven through a whole lesson, on any kind of output."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.program import CHECKOUT, one_line
from tests.faces.both import fresh_visit, typed_for_lesson
from tutor.core.block import Check
from tutor.store.places import record_path
from tutor.store.sqlite import SqliteStore
from tutor.store.visit import Visit

LESSON = "risks"


@pytest.fixture
def visit() -> Visit:
    return fresh_visit()


def _piped(
    lines: list[str], *arguments: str, encoding: str = "utf-8", **surroundings: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program with lines at its input and no terminal anywhere."""
    typed = "".join(f"{line}\n" for line in lines).encode(encoding, "replace")
    return subprocess.run(
        [sys.executable, "-m", "tutor", *arguments],
        input=typed, cwd=CHECKOUT, env={**os.environ, **surroundings},
        capture_output=True, check=False, timeout=60,
    )  # fmt: skip


def test_a_pipe_goes_through_a_whole_lesson_and_ends_with_the_sheet(visit: Visit) -> None:
    lesson = visit.library.lesson(LESSON)
    done = _piped(typed_for_lesson(visit.session, lesson), "run", "--plain", "--lesson", LESSON)
    said = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""
    assert "That is not one of the choices" not in said
    assert "You have reached the end of this lesson" in said
    assert "Please go through these with me" in said.rpartition("All lessons")[2]
    store = SqliteStore(record_path())
    record = store.record()
    store.close()
    assert {check for name, check in record.checks if name == LESSON} == {
        step.id for step in visit.session.spot(LESSON).steps if isinstance(step, Check)
    }
    assert LESSON in record.finished


def test_what_was_done_in_the_pipe_is_on_the_printed_sheet() -> None:
    _piped(["a", "Who drives me home?", "q"], "run", "--plain", "--lesson", LESSON)
    printed = _piped([], "sheet").stdout.decode()
    assert "Who drives me home?" in printed


def test_without_a_terminal_the_plain_face_comes_by_itself() -> None:
    done = _piped([])
    assert done.returncode == 0
    assert done.stdout.decode().startswith("Ketamine and esketamine")
    assert "Please go through these with me" in done.stdout.decode()
    assert b"\x1b" not in done.stdout + done.stderr


def test_input_that_stops_in_the_middle_of_a_question_ends_with_the_sheet() -> None:
    done = _piped(["s", "n"], "run", "--plain")
    assert done.returncode == 0
    assert done.stdout.decode().count("Please go through these with me") >= 2
    assert done.stderr == b""


def test_a_reader_who_goes_away_is_no_fault(home: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "tutor", "run", "--plain"],
        cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert program.stdin is not None
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.readline()
    program.stdout.close()
    try:
        program.stdin.write(b"?\n" * 2000)
        program.stdin.close()
    except BrokenPipeError:
        pass
    remarks = program.stderr.read()
    program.stderr.close()
    assert program.wait(30) in (0, 1)
    assert b"Traceback" not in remarks
    assert not (home / "logs").exists()


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1", "cp1252", "cp437"])
def test_any_encoding_is_written_and_read(visit: Visit, encoding: str) -> None:
    lines = ["a", "Is “Spravato” für mich?", *typed_for_lesson(
        visit.session, visit.library.lesson(LESSON)
    )]  # fmt: skip
    done = _piped(
        lines, "run", "--plain", "--lesson", LESSON,
        encoding=encoding, PYTHONIOENCODING=encoding, PYTHONUTF8="0",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""
    said = one_line(done.stdout.decode(encoding))
    assert "You have reached the end of this lesson" in said
    assert "Spravato" in said.rpartition("Please go through these")[2]


@pytest.mark.parametrize("name", ["C", "POSIX", "C.UTF-8", "en_US.ISO-8859-1", "no_SUCH"])
def test_any_locale_will_do(name: str) -> None:
    done = _piped(
        ["a", "Für mich?", "q"], "run", "--plain", "--lesson", LESSON, LC_ALL=name, PYTHONUTF8="0"
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""


@pytest.mark.parametrize("encoding", ["utf-8:strict", "utf-8:surrogateescape", "ascii:strict"])
def test_bytes_that_are_no_text_are_no_fault(home: Path, encoding: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tutor", "run", "--plain", "--lesson", LESSON],
        input=b"a\nIs \xff\xfe this \x1b[2J mine?\n\xff\n\n", cwd=CHECKOUT,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert b"\x1b" not in done.stdout
    assert b"this" in done.stdout.rpartition(b"Please go through")[2]
    assert not (home / "logs").exists()
