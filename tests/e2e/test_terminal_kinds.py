"""In every kind of terminal one can start, open a lesson, answer, see the sheet and leave."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="The program is run in a Unix terminal.")

from tests.e2e.learner import VERDICTS
from tests.e2e.program import Program, key, key_for
from tests.faces.both import fresh_visit
from tutor.core.block import Check

LESSON = "history"

KINDS = {
    "no-color": ((80, 24), ("NO_COLOR=1",)),
    "16-colors": ((80, 24), ("TERM=xterm", "COLORTERM=")),
    "256-colors": ((80, 24), ("TERM=xterm-256color", "COLORTERM=")),
    "linux": ((80, 25), ("TERM=linux", "COLORTERM=")),
    "phone": ((40, 15), ("TERM=xterm-256color", "COLORTERM=", "SSH_TTY=/dev/pts/9")),
}
_COLOR = re.compile(rb"\x1b\[([0-9;]*)m")


def turns_to_a_check() -> int:
    """How many page turns there are to a check that one key answers."""
    steps = fresh_visit().session.spot(LESSON).steps
    return next(
        number
        for number, step in enumerate(steps)
        if isinstance(step, Check) and step.ask_node().mode == "one"
    )


def walk(program: Program, back: bytes = b"\x1b", home: bytes = b"\x1b") -> None:
    """Through a lesson to a check, to the sheet, home, and out."""
    program.wait_for("1 of")
    program.write(key("right") * turns_to_a_check())
    program.listen(0.5)
    program.write(b"1")
    program.listen(0.3)
    for _screen in range(4):
        if any(said in program.words() for said in VERDICTS):
            break
        program.write(key("pagedown"))
        program.listen(0.3)
    assert any(said in program.words() for said in VERDICTS), program.terminal.text()
    program.write(key_for("sheet"))
    program.wait_for("Your questions")
    program.write(back)
    program.wait_until(lambda words: "Your questions" not in words)
    program.write(home)
    program.wait_for("How much time do you have?")
    program.write(key_for("leave"))
    program.wait_for("Leave the tutorial?")
    program.write(b"1")
    program.end()


def colors_written(raw: bytes) -> set[str]:
    """The kinds of colors the program asked for: `16`, `256`, `all`, or `default`."""
    found: set[str] = set()
    for match in _COLOR.finditer(raw):
        numbers = [int(number or 0) for number in match[1].split(b";")]
        while numbers:
            number = numbers.pop(0)
            if number in (38, 48):
                is_table = numbers.pop(0) == 5
                found.add("256" if is_table else "all")
                del numbers[: 1 if is_table else 3]
            elif number in (39, 49):
                found.add("default")
            elif 30 <= number <= 47 or 90 <= number <= 107:
                found.add("16")
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_lesson_can_be_taken(home: Path, kind: str) -> None:
    size, around = KINDS[kind]
    argv = ("env", *around, sys.executable, "-m", "tutor")
    with Program(home, "run", "--lesson", LESSON, argv=argv, size=size) as program:
        walk(program)
    assert program.exit_code == 0
    assert b"Traceback" not in program.raw
    written = colors_written(program.raw)
    match kind:
        case "no-color":
            assert written <= {"default"}
        case "16-colors" | "linux":
            assert written <= {"default", "16"}
        case _:
            assert written <= {"default", "16", "256"}


PLAIN_LETTERS = {
    "no-language": ("LANG=C", "LC_ALL=", "LC_CTYPE="),
    "told-so": ("PYTHONIOENCODING=ascii",),
    "latin": ("LC_ALL=en_US.ISO-8859-1",),
}


@pytest.mark.parametrize("kind", PLAIN_LETTERS)
def test_a_lesson_can_be_taken_in_plain_letters(home: Path, kind: str) -> None:
    argv = ("env", *PLAIN_LETTERS[kind], sys.executable, "-m", "tutor")
    with Program(home, "run", "--lesson", LESSON, argv=argv) as program:
        walk(program)
    assert program.exit_code == 0
    assert b"\\u" not in program.raw
    assert program.raw.isascii()


def test_the_linux_console_gets_no_sign_its_font_lacks(home: Path) -> None:
    argv = ("env", "TERM=linux", "COLORTERM=", sys.executable, "-m", "tutor")
    with Program(home, "run", "--lesson", LESSON, argv=argv) as program:
        walk(program)
    program.raw.decode().encode("cp437")


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed.")
@pytest.mark.parametrize("term", ["screen", "screen-256color"])
def test_a_lesson_can_be_taken_inside_tmux(home: Path, term: str) -> None:
    socket = str(home / "tmux")
    first = ("tmux", "-S", socket, "-f", "/dev/null", "start-server", ";")
    settings = ("set-option", "-g", "default-terminal", term, ";", "set-option", "-g", "status",
                "off", ";")  # fmt: skip
    inside = ("new-session", sys.executable, "-m", "tutor", "run", "--lesson", LESSON)
    try:
        with Program(home, argv=(*first, *settings, *inside), COLORTERM="") as program:
            walk(program)
        assert program.exit_code == 0
    finally:
        subprocess.run(["tmux", "-S", socket, "kill-server"], check=False, capture_output=True)


@pytest.mark.skipif(shutil.which("screen") is None, reason="screen is not installed.")
def test_a_lesson_can_be_taken_inside_screen(home: Path) -> None:
    inside = (sys.executable, "-m", "tutor", "run", "--lesson", LESSON)
    argv = ("screen", "-c", "/dev/null", "-S", f"tutor-{home.name}", "-U", *inside)
    with Program(home, argv=argv, COLORTERM="", SCREENDIR=str(home)) as program:
        # GNU screen keeps a lone Esc to itself while the mouse is reported, until the next key.
        walk(program, back=b"b", home=b"o")


def test_a_simple_terminal_says_why_there_are_only_lines(home: Path) -> None:
    with Program(home, TERM="dumb") as program:
        program.wait_for("Type a number. Or type:")
        program.write(b"q\n")
        program.end()
    assert program.exit_code == 0
    assert program.raw.startswith(b"This terminal cannot draw pages.")


def test_lines_that_were_asked_for_need_no_reason(home: Path) -> None:
    with Program(home, "run", "--plain", TERM="dumb") as program:
        program.wait_for("Type a number. Or type:")
        program.write(b"q\n")
        program.end()
    assert b"cannot draw pages" not in program.raw
