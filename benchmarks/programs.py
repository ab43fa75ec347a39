"""Which programs are measured, how one knows that they are ready, and which keys they get.

Owns the key scripts. When a screen of the program changes, the lines at the top of this
file are the only ones to look at. Never runs anything.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from msgspec import Struct

CHECKOUT = Path(__file__).parent.parent
LESSONS = CHECKOUT / "lessons"

# --- The program: what to look for and what to press --------------------------------------
HOME_READY = r"(?i)help now"
"""Stands on the home screen when it is complete."""
LESSON = "risks"
"""A lesson with a figure, and with a check after or among its pages."""
PAGE_READY = r"\b1 of \d"
"""Stands on the first page of a lesson when it is complete."""
TURNS = "right*3 left*3"
"""Page turns that are measured; they never meet a check."""
TO_A_CHECK = "right*8"
"""From the first page to the first check."""
CHOICE = "1"
"""Chooses an answer."""
DEAD = "f9"
"""A key that means nothing anywhere."""
LEAVE = "q q"
"""Leaves from any screen; the last key is the one that is timed."""
# -------------------------------------------------------------------------------------------

KEYS = {
    "right": b"\x1b[C", "left": b"\x1b[D", "up": b"\x1b[A", "down": b"\x1b[B",
    "pagedown": b"\x1b[6~", "pageup": b"\x1b[5~", "enter": b"\r", "escape": b"\x1b",
    "tab": b"\t", "space": b" ", "f1": b"\x1bOP", "f9": b"\x1b[20~",
}  # fmt: skip


class Step(Struct, frozen=True):
    """Keys pressed one by one. Those of a step without a name are not counted."""

    name: str
    keys: tuple[bytes, ...]


class Program(Struct, frozen=True):
    """Something to measure."""

    name: str
    argv: tuple[str, ...]
    ready: str = ""
    """A pattern on its first screen; empty for programs that end by themselves."""
    steps: tuple[Step, ...] = ()
    leave: tuple[bytes, ...] = ()
    before: Callable[[], None] | None = None
    """Done before each start, outside the clock."""


def keys(script: str) -> tuple[bytes, ...]:
    """Keys from a script such as `right*3 left 2`."""
    pressed: list[bytes] = []
    for word in script.split():
        name, _, times = word.partition("*") if len(word) > 1 else (word, "", "")
        if name not in KEYS and len(name) != 1:
            raise SystemExit(
                f"No such key: {name}. Known are {', '.join(KEYS)} and single letters."
            )
        pressed += [KEYS.get(name, name.encode())] * int(times or 1)
    return tuple(pressed)


def _python(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, *arguments)


def _ours(*arguments: str, lessons: Path = LESSONS) -> tuple[str, ...]:
    command = shutil.which("ketamine-tutor", path=str(Path(sys.executable).parent))
    start = (command,) if command else _python("-m", "tutor")
    return (*start, "run", "--no-save", "--lessons", str(lessons), *arguments)


def _reference(name: str, ready: str, steps: tuple[Step, ...] = ()) -> Program:
    argv = _python("-m", f"benchmarks.reference.{name}")
    return Program(name, argv, ready, steps, leave=(b"q",))


def references() -> list[Program]:
    """The small apps, and Python itself."""
    turning = (Step("turn", keys("right*5 left*5")), Step("dead", keys(f"{DEAD}*3")))
    return [
        _reference("hello", "Hello"),
        _reference("static_page", "Page 1", turning),
        _reference("line_page", "Page 1", turning),
        Program("python", _python("-c", "pass")),
    ]


def ours(scratch: Path) -> list[Program]:
    """The program: its home, a lesson, a lesson that was edited, and two answers in text."""
    edited = scratch / "lessons"
    shutil.copytree(LESSONS, edited)
    times = count(1)

    def edit() -> None:
        with (edited / f"{LESSON}.yaml").open("a", encoding="utf-8") as file:
            file.write(f"# Edit {next(times)}\n")

    reading = (
        Step("turn", keys(TURNS)),
        Step("", keys(TO_A_CHECK)),
        Step("choice", keys(CHOICE)),
        Step("dead", keys(f"{DEAD}*3")),
    )
    resting = (Step("dead", keys(f"{DEAD}*3")),)
    straight = ("--lesson", LESSON)
    leave = keys(LEAVE)
    return [
        Program("home", _ours(), HOME_READY, resting, leave),
        Program("lesson", _ours(*straight), PAGE_READY, reading, leave),
        Program("edited", _ours(*straight, lessons=edited), PAGE_READY, (), leave, edit),
        Program("help", (*_ours()[:-4], "--help")),
        Program("version", (*_ours()[:-4], "--version")),
    ]


def is_ready(program: Program, text: str) -> bool:
    """Whether the first screen of a program is complete."""
    return re.search(program.ready, text) is not None
