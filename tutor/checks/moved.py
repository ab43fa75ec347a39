"""Where the parts of a changed lesson stand in the overlay that changed it.

Owns finding the place. What the overlay did not change has no place in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tutor.core.lesson import Lesson
from tutor.core.problems import Place
from tutor.core.read import Path


class Moved(Mapping[Path, Place]):
    """Looks places of a lesson up in an overlay."""

    def __init__(
        self, lesson: Lesson, roots: dict[tuple[str, ...], Path], places: Mapping[Path, Place]
    ) -> None:
        """`roots` says where what is new stands: by id, or by id and field."""
        self._lesson = lesson
        self._roots = roots
        self._places = places

    def __getitem__(self, path: Path) -> Place:
        """The place of the value that this path of the lesson leads to."""
        return self._places[self._way(path)]

    def __iter__(self) -> Iterator[Path]:
        """Every part of the lesson that stands in the overlay, and the whole of it."""
        yield ()
        for name in ("pages", "checks", "checklist"):
            for number in range(len(getattr(self._lesson, name))):
                if (name, number) in self:
                    yield name, number

    def __len__(self) -> int:
        """How many there are."""
        return sum(1 for _ in self)

    def _way(self, path: Path) -> Path:
        """The way to the same value from the top of the overlay."""
        if not path:
            return ()
        if len(path) > 1 and path[0] in ("pages", "checks", "checklist"):
            parts: tuple[Any, ...] = getattr(self._lesson, path[0])
            name = parts[path[1]].id if isinstance(path[1], int) and path[1] < len(parts) else ""
            if (name,) in self._roots:
                return (*self._roots[name,], *path[2:])
            if len(path) > 2 and (name, path[2]) in self._roots:
                return (*self._roots[name, str(path[2])], *path[3:])
        raise KeyError(path)
