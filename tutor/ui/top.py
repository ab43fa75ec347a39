"""The top line of a lesson: its title, and a mark for each page.

Owns the signs for read, here and not yet, with the count in words beside them.
"""

from __future__ import annotations

from tutor.core.cells import cut, width_of
from tutor.core.inline import as_text
from tutor.core.session import END, Way
from tutor.export.rows import Piece, Row
from tutor.ui.desk import Desk
from tutor.ui.frame import Frame
from tutor.words import _


def title_row(title: str, tail: str, frame: Frame) -> Row:
    """A title on the left and a remark on the right."""
    room = frame.outer_width - width_of(tail) - 2
    shown = cut(title, room)
    space = frame.outer_width - width_of(shown) - width_of(tail)
    return Row((Piece(shown, "quiet"), Piece(" " * max(1, space), "plain"), Piece(tail, "quiet")))


def marks_row(way: Way, at: int, frame: Frame, desk: Desk) -> Row:
    """The title of the way, a sign for each stop, and the count."""
    record = desk.session.record()
    stops = [stop for stop in way.stops if stop.step != END]
    total = len(stops)
    if at < total:
        count = _("{number} of {total}").format(number=at + 1, total=total)
    else:
        count = _("the end")
    pieces: list[Piece] = []
    if way.is_aside:
        return title_row(as_text(desk.words(way.title)), _("a look aside"), frame)
    if frame.outer_width >= 2 * total + 40:
        for number, stop in enumerate(stops):
            is_read = (stop.lesson, stop.step) in record.opened
            pieces += (_mark(number == at, is_read, desk), Piece(" "))
    tail = sum(width_of(piece.text) for piece in pieces) + width_of(count) + 1
    title = cut(as_text(desk.words(way.title)), frame.outer_width - tail - 2)
    space = frame.outer_width - width_of(title) - tail
    return Row(
        (Piece(title, "quiet"), Piece(" " * max(1, space)), *pieces, Piece(f" {count}", "quiet"))
    )


def _mark(is_here: bool, is_read: bool, desk: Desk) -> Piece:
    if desk.settings.ascii:
        return Piece("@" if is_here else "*" if is_read else ".", "mark" if is_here else "quiet")
    if is_here:
        return Piece("◉", "mark")
    return Piece("●", "mark-other") if is_read else Piece("○", "mark-empty")
