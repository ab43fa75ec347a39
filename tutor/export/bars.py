"""Ranges on one scale as rows of text.

Owns how long a bar is, where its range ends, and the scale under the bars. Never works out a
number: it draws those it is given.
"""

from __future__ import annotations

from tutor.core.cells import padded, width_of
from tutor.core.inline import Words, as_text
from tutor.core.nodes import Bars
from tutor.core.numbers import grouped
from tutor.export.look import Look, Piece, Row, Signs, prose_rows, signs_for
from tutor.words import _

SHORTEST, SHORTEST_WRAPPED = 12, 16
"""A shorter bar than this beside its label stands under it instead; the second is for labels
that take more than one row."""

HALVED_FROM = 24
"""A scale as long as this also says what its middle is."""

EIGHTHS = 8


def bar_rows(bars: Bars, look: Look) -> list[Row]:
    """Label, bar and figures on one row; the bar under its label where that is too narrow.

    The last cell of a bar's place is kept for the sign that a range ends with.
    """
    signs = signs_for(look)
    figures = [_figures(low, high) for _label, low, high in bars.lines]
    right = max(width_of(text) for text in figures)
    left = max(width_of(as_text(label)) for label, _low, _high in bars.lines)
    if look.width - left - right - 4 < SHORTEST:
        left = min(left, look.width // 3)
    length = look.width - left - right - 4
    is_wrapped = any(width_of(as_text(label)) > left for label, _low, _high in bars.lines)
    is_stacked = length < (SHORTEST_WRAPPED if is_wrapped else SHORTEST)
    if is_stacked:
        length = look.width - 1
    rows: list[Row] = []
    for (label, low, high), text in zip(bars.lines, figures, strict=True):
        pieces = _bar(low, high, bars.up_to, length, signs)
        if is_stacked:
            rows += _apart(label, text, look.width)
            rows.append(Row(pieces, is_tight=True))
        else:
            used = sum(width_of(piece.text) for piece in pieces)
            number = padded(text, 2 + length - used + right, is_right=True)
            rows += _beside(label, left, (Piece("  "), *pieces, Piece(number, "strong")))
    scale = Piece(_scale(bars.up_to, length, signs), "quiet")
    if scale.text:
        rows.append(Row((scale,) if is_stacked else (Piece(" " * (left + 2)), scale)))
    return rows


def _figures(low: int, high: int) -> str:
    """The figures of a range in words."""
    if low == high:
        return grouped(low)
    return _("{low} to {high}").format(low=grouped(low), high=grouped(high))


def _bar(low: int, high: int, end: int, length: int, signs: Signs) -> tuple[Piece, ...]:
    """Solid up to the low end; then shaded up to a sign at the high end.

    One figure is drawn to the eighth of a cell. Where a range begins there is a whole cell,
    so that no gap parts it from its bar.
    """
    if low == high:
        text = _solid(low, end, length, signs)
        return (Piece(text, "mark"),) if text else ()
    solid = _share(low, end, length)
    until = min(length, max(solid + 1, _share(high, end, length)))
    solid = min(solid, until - 1)
    pieces = (
        Piece(signs.solid * solid, "mark"),
        Piece(signs.shade * (until - solid), "mark-other"),
        Piece(signs.high, "mark"),
    )
    return tuple(piece for piece in pieces if piece.text)


def _solid(figure: int, end: int, length: int, signs: Signs) -> str:
    """A bar for one figure, as exactly as the signs can draw it."""
    if not signs.eighths:
        return signs.solid * _share(figure, end, length)
    whole, rest = divmod(_share(figure, end, length * EIGHTHS), EIGHTHS)
    return signs.solid * whole + (signs.eighths[rest - 1] if rest else "")


def _share(figure: int, end: int, length: int) -> int:
    """How many parts of a length a figure takes; whatever is more than nought can be seen."""
    return max(1 if figure else 0, (2 * figure * length + end) // (2 * end)) if end else 0


def _scale(end: int, length: int, signs: Signs) -> str:
    """A thin rule as long as the longest bar, with nought, the middle and the end on it; nothing
    where they have no room."""
    last = grouped(end)
    if length < 4 * width_of(last):
        return ""
    rule = signs.rule * length
    marks = [(0, "0 "), (length - width_of(last) - 1, f" {last}")]
    if end % 2 == 0 and length >= HALVED_FROM:
        middle = grouped(end // 2)
        marks.append((length // 2 - width_of(middle) // 2 - 1, f" {middle} "))
    for at, text in marks:
        rule = rule[:at] + text + rule[at + len(text) :]
    return rule


def _beside(label: Words, left: int, pieces: tuple[Piece, ...]) -> list[Row]:
    """A label with something beside its first line."""
    rows = prose_rows(label, left, "label") or [Row()]
    space = Piece(" " * (left - width_of(rows[0].text)))
    return [Row((*rows[0].pieces, space, *pieces)), *rows[1:]]


def _apart(label: Words, text: str, width: int) -> list[Row]:
    """A label with its figures after it, on the right where there is room."""
    rows = prose_rows(label, width, "label") or [Row()]
    space = width - width_of(rows[-1].text) - width_of(text)
    if space < 1:
        return [*rows, Row((Piece(padded(text, width, is_right=True), "strong"),))]
    return [*rows[:-1], Row((*rows[-1].pieces, Piece(" " * space), Piece(text, "strong")))]
