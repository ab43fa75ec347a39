"""Tables as rows of text.

Owns the widths of columns, and when a table is told record by record because its columns
would be too narrow to read. Never drops a cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from itertools import product

from tutor.core.cells import width_of, wrap
from tutor.core.inline import Span, Words, as_text, sentence
from tutor.core.nodes import Grid
from tutor.export.look import Look, Piece, Role, Row, piece_of, prose_rows, signs_for
from tutor.words import _

NARROWEST = 9
"""A column with fewer cells than this breaks most words."""

GAPS = (3, 2)
"""Cells between two columns: so many where there is room, so many where there is not."""

HIGHEST = 3
"""A cell with more rows than this is hard to follow beside others, so records may be better."""

LONGER_AT_MOST = 4 / 3
"""How much longer than columns records may be where a cell is that high."""


class _Way(Enum):
    """How wide a column is to be: its part of what is left, all it wants, or the least."""

    SHARE = 1
    WIDEST = 2
    LEAST = 3


Lines = list[tuple[Words, ...]]
Wrapped = list[list[Words]]
"""One line of the table: for each cell, its rows."""


def grid_rows(grid: Grid, look: Look) -> list[Row]:
    """The table, in columns where they fit."""
    count = max(len(line) for line in (grid.columns, *grid.rows))
    lines = [(*line, *[()] * (count - len(line))) for line in (grid.columns, *grid.rows)]
    widths = column_widths(lines, look.width - GAPS[-1] * (count - 1))
    drawn: list[Row] = []
    if widths:
        cells = [[wrap(cell, w) for cell, w in zip(line, widths, strict=True)] for line in lines]
        drawn = _columns(cells, look)
        if any(len(cell) > HIGHEST for line in cells for cell in line):
            told = _records(lines, look.width)
            drawn = told if len(told) <= len(drawn) * LONGER_AT_MOST else drawn
    return [
        *prose_rows(grid.title, look.width, "title"),
        *(drawn or _records(lines, look.width)),
        *notice_rows(grid.notice, look.width),
    ]


def notice_rows(notice: Words, width: int) -> list[Row]:
    """What to notice, under a table or figure."""
    if not notice:
        return []
    return prose_rows(sentence(_("Notice: {text}"), text=notice), width, "quiet")


def column_widths(lines: Lines, room: int) -> list[int] | None:
    """How wide each column is, or None when there is no room to read them side by side."""
    columns = [
        [[width_of(word) for word in as_text(cell).split()] for cell in column]
        for column in zip(*lines, strict=True)
    ]
    natural = [max(sum(cell) + len(cell) - 1 for cell in column) for column in columns]
    natural = [max(1, width) for width in natural]
    if sum(natural) <= room:
        return natural
    longest = [max((word for cell in column for word in cell), default=1) for column in columns]
    least = [min(wide, max(NARROWEST, word)) for wide, word in zip(natural, longest, strict=True)]

    def height(widths: list[int]) -> tuple[int, int]:
        high = [
            [_rows_needed(cell, width) for cell in column]
            for column, width in zip(columns, widths, strict=True)
        ]
        return sum(map(max, zip(*high, strict=True))), sum(map(sum, high))

    return min(_shares(natural, least, room), key=height, default=None)


def _shares(natural: list[int], least: list[int], room: int) -> Iterator[list[int]]:
    """Ways to share the room: some columns at their least or at their widest, the others share."""
    for ways in product((_Way.SHARE, _Way.WIDEST, _Way.LEAST), repeat=len(natural)):
        columns = list(zip(natural, least, ways, strict=True))
        floor = [wide if way is _Way.WIDEST else narrow for wide, narrow, way in columns]
        wanted = [wide - narrow if way is _Way.SHARE else 0 for wide, narrow, way in columns]
        spare = room - sum(floor)
        if spare < 0 or not any(wanted):
            continue
        yield [
            narrow + spare * want // sum(wanted) for narrow, want in zip(floor, wanted, strict=True)
        ]


def _rows_needed(words: list[int], width: int) -> int:
    """How many rows words of these widths take."""
    rows, used = 1, -1
    for word in words:
        used += 1 + word
        if used > width:
            rows, used = rows + 1, word
    return rows


def _columns(lines: list[Wrapped], look: Look) -> list[Row]:
    """The table side by side, a rule under its head; each column as wide as it needs."""
    lines = [lines[0], *_numbers_lined_up(lines[1:])]
    widths = [
        max((width_of(as_text(row)) for cell in column for row in cell), default=0)
        for column in zip(*lines, strict=True)
    ]
    used = sum(widths)
    gap = next((gap for gap in GAPS if used + gap * (len(widths) - 1) <= look.width), GAPS[-1])
    rule = signs_for(look).rule * (used + gap * (len(widths) - 1))
    rows = _line(lines[0], widths, gap, ("label", "label"))
    rows.append(Row((Piece(rule, "frame"),)))
    for line in lines[1:]:
        rows += _line(line, widths, gap, ("strong", "plain"))
    return rows


def _numbers_lined_up(lines: list[Wrapped]) -> list[Wrapped]:
    """The lines with numbers aligned right in every column that has nothing else."""
    columns: list[list[list[Words]]] = []
    for column in zip(*lines, strict=True):
        texts = [as_text(cell[0]) if len(cell) == 1 else "" for cell in column]
        if all(map(_is_number, texts)):
            room = max(map(len, texts))
            columns.append(
                [
                    [(Span(" " * (room - len(text))), *cell[0])]
                    for text, cell in zip(texts, column, strict=True)
                ]
            )
        else:
            columns.append(list(column))
    return [list(line) for line in zip(*columns, strict=True)]


def _is_number(text: str) -> bool:
    """Whether a cell holds a number and nothing else but its sign."""
    return text.strip("$£€% ").replace(",", "").replace(".", "").isdecimal()


def _line(cells: Wrapped, widths: list[int], gap: int, roles: tuple[Role, Role]) -> list[Row]:
    """One line of the table, as many rows high as its highest cell."""
    rows: list[Row] = []
    for number in range(max(len(cell) for cell in cells)):
        pieces: list[Piece] = []
        used = start = 0
        for cell, width in zip(cells, widths, strict=True):
            if number < len(cell):
                if start > used:
                    pieces.append(Piece(" " * (start - used)))
                pieces += (piece_of(span, roles[start > 0]) for span in cell[number])
                used = start + width_of(as_text(cell[number]))
            start += width + gap
        rows.append(Row(tuple(pieces)))
    return rows


def _records(lines: Lines, width: int) -> list[Row]:
    """The table told line by line, each cell after the name of its column."""
    rows: list[Row] = []
    for line in lines[1:]:
        for number, (column, cell) in enumerate(zip(lines[0], line, strict=True)):
            words = sentence(_("{name}: {cell}"), name=column, cell=cell) if column else cell
            if number:
                rows += prose_rows(words, width, indent=2)
            else:
                rows += prose_rows(words, width, "strong")
    return rows
