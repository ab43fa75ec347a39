"""Files that the learner asked for, in their own folder.

Owns that nothing which is there already is written over. Never knows what is in a file.
"""

from __future__ import annotations

import os
from pathlib import Path

MOST = 999
"""Files of one name; more would be a fault of the program."""


def keep_beside(folder: Path, name: str, ending: str, body: bytes) -> Path:
    """Write a file under this name, or with a number behind it where that is taken.

    A file that holds the same already is left as it is. Raises OSError.
    """
    for number in range(1, MOST + 1):
        path = folder / (f"{name}{ending}" if number == 1 else f"{name}-{number}{ending}")
        if _holds(path, body) or _write_new(path, body):
            return path
    raise FileExistsError(str(folder / f"{name}{ending}"))


def _holds(path: Path, body: bytes) -> bool:
    """Whether the file holds just that."""
    if not path.is_file() or path.stat().st_size != len(body):
        return False
    try:
        return path.read_bytes() == body
    except PermissionError:
        return False


def _write_new(path: Path, body: bytes) -> bool:
    """Write a private file that is not there yet; False when one is. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    is_whole = False
    try:
        with open(number, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        is_whole = True
    finally:
        # Whatever stopped it, no half of it is left.
        if not is_whole:
            path.unlink(missing_ok=True)
    return True
