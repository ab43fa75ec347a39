"""A lesson file around imported checks.

Owns putting them into the template, in the place of its own checks. Never writes a file.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tutor.core.problems import Place, Problem
from tutor.library.exchange.aiken import aiken_pieces
from tutor.library.exchange.as_checks import Written, written
from tutor.library.exchange.gift import gift_pieces
from tutor.library.report import Report
from tutor.library.source import text_of
from tutor.library.template import Asked, template
from tutor.words import _

MOST_LINES = 10_000
"""Lines of a file. A hundred lessons could not hold the questions of a longer one."""


class Imported(Struct, frozen=True):
    """A lesson file, or why there is none."""

    text: str
    made: Written | None
    problems: tuple[Problem, ...]
    """What is wrong with the letters of the file."""


def imported(data: bytes, path: str, asked: Asked, *, is_aiken: bool) -> Imported:
    """The lesson file for the questions of another program's file."""
    report = Report(path)
    text = text_of(data, report)
    if text is not None and text.count("\n") >= MOST_LINES:
        report.add(
            "Y001", Place(path, 1, 1), _("This file has too many lines."),
            _("Split it into several files."),
        )  # fmt: skip
    problems = report.problems()
    if text is None or any(found.level == "error" for found in problems):
        return Imported("", None, problems)
    made = written(aiken_pieces(text) if is_aiken else gift_pieces(text))
    lines = "\n".join(_with(made.lines, template(asked).split("\n")))
    return Imported(lines, made, problems)


def _with(checks: tuple[str, ...], lines: list[str]) -> Iterator[str]:
    """The template with these checks for its own."""
    is_theirs = False
    for line in lines:
        if line.startswith("checks:"):
            is_theirs = True
            yield from checks
        elif is_theirs and line.startswith(" "):
            continue
        else:
            is_theirs = False
            yield line
