"""Figures as rows of text: timelines, counts, ranges and drawings.

Owns how each is laid out for a width. Where a figure has no room it is told in its spoken
sentences. Never works out a number: it draws those it is given.
"""

from __future__ import annotations

from tutor.core.cells import padded, width_of
from tutor.core.inline import Words, as_text, plain
from tutor.core.nodes import Art, Bars, Figure, IconArray, Timeline
from tutor.core.numbers import grouped
from tutor.export.grids import notice_rows
from tutor.export.look import Look, Piece, Role, Row, Signs, prose_rows, signs_for
from tutor.words import _

SIGNS_AT_MOST = 100
"""More signs than this cannot be taken in; from there on each stands for several."""

SIGN_ROWS = ((50, 10), (50, 50), (25, 5), (25, 25), (20, 10), (20, 20), (10, 10), (5, 5))
"""Signs in a row and signs between two spaces, from wide to narrow."""

NARROWEST_BAR = 16
NARROWEST_TEXT = 16

PLAIN_ART = str.maketrans(
    "─━═│┃║┌┐└┘├┤┬┴┼╭╮╰╯→←↑↓▶◀▲▼●○◐•█░▎",
    "---|||+++++++++++++><^v><^v*o+*#-|",
)
"""What a drawing's signs become where only plain ones can be shown."""


def figure_rows(figure: Figure, look: Look) -> list[Row]:
    """The figure with its title, who was counted, and what to notice."""
    match figure.picture:
        case Timeline() as timeline:
            drawn = _timeline(timeline, look)
        case IconArray() as icons:
            drawn = _icons(icons, look)
        case Bars() as bars:
            drawn = _bars(bars, look)
        case Art() as art:
            drawn = _art(art, look)
    if not drawn:
        drawn = [row for words in figure.spoken for row in prose_rows(words, look.width)]
    return [
        *prose_rows(figure.title, look.width, "title"),
        *drawn,
        *prose_rows(figure.about, look.width, "quiet"),
        *notice_rows(figure.notice, look.width),
    ]


def _timeline(timeline: Timeline, look: Look) -> list[Row]:
    """When on the left, aligned right; a mark for each event and a line down to the next.

    Where that leaves too little for the text, or the dates would take more than a third of the
    width, each date has a row of its own above it.
    """
    signs = signs_for(look)
    room = max((width_of(when) for when, _what in timeline.events), default=0)
    is_stacked = look.width - room - 3 < NARROWEST_TEXT or room > look.width // 3
    rows: list[Row] = []
    last = len(timeline.events) - 1
    for number, (when, what) in enumerate(timeline.events):
        line = signs.line if number < last else " "
        dot, down = Piece(f"{signs.dot} ", "accent"), Piece(f"{line} ", "frame")
        if is_stacked:
            rows += prose_rows(plain(when), look.width, "label", lead=(dot,), hang=(down,))
            rows += prose_rows(what, look.width, lead=(down,), hang=(down,))
        else:
            date = Piece(padded(when, room, is_right=True), "label")
            lead, hang = (date, Piece(" "), dot), (Piece(" " * (room + 1)), down)
            rows += prose_rows(what, look.width, lead=lead, hang=hang)
    return rows


def _icons(icons: IconArray, look: Look) -> list[Row]:
    """The count first, then who; the signs under it."""
    per = max(1, icons.out_of // SIGNS_AT_MOST)
    room = max(len(grouped(count)) for _label, count in icons.groups)
    indent = room + 2
    fits = [
        (most, block)
        for most, block in SIGN_ROWS
        if indent + most + (most - 1) // block <= look.width and most <= icons.out_of
    ]
    if not fits:
        return []
    rows = prose_rows(plain(_denominator(icons, per)), look.width, "quiet")
    for label, count in icons.groups:
        number = Piece(grouped(count).rjust(room), "strong")
        rows += prose_rows(label, look.width, lead=(number, Piece("  ")))
        for pieces in _sign_rows(icons.out_of // per, count, per, fits[0], signs_for(look)):
            rows.append(Row((Piece(" " * indent), *pieces)))
    return rows


def _denominator(icons: IconArray, per: int) -> str:
    """Out of how many, and what a sign stands for."""
    out_of, unit = grouped(icons.out_of), icons.unit
    if per == 1:
        return _("Out of {out_of} {unit}:").format(out_of=out_of, unit=unit)
    if any(count % per for _label, count in icons.groups):
        return _("Out of {out_of} {unit}. Each full sign is {per}; a half sign is fewer:").format(
            out_of=out_of, unit=unit, per=grouped(per)
        )
    return _("Out of {out_of} {unit}. Each sign is {per}:").format(
        out_of=out_of, unit=unit, per=grouped(per)
    )


def _sign_rows(
    total: int, count: int, per: int, layout: tuple[int, int], signs: Signs
) -> list[list[Piece]]:
    """The signs of one group, row by row."""
    full, part = count // per, 1 if count % per else 0
    drawn: list[tuple[str, Role]] = [(signs.empty, "mark-empty")] * total
    drawn[:full] = [(signs.full, "mark")] * full
    drawn[full : full + part] = [(signs.part, "mark-other")] * part
    most, block = layout
    rows: list[list[Piece]] = []
    for start in range(0, total, most):
        pieces: list[Piece] = []
        for number, (sign, role) in enumerate(drawn[start : start + most]):
            text = f" {sign}" if number and number % block == 0 else sign
            if pieces and pieces[-1].role == role:
                pieces[-1] = Piece(pieces[-1].text + text, role)
            else:
                pieces.append(Piece(text, role))
        rows.append(pieces)
    return rows


def _bars(bars: Bars, look: Look) -> list[Row]:
    """Label, bar and figures on one row; the bar under its label where that is too narrow."""
    figures = [_figures(low, high) for _label, low, high in bars.lines]
    right = max(width_of(text) for text in figures)
    left = max(width_of(as_text(label)) for label, _low, _high in bars.lines)
    left = min(left, look.width // 3)
    bar = look.width - left - right - 4
    is_stacked = bar < NARROWEST_BAR
    if is_stacked:
        bar = look.width
    rows: list[Row] = []
    for (label, low, high), text in zip(bars.lines, figures, strict=True):
        pieces = _bar(low, high, bars.up_to, bar, signs_for(look))
        if is_stacked:
            rows += _apart(label, text, look.width)
            rows.append(Row(tuple(piece for piece in pieces if piece.text.strip())))
        else:
            number = Piece("  " + padded(text, right, is_right=True), "strong")
            rows += _beside(label, left, (Piece("  "), *pieces, number))
    return rows


def _figures(low: int, high: int) -> str:
    """The figures of a range in words."""
    if low == high:
        return grouped(low)
    return _("{low} to {high}").format(low=grouped(low), high=grouped(high))


def _bar(low: int, high: int, end: int, width: int, signs: Signs) -> list[Piece]:
    """Solid up to the low end, shaded up to the high end, padded to the width."""
    solid = _share(low, end, width)
    shaded = max(_share(high, end, width), min(width, solid + (high > low))) - solid
    rest = width - solid - shaded
    drawn = (
        Piece(signs.solid * solid, "mark"),
        Piece(signs.shade * shaded, "mark-other"),
        Piece(" " * rest),
    )
    return [piece for piece in drawn if piece.text]


def _share(figure: int, end: int, width: int) -> int:
    """How many cells a figure takes; whatever is more than nought can be seen."""
    return max(1 if figure else 0, (2 * figure * width + end) // (2 * end)) if end else 0


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


def _art(art: Art, look: Look) -> list[Row]:
    """The drawing as it is, where it fits."""
    lines = [line.translate(PLAIN_ART) if look.ascii else line for line in art.lines]
    if any(width_of(line) > look.width for line in lines):
        return []
    return [Row((Piece(line),)) if line else Row() for line in lines]
