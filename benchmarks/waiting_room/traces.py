"""What stays of a secret: in memory, in files, and in what was painted.

Owns the search. Knows nothing of visits, and never says whether a find is right or wrong.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import psutil

PIECE = 12
"""Letters. A shorter piece says nothing of anybody."""

_STEP = PIECE // 2
"""Every piece holds one block of so many letters that begins at a multiple of it."""


def holds(some: bytes | bytearray, secret: str) -> bool:
    """Whether any piece of the secret lies in there, in letters of one, two or four bytes.

    Plain letters look the same in JSON and in UTF-8. Python itself keeps some texts in the wide
    forms, which are the same letters with zeros between; so all zeros are left out.
    """
    letters = some.translate(None, b"\0")
    return any(_is_piece_at(letters, secret, at) for at in range(0, len(secret) - _STEP + 1, _STEP))


def _is_piece_at(letters: bytes | bytearray, secret: str, start: int) -> bool:
    """Whether a piece with the block that starts there lies in the letters."""
    block = secret[start : start + _STEP].encode()
    pieces = [
        (start - first, secret[first : first + PIECE].encode())
        for first in range(max(0, start - PIECE + _STEP), start + 1)
        if first + PIECE <= len(secret)
    ]
    at = letters.find(block)
    while at >= 0:
        if any(at >= back and letters.startswith(piece, at - back) for back, piece in pieces):
            return True
        at = letters.find(block, at + 1)
    return False


def memory_of(pid: int) -> Iterator[bytes]:
    """All memory of a process that it can write to, stretch by stretch."""
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            place, rights, *_ = line.split()
            if "w" not in rights or "r" not in rights:
                continue
            start, end = (int(number, 16) for number in place.split("-"))
            try:
                memory.seek(start)
                yield memory.read(end - start)
            except (OSError, OverflowError):
                continue


def in_memory(processes: Iterable[psutil.Process], secrets: Iterable[str]) -> list[str]:
    """Processes that hold any of the secrets, by what they are."""
    wanted = tuple(secrets)
    found = []
    for process in processes:
        try:
            name = f"{process.pid} {' '.join(process.cmdline()[1:4])}"
            parts = memory_of(process.pid)
            if any(holds(part, one) for part in parts for one in wanted):
                found.append(name)
        except (psutil.NoSuchProcess, FileNotFoundError, ProcessLookupError):
            continue  # it ended while it was looked into, and its memory with it
    return found


def changed_files(folders: Iterable[Path], since: float) -> list[Path]:
    """Files that were written after a moment."""
    found = []
    for folder in folders:
        for top, _, names in os.walk(folder):
            for name in names:
                path = Path(top, name)
                try:
                    if path.lstat().st_mtime >= since and path.is_file():
                        found.append(path)
                except OSError:
                    continue
    return found


def in_files(paths: Iterable[Path], secrets: Iterable[str]) -> list[Path]:
    """Those of the files that hold any of the secrets, in their names or in what they say."""
    wanted = tuple(secrets)
    found = []
    for path in paths:
        try:
            some = str(path).encode() + b"\n" + path.read_bytes()
        except OSError:
            continue
        if any(holds(some, one) for one in wanted):
            found.append(path)
    return found
