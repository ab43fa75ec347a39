"""A quiet line on a page for an action the bottom line may have no room for.

Owns how such a line looks and where it stands. Never does the action: a click is the screen's.
"""

from __future__ import annotations

from tutor.core.actions import action
from tutor.core.cells import width_of
from tutor.export.rows import Piece, Row
from tutor.ui.body import Body
from tutor.ui.desk import Desk


def quiet_line(body: Body, desk: Desk, name: str) -> None:
    """The key of an action and what it does; beside the last line where that is quiet, too."""
    if beside_last(body, desk, name):
        return
    if not _is_quiet(body.rows[-1] if body.rows else Row()):
        body.gap()
    body.rows.append(Row(_pieces(desk, name)))


def quiet_line_where_it_fits(body: Body, desk: Desk, name: str, room: int) -> None:
    """The same as the last line of a page, unless the page would become longer than its room."""
    needed = len(body.rows) + 2
    if needed <= room or len(body.rows) > room:
        body.gap()
        body.rows.append(Row(_pieces(desk, name)))


def beside_last(body: Body, desk: Desk, name: str) -> bool:
    """Put it at the end of the last line; False when that is no quiet line with room for it."""
    last = body.rows[-1] if body.rows else Row()
    pieces = _pieces(desk, name)
    space = body.look.width - width_of(last.text) - sum(width_of(piece.text) for piece in pieces)
    if not _is_quiet(last) or space < 2:
        return False
    body.rows[-1] = Row((*last.pieces, Piece(" " * space, "quiet"), *pieces))
    return True


def _pieces(desk: Desk, name: str) -> tuple[Piece, ...]:
    target = f"do:{name}"
    return (
        Piece(f"{desk.key_of(name)} ", "key-name", target),
        Piece(action(name).title, "quiet", target),
    )


def _is_quiet(row: Row) -> bool:
    """Whether a line says something quiet that cannot be pressed."""
    return bool(row.pieces) and all(
        piece.role == "quiet" and not piece.target for piece in row.pieces
    )
