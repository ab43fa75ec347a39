"""Erasing the learner's record from this computer.

Owns what belongs to the record and goes with it. Settings stay: they say nothing of what the
learner read or answered.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from tutor.store.connection import COMPANIONS, beside, connect
from tutor.store.repair import lock_path, set_aside_files
from tutor.store.salvage import copies_left
from tutor.store.trouble import TooNew


def erase(path: Path) -> tuple[Path, ...]:
    """Erase the record and every damaged copy; the files that are gone. Raises OSError."""
    _overwrite(path)
    # The files beside it go first: a new record must never find an old one's log.
    names = (*(beside(path, companion) for companion in COMPANIONS), path, lock_path(path))
    gone = []
    for name in (*names, *set_aside_files(path), *copies_left(path)):
        with suppress(FileNotFoundError):
            name.unlink()
            gone.append(name)
    return tuple(gone)


def _overwrite(path: Path) -> None:
    """Put zeros where the events stood, as far as the file still works as a record."""
    if not path.is_file():
        return
    with suppress(sqlite3.Error, OSError, TooNew), closing(connect(path)) as connection:
        connection.execute("DELETE FROM events")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
