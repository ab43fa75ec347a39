"""Opening the record file: private, durable, and safe for two windows at once.

Owns the file's format and its number. Never reads or writes an event.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
from contextlib import suppress
from pathlib import Path

from tutor.store.trouble import TooNew

FORMAT = 1
"""The format this program writes. A higher number in a file means a newer program made it."""

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite puts beside a file: the newest events may be in there."""

_PATIENCE = 4.0
"""Seconds to wait for another window that is writing."""

_TABLE = """
    CREATE TABLE IF NOT EXISTS events (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        mark TEXT NOT NULL,
        body TEXT NOT NULL
    )
"""


def connect(path: Path) -> sqlite3.Connection:
    """Open the record, making it when there is none. Text comes back as bytes."""
    _make_private(path)
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.text_factory = bytes
        _set_up(connection)
    except (sqlite3.Error, TooNew):
        connection.close()
        raise
    return connection


def beside(path: Path, companion: str) -> Path:
    """The file SQLite keeps beside another one."""
    return path.with_name(path.name + companion)


def _make_private(path: Path) -> None:
    """Make the folder and the file so that only their owner can look inside."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # SQLite gives the files beside this one the same permissions.
    number = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        found = os.fstat(number)
        if not stat.S_ISREG(found.st_mode):
            raise PermissionError(errno.EACCES, "not a file", path)
    finally:
        os.close(number)
    if found.st_mode & 0o077:
        with suppress(OSError):
            path.chmod(0o600)


def _set_up(connection: sqlite3.Connection) -> None:
    """Make each event durable by itself, and give a new file its table and its number."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > FORMAT:
        raise TooNew
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != b"wal":
        # Some file systems, and a second window that is just starting, do not allow it. The
        # ordinary journal is as durable, only slower.
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode = WAL")
    if version < FORMAT:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(_TABLE)
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.execute("COMMIT")
