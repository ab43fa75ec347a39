"""Noticing that files changed while somebody writes them.

Owns what counts as a change: the time, size or place on disk of a file, once it keeps still.
Only asks from time to time, so it works on every system and over network folders. Never reads
a file.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tutor.library.folder import ENDINGS, OVERLAYS
from tutor.library.translations import ENDING, languages
from tutor.library.translations import FOLDER as TRANSLATIONS

EVERY_SECONDS = 0.15
"""How long to wait between two looks; a change is told after the second look that agrees."""

GONE_LOOKS = 4
"""A file may be away for a moment while an editor saves it; longer than this, it is gone."""

MOST_LOOKS = 10
"""A file that never keeps still is told of after this many looks."""

Marks = Mapping[Path, tuple[int, int, int]]
"""When each file was changed, how long it is, and where it lies on disk."""


class Watch:
    """Tells which files changed since it was last asked."""

    def __init__(self, paths: Iterable[Path], look: Callable[[tuple[Path, ...]], Marks]) -> None:
        """Use `watch` to get one."""
        self._paths = tuple(paths)
        self._look = look
        self._known = look(self._paths)
        self._seen = self._known
        self._looks = 0

    def changed(self) -> tuple[Path, ...]:
        """The files that changed and keep still now, in the order of their names."""
        now = self._look(self._paths)
        if now == self._known:
            self._seen, self._looks = now, 0
            return ()
        self._looks += 1
        is_still = now == self._seen and self._looks > 1
        self._seen = now
        wanted = GONE_LOOKS if self._known.keys() - now.keys() else 0
        if self._looks < MOST_LOOKS and not (is_still and self._looks >= wanted):
            return ()
        names = {
            path
            for path in self._known.keys() | now.keys()
            if self._known.get(path) != now.get(path)
        }
        self._known, self._looks = now, 0
        return tuple(sorted(names))


def watch(*paths: Path) -> Watch:
    """Watch files and folders; of a folder, all that checking it looks at."""
    return Watch(paths, marks_of)


def marks_of(paths: tuple[Path, ...]) -> Marks:
    """How the files look from outside; what is not there is left out."""
    found: dict[Path, tuple[int, int, int]] = {}
    for path in paths:
        for file in (path, *_inside(path)):
            try:
                state = os.stat(file)
            except OSError:
                continue
            if not os.path.isdir(file):
                found[file] = (state.st_mtime_ns, state.st_size, state.st_ino)
    return found


def _inside(folder: Path) -> list[Path]:
    """Lessons, drawings, overlays and translations of a folder; nothing for a file."""
    found: list[Path] = []
    places: list[tuple[Path, tuple[str, ...]]] = [
        (folder, (*ENDINGS, ".txt")),
        (folder / "drawings", (".txt",)),
        (folder / OVERLAYS, ENDINGS),
        *((folder / TRANSLATIONS / name, (ENDING,)) for name in languages(folder)),
    ]
    for place, endings in places:
        try:
            with os.scandir(place) as entries:
                names = [entry.name for entry in entries]
        except OSError:
            continue
        found += (
            place / name for name in names if name.endswith(endings) and not name.startswith(".")
        )
    return found
