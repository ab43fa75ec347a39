"""The bottom line of a screen: what can be done here.

Owns which hints fit and in which order they stand. Help and help now are always there, and
help now is always last.
"""

from __future__ import annotations

from tutor.core.actions import ACTIONS, Action, action, key_name
from tutor.core.cells import width_of
from tutor.export.rows import Piece, Row
from tutor.ui.frame import Frame

NARROW = 60
"""Below this many cells hints are kept as short as can be."""


def bottom_row(hints: list[Action], frame: Frame, more: str = "") -> Row:
    """The hints that fit, most useful first in `hints`; `more` says that the page goes on."""
    gap = 3 if frame.width >= NARROW else 2
    last, keys = action("crisis"), action("help")
    shown = [keys]
    room = frame.outer_width - _width(last, frame) - _width(keys, frame) - gap
    if more:
        room -= width_of(more) + gap
    for item in hints:
        if item not in (*shown, last) and room >= _width(item, frame) + gap:
            shown.append(item)
            room -= _width(item, frame) + gap
    shown.sort(key=ACTIONS.index)
    pieces = [Piece(more, "accent", "do:scroll"), Piece(" " * gap)] if more else []
    for item in shown:
        pieces += [*_pieces(item, frame), Piece(" " * gap)]
    return Row((*pieces, Piece(" " * room), *_pieces(last, frame)))


def _pieces(item: Action, frame: Frame) -> tuple[Piece, ...]:
    """A key and what it does."""
    target = f"do:{item.id}"
    title = _title(item, frame)
    key = Piece(key_name(item.keys[0]), "key-name", target)
    return (key, Piece(" ", "plain", target), Piece(title, "quiet", target)) if title else (key,)


def _title(item: Action, frame: Frame) -> str:
    """What the action is called; the key of the help page speaks for itself where it is narrow."""
    return "" if frame.width < NARROW and item.id == "help" else item.title


def _width(item: Action, frame: Frame) -> int:
    return sum(width_of(piece.text) for piece in _pieces(item, frame))
