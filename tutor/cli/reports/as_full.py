"""Problems with the lines they stand in and a hint for each.

Owns the frame around an excerpt. Never changes the author's own line, except that signs which
cannot be shown become a dot and long lines are cut at both ends.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.cli.findings import Found, more_line, summary
from tutor.core.cells import width_of
from tutor.core.clean import visible
from tutor.core.problems import Place, Problem
from tutor.words import _

WIDEST = 100
"""Columns of an excerpt."""

BEFORE = 60
"""Columns kept in front of the place when a long line is cut."""


def report(files: Sequence[Found]) -> str:
    """All problems, file by file, each file with its summary."""
    parts: list[str] = []
    for found in files:
        lines = found.text.split("\n")
        parts += [framed(problem, lines) for problem in found.shown]
        if found.rest:
            parts.append(more_line(found.rest) + "\n")
        if found.problems:
            parts.append(summary(found) + "\n")
    return "\n".join(parts)


def framed(problem: Problem, lines: Sequence[str]) -> str:
    """One problem with its excerpt."""
    level = {"error": _("error"), "warning": _("warning"), "note": _("note")}[problem.level]
    places = [problem.place]
    if problem.other and problem.other.path == problem.place.path:
        places.append(problem.other)
    margin = max(len(str(place.line)) for place in places)
    where = f"{problem.place.path}:{problem.place.line}:{problem.place.column}"
    rows = [
        f"{level}[{problem.code}] {problem.message}",
        f"{' ' * margin}--> {where}",
        f"{' ' * margin} |",
    ]
    other = problem.other if len(places) > 1 else None
    if other and other.line == problem.place.line:
        rows += _excerpt(problem.place, lines, margin, other=other)
    else:
        for place in sorted(places, key=lambda place: place.line):
            rows += _excerpt(place, lines, margin, "^" if place is problem.place else "-")
    if problem.hint:
        rows.append(f"{' ' * margin} = {_('help: {hint}').format(hint=problem.hint)}")
    return "\n".join(rows) + "\n"


def _excerpt(
    place: Place, lines: Sequence[str], margin: int, sign: str = "^", other: Place | None = None
) -> list[str]:
    """A line of the file with signs under the place, and under another one in the same line."""
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    line, moved = _window(line, place.column - 1)
    at = place.column - 1
    marks = _marks(line, at + moved, place.width, sign)
    if other is not None and other.column + other.width <= place.column:
        before = _marks(line, max(0, other.column - 1 + moved), other.width, "-")
        marks = before + marks[len(before) :]
    number = str(place.line).rjust(margin)
    return [f"{number} | {line}".rstrip(), f"{' ' * margin} | {marks}"]


def _marks(line: str, at: int, width: int, sign: str) -> str:
    """Signs under a stretch of a line, as wide as what stands above them."""
    under = line[at : at + width].rstrip("…")
    return " " * width_of(line[:at]) + sign * max(1, width_of(under))


def _shown(character: str) -> str:
    """A character as it can stand in an excerpt, always one character."""
    if character.isascii() and character.isprintable():
        return character
    return "·" if character == "\t" else visible(character) or "·"


def _window(line: str, at: int) -> tuple[str, int]:
    """What is shown of a line, and by how much a place in it has moved."""
    # Much more than can be shown, and little enough to look at character by character.
    first = max(0, at - 4 * WIDEST)
    near = "".join(_shown(character) for character in line[first : first + 8 * WIDEST])
    if len(near) == len(line) and width_of(near) <= WIDEST:
        return near, 0
    shown, place = _cut(near, at - first)
    return shown, place - at


def _cut(line: str, at: int) -> tuple[str, int]:
    """A long line cut to what stands around the place, and the place in it."""
    start = 0
    if width_of(line[:at]) > BEFORE:
        start = at
        while start > 0 and width_of(line[start - 1 : at]) <= BEFORE:
            start -= 1
    end = len(line)
    while width_of(line[start:end]) > WIDEST:
        end -= max(1, (width_of(line[start:end]) - WIDEST) // 2)
    before, after = "…" if start else "", "…" if end < len(line) else ""
    return before + line[start:end] + after, at - start + len(before)
