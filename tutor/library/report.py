"""The problems found in one file, gathered while it is read.

Owns collecting and ordering. Never prints, and never decides what counts as a problem.
"""

from __future__ import annotations

from tutor.core.problems import Level, Place, Problem
from tutor.library.tree import Mark, Node, place_of

DETAILED = 60
"""Problems that get a worked-out hint. A file with more is broken in one big way, and
looking for near misses thousands of times would make its author wait."""

MOST = 1000
"""Problems kept at all."""

_WARNINGS = {"Y006", "Y031"}


class Report:
    """Problems of one file."""

    def __init__(self, path: str) -> None:
        """Start with none; `path` is the file as messages name it."""
        self.path = path
        self._problems: list[Problem] = []

    @property
    def is_patient(self) -> bool:
        """Whether there is still time to look for near misses."""
        return len(self._problems) < DETAILED

    def add(
        self,
        code: str,
        place: Place,
        message: str,
        hint: str = "",
        other: Place | None = None,
        level: Level | None = None,
    ) -> None:
        """Note one problem; the level is that of its code unless another is given."""
        if len(self._problems) < MOST:
            level = level or ("warning" if code in _WARNINGS else "error")
            self._problems.append(Problem(code, level, message, place, hint, other))

    def at(self, node: Node) -> Place:
        """The place of a node in this file."""
        return place_of(self.path, node)

    def spot(self, mark: Mark, width: int = 1) -> Place:
        """The place of a mark in this file."""
        return Place(self.path, mark.line + 1, mark.column + 1, width)

    def count(self) -> int:
        """How many problems there are so far."""
        return len(self._problems)

    def problems(self) -> tuple[Problem, ...]:
        """All of them, in the order of the file.

        What is wrong with a sign (Y) explains what is wrong with the field (F) it stands in.
        """
        signs = {_spot(found) for found in self._problems if found.code[0] == "Y"}
        kept = [
            found for found in self._problems if found.code[0] != "F" or _spot(found) not in signs
        ]
        return tuple(sorted(kept, key=lambda found: (found.place, found.code)))


def _spot(problem: Problem) -> tuple[int, int]:
    return problem.place.line, problem.place.column
