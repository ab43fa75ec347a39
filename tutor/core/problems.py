"""What is wrong with a file, and where.

Owns the shape of a message; how it is printed is for the command line to decide.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Level = Literal["error", "warning", "note"]


class Place(Struct, frozen=True, order=True):
    """A stretch of a line in a file. Lines and columns count from 1."""

    path: str
    line: int
    column: int
    width: int = 1


class Problem(Struct, frozen=True):
    """One fault: what happened, where, and what to do next."""

    code: str
    level: Level
    message: str
    place: Place
    hint: str = ""
    other: Place | None = None
    """A second place that matters, such as the first of two equal names."""
