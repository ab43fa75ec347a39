"""The learner's record in an SQLite file: append-only, one transaction for each event.

Owns what is on disk and what still waits to get there. Two windows may use the same file;
each sees what the other added. Never decides what an event means.
"""

from __future__ import annotations

import copy
import os
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from tutor.core.events import Event
from tutor.core.keeper import CannotSave
from tutor.core.record import Record
from tutor.store.connection import connect
from tutor.store.repair import alone, set_aside
from tutor.store.rows import Row, events_in, row_of
from tutor.store.salvage import readable_rows
from tutor.store.trouble import TooNew, is_damage, sentence, too_new
from tutor.words import _

# Only rows this window has not read yet can be its own from a try that seemed to fail.
_INSERT = """
    INSERT INTO events (at, mark, body) SELECT ?, ?, ?
    WHERE NOT EXISTS (SELECT 1 FROM events WHERE seq > ? AND mark = ?)
"""


class SqliteStore:
    """Keeps events in a file. Raises TooNew when a newer program made the file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notice = ""
        """A sentence for the learner when the file had to be repaired or cannot be used."""
        self._connection: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None
        self._last = 0
        self._record = Record()
        self._waiting: list[tuple[Row, Event]] = []
        try:
            self._open_or_repair()
        except (sqlite3.Error, OSError) as error:
            self._let_go()
            self.notice = sentence(error, path)
            self._record = Record()
            self._fold(row.body.encode() for row in readable_rows(path))

    def append(self, event: Event) -> None:
        """Put one event on disk, after those that still wait; returns when it is there."""
        self._waiting.append((row_of(event), event))
        try:
            self._write_waiting()
        except TooNew as error:
            raise CannotSave(too_new()) from error
        except (sqlite3.Error, OSError) as error:
            raise CannotSave(sentence(error, self.path)) from error

    def record(self) -> Record:
        """Everything done so far, in this window and others. Read it, do not change it."""
        if self._connection is not None:
            # What cannot be read now is read later; the next append says what is wrong.
            with suppress(sqlite3.Error, OSError, TooNew):
                self._catch_up(self._ready())
        if not self._waiting:
            return self._record
        with_waiting = copy.deepcopy(self._record)
        for _row, event in self._waiting:
            with_waiting.apply(event)
        return with_waiting

    def close(self) -> bool:
        """Try once more to save what waits, and let go of the file; whether all is on disk."""
        if self._waiting:
            with suppress(sqlite3.Error, OSError, TooNew):
                self._write_waiting()
        self._let_go()
        return not self._waiting

    def _write_waiting(self) -> None:
        try:
            self._insert_waiting()
        except (sqlite3.Error, OSError) as error:
            if not is_damage(error):
                raise
            self._repair()
            self._insert_waiting()

    def _insert_waiting(self) -> None:
        connection = self._ready()
        while self._waiting:
            row, _event = self._waiting[0]
            connection.execute(_INSERT, (*row, self._last, row.mark))
            del self._waiting[0]

    def _ready(self) -> sqlite3.Connection:
        """The open file; opened again when somebody erased or replaced it meanwhile."""
        if self._connection is None or self._file != _identity(self.path):
            self._let_go()
            return self._open_or_repair()
        return self._connection

    def _open_or_repair(self) -> sqlite3.Connection:
        try:
            return self._open()
        except (sqlite3.Error, OSError) as error:
            if not is_damage(error):
                raise
            return self._repair()

    def _open(self) -> sqlite3.Connection:
        """Open the file and read it from the start."""
        connection = self._connection = connect(self.path)
        self._file = _identity(self.path)
        self._last, self._record = 0, Record()
        self._catch_up(connection)
        return connection

    def _repair(self) -> sqlite3.Connection:
        """Set the damaged file aside and start a new one with all that can be read."""
        self._let_go()
        with alone(self.path):
            try:
                return self._open()
            except (sqlite3.Error, OSError) as error:
                if not is_damage(error):
                    raise
            self._let_go()
            rows = readable_rows(self.path)
            kept = set_aside(self.path, date.today())
            connection = self._open()
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT INTO events (at, mark, body) VALUES (?, ?, ?)", rows)
            connection.execute("COMMIT")
            self._catch_up(connection)
        self.notice = _told_of(kept, bool(rows))
        return connection

    def _catch_up(self, connection: sqlite3.Connection) -> None:
        """Fold in every event that is newer than the last one seen."""
        rows = connection.execute(
            "SELECT seq, body FROM events WHERE seq > ? ORDER BY seq", (self._last,)
        ).fetchall()
        if rows:
            self._last = rows[-1][0]
            self._fold(body for _seq, body in rows)

    def _fold(self, bodies: Iterable[object]) -> None:
        for event in events_in(bodies):
            self._record.apply(event)

    def _let_go(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None


def _identity(path: Path) -> tuple[int, int] | None:
    """Tells one file from another of the same name; None when there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _told_of(kept: Path, is_some_left: bool) -> str:
    if is_some_left:
        return _(
            "Your saved record was damaged. What could be read is here. The old file is now {name}."
        ).format(name=kept.name)
    return _(
        "Your saved record could not be read, so a new one was started. The old file is now {name}."
    ).format(name=kept.name)
