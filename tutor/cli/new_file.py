"""Writing a file that was not there before.

Owns two promises: nothing is written over, and no half of a file is left behind.
"""

from __future__ import annotations

from pathlib import Path


def write_new(path: Path, text: str) -> None:
    """Write a new file. Raises FileExistsError when there is one already, else OSError."""
    file = path.open("x", encoding="utf-8", newline="\n")
    try:
        with file:
            file.write(text)
    except OSError:
        path.unlink(missing_ok=True)
        raise
