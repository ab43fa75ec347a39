"""What lies in a lesson folder.

Owns which files count as what. Never looks inside one.
"""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

SHARED = ("course.yaml", "sources.yaml", "glossary.yaml")
"""Files that all lessons have in common."""

ENDINGS = (".yaml", ".yml")

OVERLAYS = "overlays"
"""The folder beside the lessons that holds a clinic's own changes."""


class Stamp(Struct, frozen=True, array_like=True):
    """How a file looks from outside; when this is the same, so is the file."""

    name: str
    size: int
    changed: int


def stamps(folder: str, overlays: str = "") -> list[Stamp]:
    """Every file of a lesson folder, its drawings and its overlays, in a fixed order.

    `overlays` is their folder when it is not the one beside the lessons.
    """
    found: list[Stamp] = []
    inner = [
        ("drawings/", os.path.join(folder, "drawings")),
        (f"{OVERLAYS}/", overlays or os.path.join(folder, OVERLAYS)),
    ]
    for prefix, place in (("", folder), *inner):
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    name = entry.name
                    if prefix or (name.endswith(ENDINGS) and not name.startswith(".")):
                        found.append(_stamp(prefix + name, entry))
        except OSError:
            if not prefix:
                raise
    found.sort(key=lambda stamp: stamp.name)
    return found


def _stamp(name: str, entry: os.DirEntry[str]) -> Stamp:
    """The stamp of one file; a link that leads nowhere is a file nobody can read."""
    try:
        state = entry.stat()
    except OSError:
        return Stamp(name, -1, 0)
    return Stamp(name, state.st_size, state.st_mtime_ns)


def lesson_files(found: list[Stamp]) -> list[str]:
    """The names of the lessons among the files."""
    return [stamp.name for stamp in found if "/" not in stamp.name and stamp.name not in SHARED]


def lesson_paths(folder: Path) -> dict[str, Path]:
    """The lesson files of a folder by the name of their lesson; none where there is no folder."""
    found = sorted(folder.iterdir(), reverse=True) if folder.is_dir() else []
    return {
        # Of two with the same name, the first of the endings is left.
        path.stem: path
        for path in found
        if path.suffix in ENDINGS and path.name[0] != "." and path.name not in SHARED
        if path.is_file()
    }
