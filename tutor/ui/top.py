"""The top line of a lesson: its title, and a mark for each page.

Owns the signs for read, here and not yet, with the count in words beside them. A sign can be
pressed to go to its page.
"""

from __future__ import annotations

from tutor.core.cells import cut, padded, width_of
from tutor.core.inline import as_text
from tutor.core.session import END, Way
from tutor.export.rows import Piece, Row
from tutor.ui.desk import Desk
from tutor.ui.frame import Frame
from tutor.words import _


def title_row(title: str, tail: str, frame: Frame, short: str = "") -> Row:
    """A title on the left and a remark on the right; `short` is for where there is less room."""
    room = frame.outer_width - (width_of(tail) + 2 if tail else 0)
    shown = title if width_of(title) <= room else shortened(short or title, room)
    space = frame.outer_width - width_of(shown) - width_of(tail)
    return Row((Piece(shown, "quiet"), Piece(" " * max(1, space), "plain"), Piece(tail, "quiet")))


def marks_row(way: Way, at: int, frame: Frame, desk: Desk) -> Row:
    """The title of the way, a sign for each stop, and the count."""
    record = desk.session.record()
    stops = [stop for stop in way.stops if stop.step != END]
    total = len(stops)
    count = _count(at + 1, total) if at < total else _("the end")
    pieces: list[Piece] = []
    if way.is_aside:
        return title_row(as_text(desk.words(way.title)), _("a look aside"), frame)
    # As wide at every stop, so that nothing in this line moves when a page is turned.
    widest = max(width_of(text) for text in (count, _count(total, total), _("the end")))
    title = as_text(desk.words(way.title))
    room = frame.outer_width - widest - 3
    gap = " " if room >= max(40 - widest, width_of(title)) + 2 * total else ""
    if room >= max(20, width_of(title)) + total * (2 if gap else 1):
        for number, stop in enumerate(way.stops):
            if stop.step != END:
                is_read, target = (stop.lesson, stop.step) in record.opened, f"stop:{number}"
                mark = _mark(number == at, is_read, desk)
                pieces += (Piece(mark.text, mark.role, target), Piece(gap, "plain", target))
    marks = sum(width_of(piece.text) for piece in pieces)
    title = shortened(title, room - marks, "..." if desk.drawn.ascii else "…")
    space = frame.outer_width - width_of(title) - marks - widest - 1
    counted = Piece(f" {padded(count, widest, is_right=True)}", "quiet")
    return Row((Piece(title, "quiet"), Piece(" " * max(1, space)), *pieces, counted))


def _count(number: int, total: int) -> str:
    return _("{number} of {total}").format(number=number, total=total)


def shortened(title: str, room: int, mark: str = "…") -> str:
    """A title that fits: up to its colon, or else as many whole words as there is room for."""
    if width_of(title) <= room:
        return title
    first, colon, _rest = title.partition(": ")
    if colon and width_of(first) <= room:
        return first
    words = title.split(" ")
    while len(words) > 1 and width_of(" ".join(words)) >= room:
        words.pop()
    return cut(" ".join(words) + mark, room, mark)


def _mark(is_here: bool, is_read: bool, desk: Desk) -> Piece:
    if desk.drawn.ascii:
        return Piece("@" if is_here else "*" if is_read else ".", "mark" if is_here else "quiet")
    if is_here:
        return Piece("◉", "mark")
    return Piece("●", "mark-other") if is_read else Piece("○", "mark-empty")
