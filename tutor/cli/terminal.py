"""What the terminal the program was started in can show.

Reads the surroundings, never the terminal itself. Decides nothing about what is drawn there.
"""

from __future__ import annotations

from collections.abc import Mapping

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
