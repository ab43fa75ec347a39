"""The bottom line where a key means only one thing: help now, and nothing else.

Owns that line. Everywhere else the bottom line is the learner's own.
"""

from __future__ import annotations

from tutor.core.actions import action, key_name
from tutor.core.cells import width_of
from tutor.export.rows import Piece, Row
from tutor.ui.frame import Frame

TARGET = "do:crisis"


def only_help(frame: Frame, more: str = "") -> Row:
    """Help now in its usual place; `more` says that the page goes on."""
    item = action("crisis")
    key, title = f"{key_name(item.keys[0])} ", item.title
    room = frame.outer_width - width_of(more) - width_of(key) - width_of(title)
    return Row(
        (
            Piece(more, "accent", "do:scroll"),
            Piece(" " * room),
            Piece(key, "key-name", TARGET),
            Piece(title, "quiet", TARGET),
        )
    )
