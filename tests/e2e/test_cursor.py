"""The terminal's own cursor stands where the focus is, for magnifiers and braille lines."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("termios", reason="The program is run in a Unix terminal.")

from tests.e2e.program import Program, key
from tutor.ui.screens.hidden import HiddenScreen

MARKER = "▸"


def _cursor(program: Program) -> tuple[int, int]:
    cursor = program.terminal.screen.cursor
    return cursor.x, cursor.y


def _focused(program: Program) -> tuple[int, int]:
    """Where the sign of the focus stands."""
    for y, line in enumerate(program.terminal.text().splitlines()):
        if MARKER in line:
            return line.index(MARKER), y
    raise AssertionError(f"Nothing has the focus.\n{program.terminal.text()}")


def _press(program: Program, name: str) -> None:
    program.write(key(name))
    program.settle(0.3, 5)


def test_the_cursor_is_visible_and_follows_every_step_of_the_focus(home: Path) -> None:
    with Program(home) as program:
        program.wait_for("F1 help now")
        assert not program.terminal.screen.cursor.hidden
        seen = set()
        for name in ("down", "down", "down", "up", "down", "down", "down", "down", "down"):
            _press(program, name)
            assert _cursor(program) == _focused(program)
            seen.add(_cursor(program))
        assert len(seen) > 4


def test_the_cursor_follows_on_other_screens_and_back_again(home: Path) -> None:
    with Program(home) as program:
        program.wait_for("F1 help now")
        _press(program, "down")
        before = _cursor(program)
        program.write(b",")
        program.wait_for("Press a setting to change it.")
        _press(program, "down")
        _press(program, "down")
        assert _cursor(program) == _focused(program)
        program.write(b"\x1b")
        program.wait_until(lambda words: "Press a setting" not in words)
        program.settle(0.3, 5)
        assert _cursor(program) == _focused(program) == before


def test_a_hidden_screen_hides_the_cursor_too_and_gives_both_back(home: Path) -> None:
    with Program(home) as program:
        program.wait_for("F1 help now")
        _press(program, "down")
        _press(program, "down")
        before, text = _cursor(program), program.terminal.text()
        program.write(b"\x1b[18~")
        assert program.wait_for("Hidden.") == "Hidden. Press any key to go on."
        assert _cursor(program) == (0, 0)
        program.listen(HiddenScreen.QUIET_SECONDS * 2)
        program.write(b"q")
        program.wait_for("F1 help now")
        program.settle(0.3, 5)
        assert program.terminal.text() == text
        assert _cursor(program) == before


def test_nothing_is_written_while_nothing_is_pressed(home: Path) -> None:
    with Program(home) as program:
        program.wait_for("F1 help now")
        _press(program, "down")
        program.listen(1.0)
        length = len(program.raw)
        program.listen(2.0)
        assert len(program.raw) == length
