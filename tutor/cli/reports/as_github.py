"""Problems as the lines GitHub shows beside a change.

Owns their form, in which some signs must be written otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.cli.findings import Found, more_line


def report(files: Sequence[Found]) -> str:
    """All problems, one command a line."""
    lines: list[str] = []
    for found in files:
        for problem in found.shown:
            place = problem.place
            kind = "notice" if problem.level == "note" else problem.level
            lines.append(
                f"::{kind} file={_value(place.path)},line={place.line},col={place.column},"
                f"endColumn={place.column + place.width},title={problem.code}"
                f"::{_text(f'{problem.message} {problem.hint}'.strip())}"
            )
        if found.rest:
            lines.append(f"::notice file={_value(found.path)}::{_text(more_line(found.rest))}")
    return "\n".join(lines)


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
