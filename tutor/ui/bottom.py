"""The bottom line of a screen: what can be done here.

Owns which hints fit and in which order they stand. Help and help now are always there, and
help now is always last.
"""

from __future__ import annotations

from tutor.core.actions import ACTIONS, Action, action, key_name, working_keys
from tutor.core.cells import width_of
from tutor.core.manner import is_offered
from tutor.export.rows import Piece, Row
from tutor.store.settings import Settings
from tutor.ui.frame import Frame
from tutor.words import _

AS_USUAL = Settings()
"""What the bottom line is made for where nothing was chosen."""
NARROW = 72
"""Below this many cells hints are kept as short as can be."""


def bottom_row(
    hints: list[Action],
    frame: Frame,
    more: str = "",
    settings: Settings = AS_USUAL,
    *,
    has_help: bool = True,
    is_close: bool = False,
) -> Row:
    """The hints that fit, most useful first in `hints`; `more` says that the page goes on.

    Where many are needed, they stand closer together. In a steady frame leaving stands at the
    very left, and nothing ever stands where `more` does.
    """
    leaving = action("leave")
    hints = ([action("help")] if has_help else []) + hints
    if not settings.letter_keys:
        hints = [item for item in hints if _keys(item, settings)]
        hints = [action("actions"), *hints]
    gap = 2 if is_close or frame.width < NARROW else 3
    if frame.is_steady and leaving in hints and frame.width >= NARROW:
        hints = [leaving, *hints]
    last = _pieces(action("crisis"), frame, settings)
    widest_more = more_below(frame, is_ascii=settings.ascii) if frame.is_steady else more
    kept = width_of(widest_more) + gap if widest_more else 0
    room = frame.outer_width - _width(last) - kept
    shown: list[Action] = []
    for item in [*hints, action("hide")]:
        width = _width(_pieces(item, frame, settings)) + gap
        is_new = item.id != "crisis" and item not in shown and is_offered(item.id)
        if is_new and room >= width:
            shown.append(item)
            room -= width
    shown.sort(key=lambda item: (not frame.is_steady or item != leaving, ACTIONS.index(item)))
    pieces: list[Piece] = []
    for item in shown:
        pieces += [*_pieces(item, frame, settings), Piece(" " * gap)]
    pieces.append(Piece(" " * room))
    if more:
        # On the right, so that the hints stand where they stood when the page is at its end.
        pieces += [Piece(more, "accent", "do:scroll"), Piece(" " * gap)]
    elif kept:
        pieces.append(Piece(" " * kept))
    return Row((*pieces, *last))


def more_below(frame: Frame, *, is_ascii: bool) -> str:
    """That the page goes on; in plain letters without a sign, which would look like a key."""
    if not is_ascii:
        return "↓ " + _("more")
    return _("more") if frame.width < NARROW else _("more below")


def _pieces(item: Action, frame: Frame, settings: Settings) -> tuple[Piece, ...]:
    """A key and what it does."""
    target = f"do:{item.id}"
    title = _title(item, frame, settings)
    key = Piece(key_name(_keys(item, settings)[0], is_ascii=settings.ascii), "key-name", target)
    return (key, Piece(" ", "plain", target), Piece(title, "quiet", target)) if title else (key,)


def _keys(item: Action, settings: Settings) -> tuple[str, ...]:
    return working_keys(item, has_letters=settings.letter_keys, chosen=settings.keys)


def _title(item: Action, frame: Frame, settings: Settings) -> str:
    """What the action is called; where it is narrow, some keys speak for themselves."""
    is_known = item.id == "help" or (item.id == "actions" and settings.letter_keys)
    is_arrow = item.id in ("previous", "next")
    if frame.width < NARROW and (is_known or is_arrow):
        return ""
    return _("ask") if frame.width < NARROW and item.id == "ask" else item.title


def _width(pieces: tuple[Piece, ...]) -> int:
    return sum(width_of(piece.text) for piece in pieces)
