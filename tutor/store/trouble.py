"""What can go wrong with the record on disk, in words for the learner.

Owns the line between a damaged file, which is set aside, and a disk that will not take an
event now, which is tried again. Never repairs or retries anything itself.
"""

from __future__ import annotations

import errno
import shutil
import sqlite3
from pathlib import Path

from tutor.words import _

_DAMAGED = {
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_ERROR,  # the file is SQLite's, but its tables are not ours
}
_SHUT = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR}
_LITTLE_ROOM = 1_000_000


class TooNew(Exception):
    """The record was made by a newer version of the program, so it is left alone."""


def is_damage(error: Exception) -> bool:
    """Whether the file itself is broken, so that a new one has to be started."""
    return isinstance(error, IsADirectoryError) or _code(error) in _DAMAGED


def sentence(error: Exception, path: Path) -> str:
    """Why an event is not on disk yet, and what becomes of it."""
    number = error.errno if isinstance(error, OSError) else None
    code = _code(error)
    if code == sqlite3.SQLITE_FULL or number in _NO_ROOM or _has_no_room(path.parent):
        return _("Your disk is full, so this is not saved yet. Make some room; it is tried again.")
    if code in _BUSY:
        return _("Another window is using your record. This is kept here and tried again.")
    if code in _SHUT or number in _NOT_ALLOWED:
        return _(
            "Nothing can be saved in {folder}. Your answers are kept until you close the program."
        ).format(folder=path.parent)
    return _("This could not be saved yet. It is kept here and tried again.")


def too_new() -> str:
    """What to say of a record from a newer version of the program."""
    return _(
        "Your record was made by a newer version. Please update. Until then nothing new is saved."
    )


def _code(error: Exception) -> int | None:
    """SQLite's own number for what went wrong, without its finer shades."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _has_no_room(folder: Path) -> bool:
    """Whether the disk is as good as full; SQLite does not always say so itself."""
    try:
        return shutil.disk_usage(folder).free < _LITTLE_ROOM
    except OSError:
        return False
