"""The sheet as a PDF that screen readers can read.

Owns how the words go to the press, as data and never as source, and what stands in for letters
that no font has. Never decides what is on the sheet.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from datetime import UTC, date, datetime, time
from importlib.util import find_spec
from typing import Literal

from msgspec import Struct, to_builtins

from tutor.core.clean import visible
from tutor.core.sheet import Sheet
from tutor.export.fitting import sides_of
from tutor.export.paper import Paper
from tutor.export.sheet_html import sheet_html
from tutor.export.sheet_press import DONE, LETTERS
from tutor.export.sides import Sides
from tutor.words import _

MISSING = "□"
"""Shown where no font has the letter."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_SIGNS = "‐‑–—‘’‚“”„†•…‰′″€™←↑→↓−≈≠≤≥□"
_LAST_LATIN = "\u024f"
"""Letters up to this one, and the signs, are in the fonts that come with Typst."""

_LONGEST_WAIT = 60
"""Seconds; a sheet takes a fraction of one."""


class PdfTrouble(Exception):
    """No PDF could be made; the reason is a sentence."""


class Made(Struct, frozen=True):
    """A sheet as a file."""

    body: bytes
    ending: Literal["pdf", "html"]
    notice: str = ""
    """What is to be said about it; empty when it is what was asked for."""


def can_make_pdf() -> bool:
    """Whether the part that makes PDF is installed."""
    return find_spec("typst") is not None


def sheet_pdf_or_html(sheet: Sheet, today: date, paper: Paper = "us-letter") -> Made:
    """The sheet as a PDF, or as HTML that prints the same where no PDF can be made."""
    try:
        return Made(sheet_pdf(sheet, today, paper), "pdf")
    except PdfTrouble as trouble:
        return Made(sheet_html(sheet, today).encode(), "html", str(trouble))


def sheet_pdf(sheet: Sheet, today: date, paper: Paper = "us-letter") -> bytes:
    """The two sides as PDF/UA. Raises PdfTrouble."""
    if not can_make_pdf():
        raise PdfTrouble(
            _(
                "The part that makes PDF is not installed, so this is an HTML file. "
                "It prints the same. To add it, type: pip install 'ketamine-tutor[pdf]'"
            )
        )
    data = _data(sides_of(sheet, today), sheet.language, paper)
    made = datetime.combine(today, time(), UTC)
    # The fonts of the machine come in only where those of Typst are not enough, so that a sheet
    # in Latin letters is the same file everywhere.
    odd = {letter for letter in data if not _is_plain(letter)}
    missing = _letters_no_font_has(odd) if odd else set()
    found = _pressed("sheet", _without(data, missing), made, "all" if odd - missing else "own")
    if isinstance(found, str):
        found = _pressed("sheet", _without(data, odd), made, "own")
    if isinstance(found, str):
        raise PdfTrouble(_("The PDF could not be made, so this is an HTML file instead."))
    return found


def _letters_no_font_has(letters: set[str]) -> set[str]:
    """Which of these cannot be shown; all of them when that cannot be found out."""
    found = _pressed("letters", " ".join(sorted(letters)), EPOCH, "all")
    if isinstance(found, bytes):
        return set()
    return letters.intersection(found) or letters


def _data(sides: Sides, language: str, paper: Paper) -> str:
    """Everything the template shows, as JSON."""
    given: dict[str, object] = to_builtins(sides)
    given["rest"] = [
        # A heading of letters that nobody sees would be an empty one, which PDF/UA refuses.
        {"heading": visible(topic).strip() or "–", "lines": to_builtins(lines)}
        for topic, lines in sides.rest
    ]
    base = language.partition("-")[0].lower()
    given["language"] = base if base.isascii() and base.isalpha() and len(base) in (2, 3) else "en"
    given["paper"] = paper
    text = json.dumps(given, ensure_ascii=False)
    return unicodedata.normalize("NFC", visible(text))


def _is_plain(letter: str) -> bool:
    return letter <= _LAST_LATIN or letter in _SIGNS


def _without(data: str, letters: set[str]) -> str:
    """The data with a mark for each of these letters; what only changes another one just goes."""
    marks = {
        ord(letter): "" if unicodedata.category(letter) in ("Cf", "Mn", "Me") else MISSING
        for letter in letters
    }
    return data.translate(marks)


def _pressed(
    what: Literal["sheet", "letters"], data: str, made: datetime, fonts: Literal["own", "all"]
) -> bytes | str:
    """The PDF; or the letters no font has, none when something else went wrong."""
    seconds = str(int(made.timestamp()))
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "tutor.export.sheet_press", what, seconds, fonts],
            input=data.encode("utf-8", "replace"),
            capture_output=True,
            timeout=_LONGEST_WAIT,
            env=dict(os.environ, RUST_BACKTRACE="0"),
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    if done.returncode == DONE and done.stdout:
        return done.stdout
    return done.stdout.decode("utf-8", "replace") if done.returncode == LETTERS else ""
