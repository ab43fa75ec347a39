"""What is done with a damaged record: it is set aside under a name with the date in it.

Owns the names of set-aside files and the lock that keeps two windows from repairing at once.
Never reads or changes what is in a file.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path

from tutor.store.connection import COMPANIONS, beside

_PATIENCE = 10.0
"""Seconds to wait for another window that is repairing."""


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep other windows from repairing the same record at the same time.

    SQLite does the locking, so that a window that is killed lets go by itself.
    """
    lock = sqlite3.connect(lock_path(path), timeout=_PATIENCE, isolation_level=None)
    with closing(lock):
        lock.execute("BEGIN EXCLUSIVE")
        yield


def lock_path(path: Path) -> Path:
    """The file that is locked during a repair."""
    return path.with_suffix(".lock")


def set_aside(path: Path, today: date) -> Path:
    """Give a damaged record, and what lies beside it, a new name."""
    kept = _free_name(path, today)
    for companion in COMPANIONS:
        with suppress(FileNotFoundError):
            os.rename(beside(path, companion), beside(kept, companion))
    os.rename(path, kept)
    return kept


def set_aside_files(path: Path) -> tuple[Path, ...]:
    """All files that were set aside for this record, with what lies beside them."""
    kept = path.parent.glob(f"{path.stem}-damaged-*{path.suffix}*")
    return tuple(sorted(name for name in kept if not name.is_dir()))


def _free_name(path: Path, today: date) -> Path:
    """A name nothing else has."""
    number = 1
    while True:
        more = f"-{number}" if number > 1 else ""
        name = path.with_name(f"{path.stem}-damaged-{today.isoformat()}{more}{path.suffix}")
        if not os.path.lexists(name):
            return name
        number += 1
