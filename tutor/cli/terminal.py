"""What the terminal the program was started in can show.

Reads the surroundings, never the terminal itself. Decides nothing about what is drawn there.
"""

from __future__ import annotations

import codecs
import sys
from collections.abc import Mapping
from typing import TextIO

SIMPLE = ("", "dumb", "unknown")
"""Terminals that only write one line after the other."""


def is_simple(around: Mapping[str, str], on_windows: bool) -> bool:
    """Whether the terminal can show lines only, and no pages."""
    return around.get("TERM", "xterm" if on_windows else "dumb") in SIMPLE


def has_few_colors(around: Mapping[str, str], on_windows: bool) -> bool:
    """Whether there are sixteen colors at most, or none are wanted.

    With sixteen, what a theme writes in different colors would come out in the same one.
    """
    if "NO_COLOR" in around:
        return True
    if on_windows or around.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return False
    # As Rich tells how many colors there are, which does the writing.
    return around.get("TERM", "").strip().lower().rpartition("-")[2] not in ("256color", "kitty")


def alphabet(
    around: Mapping[str, str], on_windows: bool, encoding: str = "utf-8", *, is_mended: bool = False
) -> str:
    """What can be written there, as the name of an encoding; nothing where every sign can.

    `is_mended` says that Python itself may have chosen UTF-8 over what the surroundings say.
    """
    if not _is_unicode(encoding):
        return encoding
    if on_windows:
        return ""
    said = _alphabet_of_place(around, is_mended=is_mended)
    if said and not _is_unicode(said):
        return said
    return "console" if around.get("TERM", "").strip().lower().startswith("linux") else ""


def written_as(stream: TextIO | None) -> str:
    """The encoding a stream writes in."""
    return getattr(stream, "encoding", None) or "utf-8"


def python_mends() -> bool:
    """Whether Python writes UTF-8 without being told so by the surroundings."""
    return bool(sys.flags.utf8_mode)


def _alphabet_of_place(around: Mapping[str, str], *, is_mended: bool) -> str:
    """The encoding that the first of three settings names; nothing where none does."""
    of_letters = around.get("LC_CTYPE", "")
    if is_mended and of_letters in ("C.UTF-8", "C.utf8", "UTF-8"):
        # Python writes this into the surroundings where it found no more than plain letters.
        of_letters = ""
    said = around.get("LC_ALL") or of_letters or around.get("LANG", "")
    name = said.partition("@")[0].partition(".")[2]
    if said in ("C", "POSIX"):
        name = "ascii"
    try:
        return codecs.lookup(name).name if name else ""
    except LookupError:
        return ""


def _is_unicode(encoding: str) -> bool:
    return encoding.lower().replace("_", "-").startswith("utf")
