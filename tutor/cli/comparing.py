"""Two texts side by side, or one above the other where the terminal is narrow.

Owns how that looks. Never finds out what differs.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from tutor.core.cells import padded, wrap
from tutor.core.clean import visible
from tutor.core.inline import as_text, plain
from tutor.core.text_changes import Change
from tutor.words import _

WIDEST = 100
NARROW = 60
"""Columns below which two texts do not fit beside each other."""


def side_by_side(changes: Sequence[Change], width: int) -> str:
    """The changes, each under the page it stands on."""
    width = max(20, min(width, WIDEST))
    rows: list[str] = []
    where: str | None = None
    for change in changes:
        if change.where != where:
            where = change.where
            name = f"[{where}]" if where else _("[the lesson as a whole]")
            rows += ["", *_wrapped(name, width)]
            if width >= NARROW:
                rows += _beside(_("approved"), _("now"), width)
        elif width >= NARROW:
            rows.append("")
        if width >= NARROW:
            rows += _beside(change.before or "-", change.after or "-", width)
        else:
            rows += _wrapped(_("approved: {text}").format(text=change.before or "-"), width)
            rows += _wrapped(_("now: {text}").format(text=change.after or "-"), width)
    return "\n".join(rows).strip("\n")


def _beside(left: str, right: str, width: int) -> list[str]:
    half = (width - 3) // 2
    return [
        f"{padded(one, half)} | {other}".rstrip()
        for one, other in zip_longest(_wrapped(left, half), _wrapped(right, half), fillvalue="")
    ]


def _wrapped(text: str, width: int) -> list[str]:
    return [as_text(line) for line in wrap(plain(visible(text)), width)]
