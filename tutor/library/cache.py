"""The folder compiled lessons are kept in.

Owns names in that folder, and that a file there is whole or not there at all. Never needed:
without it, or when it cannot be written, everything works and only takes longer.
"""

from __future__ import annotations

import os
from binascii import crc32
from contextlib import suppress
from pathlib import Path

LARGEST = 32 * 1024 * 1024
"""No index of lessons is larger; a file that is was not put there by this program."""

VERDICTS = "verdicts-"
"""How the names of kept verdicts begin; there is one for each way of checking."""


class Cache:
    """Compiled files of one lesson folder."""

    def __init__(self, folder: Path | None, lessons: str) -> None:
        """Keep files in `folder`, or nowhere; `lessons` is the lesson folder they belong to."""
        self._folder = folder
        self._prefix = f"{crc32(lessons.encode('utf-8', 'surrogatepass')):08x}-"

    def load(self, name: str) -> bytes | None:
        """A file's bytes, or None when there is no such file."""
        if self._folder is None:
            return None
        try:
            with open(self._path(name), "rb") as file:
                return file.read(LARGEST)
        except OSError:
            return None

    def save(self, name: str, data: bytes) -> bool:
        """Keep a file, whole or not at all; False when the folder cannot be written."""
        if self._folder is None:
            return False
        path = self._path(name)
        waiting = f"{path}.{os.getpid()}.new"
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with open(waiting, "wb") as file:
                file.write(data)
            os.replace(waiting, path)
        except OSError:
            with suppress(OSError):
                os.unlink(waiting)
            return False
        return True

    def tidy(self, kept: set[str]) -> None:
        """Remove compiled files this lesson folder no longer needs; verdicts replace themselves."""
        if self._folder is None:
            return
        names = {self._prefix + name for name in kept}
        with suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                is_ours = entry.name.startswith(self._prefix) and VERDICTS not in entry.name
                if is_ours and entry.name not in names:
                    with suppress(OSError):
                        os.unlink(entry.path)

    def _path(self, name: str) -> str:
        return os.path.join(str(self._folder), self._prefix + name)
