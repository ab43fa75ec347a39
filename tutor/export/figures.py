"""Figures as rows of text: timelines, counts and drawings.

Owns how each is laid out for a width; ranges have a file of their own. Where a figure has no
room it is told in its spoken sentences. Never works out a number: it draws those it is given.
"""

from __future__ import annotations

from tutor.core.cells import padded, width_of
from tutor.core.inline import plain
from tutor.core.nodes import Art, Bars, Figure, IconArray, Timeline
from tutor.core.numbers import grouped
from tutor.export.bars import bar_rows
from tutor.export.grids import notice_rows
from tutor.export.look import Look, Piece, Role, Row, Signs, prose_rows, signs_for
from tutor.words import _

SIGNS_AT_MOST = 100
"""More signs than this cannot be taken in; from there on each stands for several."""

SIGN_ROWS = ((50, 10), (25, 5), (20, 10), (10, 10), (5, 5))
"""Signs in a row and signs between two spaces, from wide to narrow. Every row of a hundred is
full. Twenty-five in fives come before twenty in tens: a row less for each group lets two
groups be seen together in a low window."""

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
            drawn = bar_rows(bars, look)
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
            rows.append(Row((Piece(" " * indent), *pieces), is_tight=True))
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


def _art(art: Art, look: Look) -> list[Row]:
    """The drawing as it is, where it fits."""
    lines = [line.translate(PLAIN_ART) if look.ascii else line for line in art.lines]
    if any(width_of(line) > look.width for line in lines):
        return []
    return [
        Row((Piece(line),) if line else (), is_tight=number > 0)
        for number, line in enumerate(lines)
    ]
