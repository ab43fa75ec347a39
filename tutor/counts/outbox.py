"""The queue of counts on disk: nothing in it is lost, and none of it has an order.

Owns one small SQLite file. New counts are added to sums; the sums become a batch with an id of
its own when they are about to be sent, and a batch never changes. Never knows the database.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from tutor.counts.tally import NO_HOUR, Key, Row
from tutor.counts.trouble import OutboxTrouble, damaged, full, locked, unusable

_OPEN = ""
"""Stands for the batch's id while counts can still be added."""

_NAMES = ", ".join(Key._fields)
_TABLES = f"""
    CREATE TABLE IF NOT EXISTS waiting (
        batch TEXT NOT NULL, day TEXT NOT NULL, hour INTEGER NOT NULL, what TEXT NOT NULL,
        lesson TEXT NOT NULL, item TEXT NOT NULL, option TEXT NOT NULL, language TEXT NOT NULL,
        face TEXT NOT NULL, screen TEXT NOT NULL, n INTEGER NOT NULL,
        PRIMARY KEY (batch, {_NAMES})
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS today (
        day TEXT NOT NULL, what TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (day, what)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS said (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
_ADD = (
    f"INSERT INTO waiting (batch, {_NAMES}, n) VALUES ('', {', '.join('?' * len(Key._fields))}, ?)"
    f" ON CONFLICT (batch, {_NAMES}) DO UPDATE SET n = n + excluded.n"
)
_ADD_TODAY = (
    "INSERT INTO today VALUES (?, ?, ?) ON CONFLICT (day, what) DO UPDATE SET n = n + excluded.n"
)


class Batch(NamedTuple):
    """Counts that are sent together, once."""

    id: str
    rows: tuple[Row, ...]
    follows: str = ""
    """The batch before it, which this outbox can never send again."""


class Outbox:
    """Counts that wait to be sent."""

    def __init__(self, path: Path, patience: float = 5.0) -> None:
        """Use a file, opened when it is first needed; wait that many seconds for another user."""
        self.path = path
        self._patience = patience
        self._open: sqlite3.Connection | None = None

    def put(self, mark: str, rows: Sequence[Row]) -> None:
        """Keep counts for good, or nothing of them. The same mark is taken once only."""
        with self._writing() as base:
            if self._said(base, "put") == mark:
                return
            base.executemany(_ADD, [(*key, number) for key, number in rows])
            # Each count has one row with its hour, so these add up to what was done.
            done = [(key.day, key.what, n) for key, n in rows if key.hour != NO_HOUR]
            base.executemany(_ADD_TODAY, done)
            if done:
                newest = max(day for day, _what, _n in done)
                base.execute("DELETE FROM today WHERE day < ?", (newest,))
            self._say(base, "put", mark)

    def next_batch(self) -> Batch | None:
        """The batch to send now; the same one until it is forgotten."""
        with self._writing() as base:
            found = base.execute("SELECT max(batch) FROM waiting").fetchone()[0]
            if found is None:
                return None
            if found == _OPEN:
                found = uuid4().hex
                base.execute("UPDATE waiting SET batch = ? WHERE batch = ?", (found, _OPEN))
            rows = base.execute(
                f"SELECT {_NAMES}, n FROM waiting WHERE batch = ? ORDER BY {_NAMES}", (found,)
            ).fetchall()
            kept = tuple((Key(*row[:-1]), int(row[-1])) for row in rows)
            return Batch(found, kept, self._said(base, "last"))

    def forget(self, batch: Batch) -> None:
        """Drop a batch that has arrived."""
        with self._writing() as base:
            gone = base.execute("DELETE FROM waiting WHERE batch = ?", (batch.id,)).rowcount
            if gone:
                self._say(base, "last", batch.id)

    def waiting(self) -> int:
        """How many different counts wait."""
        with self._writing() as base:
            return int(base.execute("SELECT count(*) FROM waiting").fetchone()[0])

    def today(self, day: str) -> dict[str, int]:
        """What was counted on a day, by what happened, whether it was sent or not."""
        with self._writing() as base:
            found = base.execute("SELECT what, n FROM today WHERE day = ?", (day,)).fetchall()
        return {str(what): int(number) for what, number in found}

    def note(self, word: str) -> None:
        """Remember how sending went, in a word for the staff panel."""
        with self._writing() as base:
            if self._said(base, "sending") != word:
                self._say(base, "sending", word)

    def noted(self) -> str:
        """How sending went last."""
        with self._writing() as base:
            return self._said(base, "sending")

    def close(self) -> None:
        """Let go of the file."""
        if self._open is not None:
            self._open.close()
            self._open = None

    @staticmethod
    def _said(base: sqlite3.Connection, name: str) -> str:
        found = base.execute("SELECT value FROM said WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else ""

    @staticmethod
    def _say(base: sqlite3.Connection, name: str, value: str) -> None:
        base.execute("INSERT OR REPLACE INTO said VALUES (?, ?)", (name, value))

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, on disk when it ends. Raises OutboxTrouble, and then nothing changed."""
        try:
            base = self._connection()
            base.execute("BEGIN IMMEDIATE")
            try:
                yield base
                base.execute("COMMIT")
            finally:
                if base.in_transaction:
                    with suppress(sqlite3.Error):
                        base.execute("ROLLBACK")
        except (sqlite3.Error, OSError) as error:
            self.close()
            raise _told(error, self.path) from error

    def _connection(self) -> sqlite3.Connection:
        if self._open is None:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
            base = sqlite3.connect(self.path, timeout=self._patience, isolation_level=None)
            try:
                # An ordinary journal: a log beside the file would keep the order of changes.
                base.execute("PRAGMA journal_mode = DELETE")
                base.execute("PRAGMA synchronous = FULL")
                base.execute("PRAGMA secure_delete = ON")
                base.executescript(_TABLES)
            except sqlite3.Error:
                base.close()
                raise
            self._open = base
        return self._open


def _told(error: sqlite3.Error | OSError, path: Path) -> OutboxTrouble:
    """A fault as a sentence."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return full(path)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return locked(path)
    if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return damaged(path)
    return unusable(path)
