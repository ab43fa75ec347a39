"""Problems, one line each.

Owns the line: where, how bad, which code, what is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.cli.findings import Found, more_line


def report(files: Sequence[Found]) -> str:
    """All problems, file by file."""
    lines: list[str] = []
    for found in files:
        for problem in found.shown:
            place = problem.place
            lines.append(
                f"{place.path}:{place.line}:{place.column}: "
                f"{problem.level}[{problem.code}] {problem.message}"
            )
        if found.rest:
            lines.append(f"{found.path}: {more_line(found.rest)}")
    return "\n".join(lines)
