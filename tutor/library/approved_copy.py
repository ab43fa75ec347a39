"""The copy of a lesson's text as it was approved, kept beside the lessons.

Owns the form of that file, `approved/<lesson>.txt`: every string with the way to it. The sum
over it is the sum of the approval, so a copy that was changed is never taken for the approved
text. Never knows who may approve.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from tutor.core.approval import Line, sum_of
from tutor.library.files import NotAFile, read_bytes

FOLDER = "approved"
LARGEST = 2 * 1024 * 1024
_HEAD = "# The text of this lesson as it was approved. Written by: ketamine-tutor approve"
_WORDS, _SETTING = ": ", " = "


class Copy(Struct, frozen=True):
    """A text as it was approved."""

    lines: tuple[Line, ...]
    sum: str
    spelling_days: tuple[str, ...] = ()
    """Days on which only spelling was corrected since."""


def copy_path(lesson: Path) -> Path:
    """Where the copy of a lesson is kept."""
    return lesson.parent / FOLDER / f"{lesson.stem}.txt"


def written(lines: tuple[Line, ...], spelling_days: tuple[str, ...] = ()) -> str:
    """The file a copy is kept in."""
    parts = [
        _HEAD,
        "# Please leave it as it is; a change makes it useless.",
        f"sum{_SETTING}{sum_of(lines)}",
        *(f"spelling{_SETTING}{day}" for day in spelling_days),
        "",
        *(f"{line.path}{_WORDS if line.is_words else _SETTING}{line.text}" for line in lines),
    ]
    return "\n".join(parts) + "\n"


def read_copy(lesson: Path) -> Copy | None:
    """The copy of a lesson; None when there is none, or it is not what was written."""
    try:
        data = read_bytes(copy_path(lesson), LARGEST)
        text = data.decode("utf-8")
    except (OSError, NotAFile, UnicodeDecodeError):
        return None
    head, _gap, body = text.replace("\r\n", "\n").partition("\n\n")
    if len(data) > LARGEST or not head.startswith(_HEAD):
        return None
    said = [row.split(_SETTING, 1) for row in head.split("\n") if _SETTING in row]
    lines = tuple(_line(row) for row in body.removesuffix("\n").split("\n"))
    sums = [pair[1] for pair in said if pair[0] == "sum"]
    if sums != [sum_of(lines)]:
        return None
    return Copy(lines, sums[0], tuple(pair[1] for pair in said if pair[0] == "spelling"))


def _line(row: str) -> Line:
    """A line of the file; the way to a string never has a space or a colon in it."""
    path, _space, rest = row.partition(" ")
    if path.endswith(":"):
        return Line(path[:-1], rest, is_words=True)
    return Line(path, rest.removeprefix("= "), is_words=False)
