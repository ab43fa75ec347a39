"""Reading what can still be read from a damaged record, or from one that may not be opened.

Owns the tricks for broken files. Never changes the file itself: it is read from a copy.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from tutor.store.connection import beside, connect
from tutor.store.rows import Row

_LAST_ROW = 2**63 - 1

_FURTHEST = 4000
"""How many missing rows in a row are stepped over before giving up."""


def readable_rows(path: Path) -> list[Row]:
    """Every event that can still be read, in order."""
    with suppress(OSError), _workspace(path) as folder:
        copy = Path(folder) / "copy.db"
        shutil.copyfile(path, copy)
        # Without its shared-memory file SQLite builds it anew from the write-ahead log.
        for companion in ("-wal", "-journal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(beside(path, companion), beside(copy, companion))
        return _rows_of(copy) or _rows_behind_a_broken_start(copy)
    return []


def copies_left(path: Path) -> tuple[Path, ...]:
    """Copies that a killed program left behind."""
    return tuple(path.parent.glob(f"{_prefix(path)}*/*"))


def _prefix(path: Path) -> str:
    return f"{path.stem}-copy-"


def _workspace(path: Path) -> TemporaryDirectory[str]:
    """A folder for a copy. What a person wrote stays in their own folder where that can be."""
    try:
        return TemporaryDirectory(prefix=_prefix(path), dir=path.parent)
    except OSError:
        return TemporaryDirectory(prefix=_prefix(path))


def _rows_of(copy: Path) -> list[Row]:
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.text_factory = bytes
        with suppress(sqlite3.Error):
            # With this SQLite reads on although the file is shorter than it should be.
            connection.execute("PRAGMA writable_schema = ON")
        return list(_rows(connection))


def _rows_behind_a_broken_start(copy: Path) -> list[Row]:
    """The same after giving the file the start of a new one: all records begin alike."""
    fresh = copy.with_name("fresh.db")
    with suppress(sqlite3.Error):
        with closing(connect(fresh)) as connection:
            size = connection.execute("PRAGMA page_size").fetchone()[0]
        pages = -(-copy.stat().st_size // size)
        start = bytearray(fresh.read_bytes()[:size])
        start[28:32] = pages.to_bytes(4, "big")
        with copy.open("r+b") as file:
            file.write(start)
        return _rows_of(copy)
    return []


def _rows(connection: sqlite3.Connection) -> Iterator[Row]:
    """Read row by row; after a broken stretch go on with the next row that can be read."""
    last, step = 0, 0
    seen: set[Row] = set()
    while step <= _FURTHEST:
        try:
            rows = connection.execute(
                "SELECT rowid, at, mark, body FROM events WHERE rowid > ? ORDER BY rowid",
                (min(last + step, _LAST_ROW),),
            )
            for number, *texts in rows:
                # In a broken file rows may come twice, or in no order.
                if number > last:
                    last, step = number, 0
                if all(isinstance(text, bytes) for text in texts):
                    row = Row(*(text.decode("utf-8", "replace") for text in texts))
                    if row not in seen:
                        seen.add(row)
                        yield row
        except sqlite3.Error:
            step += 1
        else:
            return
