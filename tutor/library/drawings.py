"""Plain-text drawings beside the lessons.

Owns what a drawing may be called and hold. Never draws one.
"""

from __future__ import annotations

import re
from pathlib import Path

from tutor.core.cells import width_of
from tutor.core.clean import faults
from tutor.library.files import read_bytes
from tutor.library.job import Drawing
from tutor.words import _

WIDEST = 64
HIGHEST = 14
LARGEST = 16 * 1024

_NAME = re.compile(r"[a-z0-9-]+\.txt").fullmatch
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\.txt").fullmatch


def drawings_in(folder: Path) -> Drawing:
    """A way to fetch the drawings of a lesson folder by name."""

    def fetch(name: str) -> tuple[tuple[str, ...], str, str]:
        if not _NAME(name) or _RESERVED(name):
            return (
                (),
                _("A drawing cannot have this file name."),
                _("Use small letters, digits and hyphens, and end it in .txt"),
            )
        try:
            data = read_bytes(folder / "drawings" / name, LARGEST, follow_links=False)
        except OSError:
            return (
                (),
                _('There is no drawing "{name}" in the folder "drawings".').format(name=name),
                _("Add the file, or correct its name. A link to a file does not count."),
            )
        return _lines(data)

    return fetch


def _lines(data: bytes) -> tuple[tuple[str, ...], str, str]:
    """The lines of a drawing, or why it cannot be shown."""
    try:
        text = data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return (), _("This drawing is not plain text saved as UTF-8."), _("Save it again as UTF-8.")
    if "\t" in text or faults(text):
        return (
            (),
            _("This drawing has Tabs or hidden characters in it."),
            _("Use spaces and signs that can be seen."),
        )
    lines = tuple(line.rstrip() for line in text.rstrip().split("\n"))
    if not any(lines):
        return (), _("This drawing is empty."), _("Draw something in the file.")
    if len(lines) > HIGHEST or len(data) > LARGEST:
        return (
            (),
            _("This drawing has more than {most} lines.").format(most=HIGHEST),
            _("Make it smaller, so that it fits on a screen."),
        )
    widest = max(range(len(lines)), key=lambda number: width_of(lines[number]))
    if width_of(lines[widest]) > WIDEST:
        return (
            (),
            _("Line {line} of this drawing is wider than {most} columns.").format(
                line=widest + 1, most=WIDEST
            ),
            _("Make it narrower, so that it fits on a screen."),
        )
    return lines, "", ""
