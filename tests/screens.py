"""Screens as plain text, to read in a test and to compare with a stored picture.

    rows = rows_of(app)                     # what stands on the screen, row by row
    compare(app, "home-80x24")              # with tests/snapshots/home-80x24.txt

Owns the folder `tests/snapshots`. To draw the pictures anew, look at each difference and
run the test with UPDATE_SNAPSHOTS=1 on Python 3.11; on other versions they are only read.
"""

from __future__ import annotations

import difflib
import os
import re
import sys
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from textual.app import App

SNAPSHOTS = Path(__file__).parent / "snapshots"
DRAWN_ON = (3, 11)
"""The one Python that draws stored pictures, so that two machines never disagree."""

_RUN = re.compile(
    r'<text class="[^"]*-r\d+" x="([\d.]+)"[^>]*clip-path="[^"]*-line-(\d+)\)"[^>]*>(.*?)</text>'
)
_CELL = 12.2
"""How wide the drawing makes one cell."""


def rows_of(app: App[Any]) -> list[str]:
    """What stands on the screen of a running app, row by row, without blanks at the end."""
    rows = [""] * app.size.height
    for x, line, escaped in _RUN.findall(app.export_screenshot(simplify=True)):
        column, row = round(float(x) / _CELL), int(line)
        text = unescape(escaped).replace("\N{NO-BREAK SPACE}", " ")
        rows[row] += " " * (column - cell_len(rows[row])) + text
    return [row.rstrip() for row in rows]


def screen_of(app: App[Any]) -> str:
    """The screen as one text."""
    return "\n".join(rows_of(app)) + "\n"


def compare(app: App[Any], name: str) -> None:
    """Fail, with the difference, when the screen is not the stored picture of that name."""
    compare_text(screen_of(app), name)


def compare_text(text: str, name: str, ending: str = ".txt") -> None:
    """Fail, with the difference, when a text is not the stored one of that name."""
    file = SNAPSHOTS / f"{name}{ending}"
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        if sys.version_info[:2] != DRAWN_ON:
            pytest.fail("Stored pictures are drawn on Python 3.11 only.")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        return
    if not file.exists():
        pytest.fail(f"{file.name} is not there yet. Look at the screen, then UPDATE_SNAPSHOTS=1.")
    stored = file.read_text(encoding="utf-8")
    if text != stored:
        difference = difflib.unified_diff(
            stored.splitlines(), text.splitlines(), "stored", "now", lineterm=""
        )
        pytest.fail("\n".join((f"The screen is not {file.name} any more:", *difference)))
