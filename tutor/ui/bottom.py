"""The bottom line of a screen: what can be done here.

Owns which hints fit and in which order they stand. Help and help now are always there, and
help now is always last.
"""

from __future__ import annotations

from tutor.core.actions import ACTIONS, Action, action, key_name, working_keys
from tutor.core.cells import width_of
from tutor.export.rows import Piece, Row
from tutor.store.settings import Settings
from tutor.ui.frame import Frame

AS_USUAL = Settings()
"""What the bottom line is made for where nothing was chosen."""
NARROW = 60
"""Below this many cells hints are kept as short as can be."""


def bottom_row(
    hints: list[Action],
    frame: Frame,
    more: str = "",
    settings: Settings = AS_USUAL,
    *,
    has_help: bool = True,
) -> Row:
    """The hints that fit, most useful first in `hints`; `more` says that the page goes on."""
    hints = ([action("help")] if has_help else []) + hints
    if not settings.letter_keys:
        hints = [item for item in hints if working_keys(item, has_letters=False)]
        hints = [action("actions"), *hints]
    gap = 3 if frame.width >= NARROW else 2
    last = _pieces(action("crisis"), frame, settings)
    room = frame.outer_width - _width(last) - (width_of(more) + gap if more else 0)
    shown: list[Action] = []
    for item in [*hints, action("hide")]:
        width = _width(_pieces(item, frame, settings)) + gap
        if item.id != "crisis" and item not in shown and room >= width:
            shown.append(item)
            room -= width
    shown.sort(key=ACTIONS.index)
    pieces = [Piece(more, "accent", "do:scroll"), Piece(" " * gap)] if more else []
    for item in shown:
        pieces += [*_pieces(item, frame, settings), Piece(" " * gap)]
    return Row((*pieces, Piece(" " * room), *last))


def _pieces(item: Action, frame: Frame, settings: Settings) -> tuple[Piece, ...]:
    """A key and what it does."""
    target = f"do:{item.id}"
    title = _title(item, frame)
    keys = working_keys(item, has_letters=settings.letter_keys)
    key = Piece(key_name(keys[0], is_ascii=settings.ascii), "key-name", target)
    return (key, Piece(" ", "plain", target), Piece(title, "quiet", target)) if title else (key,)


def _title(item: Action, frame: Frame) -> str:
    """What the action is called; the key of the help page speaks for itself where it is narrow."""
    return "" if frame.width < NARROW and item.id == "help" else item.title


def _width(pieces: tuple[Piece, ...]) -> int:
    return sum(width_of(piece.text) for piece in pieces)
