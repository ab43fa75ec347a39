"""Terminals that cannot draw pages get the plain face by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("termios", reason="The program is run in a Unix terminal.")

from tests.e2e.program import Program


@pytest.mark.parametrize("term", ["dumb", "", "unknown"])
def test_a_simple_terminal_gets_the_plain_face(home: Path, term: str) -> None:
    with Program(home, TERM=term) as program:
        program.wait_for("Type a number. Or type:")
        program.write(b"q\n")
        program.end()
    assert program.exit_code == 0
    assert b"\x1b" not in program.raw
    assert program.raw.decode().endswith("Goodbye. Everything you did is kept.\r\n")


def test_a_terminal_that_is_asked_for_lines_gets_lines(home: Path) -> None:
    with Program(home, "run", "--plain") as program:
        program.wait_for("Type a number. Or type:")
        program.write(b"\x04")
        program.end()
    assert program.exit_code == 0
    assert b"\x1b" not in program.raw


def test_ctrl_c_ends_the_plain_face_without_a_fault(home: Path) -> None:
    with Program(home, "run", "--plain") as program:
        program.wait_for("Type a number. Or type:")
        program.write(b"\x03")
        program.end()
    assert program.exit_code == 130
    assert b"Traceback" not in program.raw
    assert not (home / "logs").exists()


def test_a_terminal_with_all_signs_gets_pages(home: Path) -> None:
    with Program(home) as program:
        assert "F1 help now" in program.wait_for("F1 help now")
