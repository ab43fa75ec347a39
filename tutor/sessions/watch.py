"""Notices that files which sessions share were replaced.

Owns the comparing, and nothing else: it never reads what is in a file. A change counts when it
stood still between two looks, so that half a copy is not taken for the whole.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

_Sight = tuple[tuple[str, int, int, int], ...]


class Watch:
    """Looks at files, and at the files of folders."""

    def __init__(self, paths: Iterable[Path]) -> None:
        """Take what is there now as known."""
        self._paths = tuple(paths)
        self._known = self._last = self._look()

    def has_changed(self) -> bool:
        """Whether something is new since it was last said so."""
        seen = self._look()
        is_new = seen != self._known and seen == self._last
        self._last = seen
        if is_new:
            self._known = seen
        return is_new

    def _look(self) -> _Sight:
        return tuple(one for path in self._paths for one in _sights(path))


def _sights(path: Path) -> Iterable[tuple[str, int, int, int]]:
    """The thing itself, where a link leads, and what a folder holds."""
    real = os.path.realpath(path)
    try:
        yield _sight(real, os.stat(real))
        if os.path.isdir(real):
            with os.scandir(real) as inside:
                for entry in sorted(inside, key=lambda one: one.name):
                    yield _sight(entry.name, entry.stat())
    except OSError:
        yield (real, 0, 0, 0)


def _sight(name: str, seen: os.stat_result) -> tuple[str, int, int, int]:
    return (name, seen.st_ino, seen.st_mtime_ns, seen.st_size)
