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
    """Looks at files, and at what lies in folders, but not in the folders within."""

    def __init__(self, paths: Iterable[Path]) -> None:
        """Take what is there now as known."""
        self._paths = tuple(paths)
        self._known: _Sight | None = self._look()
        self._last: _Sight | None = self._known

    def has_changed(self) -> bool:
        """Whether something is new since it was last said so."""
        seen = self._look()
        is_new = seen != self._known and seen == self._last
        self._last = seen
        if is_new:
            self._known = seen
        return is_new

    def tell_anew(self) -> None:
        """Tell of all that is there, as if it were new, once it stands still."""
        self._known = self._last = None

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
                    yield _entry(entry)
    except OSError:
        yield (real, 0, 0, 0)


def _entry(entry: os.DirEntry[str]) -> tuple[str, int, int, int]:
    """A link that leads nowhere hides nothing of what else lies there."""
    try:
        return _sight(entry.name, entry.stat())
    except OSError:
        return (entry.name, 0, 0, 0)


def _sight(name: str, seen: os.stat_result) -> tuple[str, int, int, int]:
    return (name, seen.st_ino, seen.st_mtime_ns, seen.st_size)
