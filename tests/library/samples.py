"""Small lessons for the tests of reading and checking.

Owns a sound lesson to break in one place, and ways to read it. Never writes outside the
folder it is given.
"""

from __future__ import annotations

from pathlib import Path

from tutor.checks.subject import Shared
from tutor.core.lesson import Lesson
from tutor.core.problems import Problem
from tutor.core.read import Read
from tutor.library.convert import read
from tutor.library.examine import examine_data

PACKS = Path(__file__).parent.parent / "packs"

SOUND = """\
format: 1
id: example
title: A small lesson
language: en
summary: A small lesson for trying things out.
main-message: Ask whatever you want to know.
can-do: You can say what a small lesson holds.
minutes: 3
actions:
  - Ask your clinic one thing.
unknowns:
  - Nobody knows how long the effect lasts.
review:
  status: draft
  next-review: 2027-05-21
pages:
  - id: first-page
    title: What is on this page?
    blocks:
      - text: One short paragraph.
"""

SHARED = Shared(
    sources=frozenset({"a-source"}), values=frozenset({"clinic-phone"}), roles=("nurse",)
)


def broken(*changes: tuple[str, str], text: str = SOUND) -> str:
    """The sound lesson with some of its text changed."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def read_text(text: str | bytes) -> Read[Lesson]:
    """Read a lesson without the rules."""
    data = text.encode() if isinstance(text, str) else text
    return read(data, Lesson, "example.yaml")


def checked(text: str | bytes, folder: Path = Path()) -> Read[Lesson]:
    """Read a lesson with the rules."""
    data = text.encode() if isinstance(text, str) else text
    return examine_data(data, folder / "example.yaml", SHARED, "review")


def spots(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    """Code, line and column of each problem."""
    return [(found.code, found.place.line, found.place.column) for found in problems]


def codes(problems: tuple[Problem, ...]) -> list[str]:
    """The code of each problem."""
    return [found.code for found in problems]
