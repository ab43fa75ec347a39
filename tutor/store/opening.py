"""Choosing where a session keeps its record.

Owns that one decision. Never fails: a record that cannot be used is replaced by memory, with
a sentence that says so.
"""

from __future__ import annotations

from pathlib import Path

from tutor.core.keeper import Keeper
from tutor.store.memory import MemoryStore
from tutor.store.trouble import TooNew, too_new


def open_store(path: Path | None) -> tuple[Keeper, str]:
    """Open the record at a path, or one in memory; with a notice, empty when all is well."""
    if path is None:
        return MemoryStore(), ""
    from tutor.store.sqlite import SqliteStore

    try:
        store = SqliteStore(path)
    except TooNew:
        return MemoryStore(), too_new()
    return store, store.notice
