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


def bottom_row(
    hints: list[Action],
    frame: Frame,
    more: str = "",
    *,
    has_help: bool = True,
    is_ascii: bool = False,
) -> Row:
    """The hints that fit, most useful first in `hints`; `more` says that the page goes on."""
    gap = 3 if frame.width >= NARROW else 2
    last = _pieces(action("crisis"), frame, is_ascii)
    room = frame.outer_width - _width(last) - (width_of(more) + gap if more else 0)
    shown: list[Action] = []
    for item in ([action("help")] if has_help else []) + hints:
        width = _width(_pieces(item, frame, is_ascii)) + gap
        if item.id != "crisis" and item not in shown and room >= width:
            shown.append(item)
            room -= width
    shown.sort(key=ACTIONS.index)
    pieces = [Piece(more, "accent", "do:scroll"), Piece(" " * gap)] if more else []
    for item in shown:
        pieces += [*_pieces(item, frame, is_ascii), Piece(" " * gap)]
    return Row((*pieces, Piece(" " * room), *last))


def _pieces(item: Action, frame: Frame, is_ascii: bool) -> tuple[Piece, ...]:
    """A key and what it does."""
    target = f"do:{item.id}"
    title = _title(item, frame)
    key = Piece(key_name(item.keys[0], is_ascii=is_ascii), "key-name", target)
    return (key, Piece(" ", "plain", target), Piece(title, "quiet", target)) if title else (key,)


def _title(item: Action, frame: Frame) -> str:
    """What the action is called; the key of the help page speaks for itself where it is narrow."""
    return "" if frame.width < NARROW and item.id == "help" else item.title


def _width(pieces: tuple[Piece, ...]) -> int:
    return sum(width_of(piece.text) for piece in pieces)
