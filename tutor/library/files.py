"""Opening files without being held up or led astray.

Owns how files of a lesson folder are opened. Never reads more than it was asked for, never
waits on a pipe, and follows no link where it was told not to.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class NotAFile(OSError):
    """Something else than an ordinary file stands under this name."""


def read_bytes(path: Path, most: int, *, follow_links: bool = True) -> bytes:
    """At most `most` bytes and one more, so that the caller can tell when there are too many."""
    flags = _FLAGS
    if not follow_links:
        flags |= getattr(os, "O_NOFOLLOW", 0)
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise NotAFile(str(path))
    handle = os.open(path, flags)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise NotAFile(str(path))
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(most + 1)
    finally:
        os.close(handle)
