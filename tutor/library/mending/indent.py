"""Two spaces for each step in.

Owns where each line begins. Notes move with the line they stand beside.
"""

from __future__ import annotations

import re

from tutor.library.mending.edit import Edit, Source, is_block, last_line
from tutor.library.tree import GroupNode, ListNode, Node, TextNode

STEP = 2
_DASH = re.compile(r"(-)[ \t]*$")


class _Unclear(Exception):
    """Something is written in a way whose lines cannot be moved safely."""


class _Moves:
    """Where each line is to begin."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.columns: dict[int, int] = {}
        self.gaps: list[Edit] = []
        self.pairs: list[tuple[int, int, int]] = []
        """Line, column before and after of everything that stands in columns."""

    def begin(self, line: int, column: int, new: int) -> None:
        """Something at a column goes to another; its line with it, if it is first there."""
        self.pairs.append((line, column, new))
        if not self.source.line(line)[:column].strip():
            self.columns.setdefault(line, new)

    def shift(self, first: int, last: int, new: int) -> None:
        """Lines that go on below something begin at a column, or as far in from it as before."""
        lines = [each for each in range(first, last + 1) if self.source.line(each).strip()]
        if lines:
            least = min(_indent(self.source.line(each)) for each in lines)
            for each in lines:
                old = _indent(self.source.line(each))
                self.columns.setdefault(each, old - least + new)


def indentation(source: Source) -> list[Edit]:
    """Edits that give every line its place."""
    if source.root is None or not source.is_clean or not is_block(source.root, source.text):
        return []
    moves = _Moves(source)
    try:
        _place(source.root, 0, moves)
    except _Unclear:
        return []
    _notes(moves)
    found = list(moves.gaps)
    for line, column in moves.columns.items():
        old = _indent(source.line(line))
        if old != column:
            start = source.starts[line]
            found.append(Edit(start, start + old, " " * column))
    return found


def _place(node: Node, column: int, moves: _Moves) -> None:
    """Put a node where it belongs; what stands in it goes further in."""
    source = moves.source
    if isinstance(node, TextNode):
        _place_text(node, column, moves)
    elif not is_block(node, source.text):
        moves.begin(node.start.line, node.start.column, column)
        moves.shift(node.start.line + 1, node.end.line, column)
    elif isinstance(node, GroupNode):
        for name, child in node.entries.values():
            if source.text[name.start.index - 2 : name.start.index] == "? ":
                raise _Unclear
            moves.begin(name.start.line, name.start.column, column)
            _place(child, column + STEP, moves)
    else:
        for item in node.items:
            _place_entry(node, item, column, moves)


def _place_entry(node: ListNode, item: Node, column: int, moves: _Moves) -> None:
    """Put an entry with its dash; one space is between the two."""
    line = moves.source.line(item.start.line)
    dash = _DASH.search(line, 0, item.start.column)
    if dash is None or dash.start() != node.start.column:
        raise _Unclear
    moves.begin(item.start.line, dash.start(), column)
    is_empty = isinstance(item, TextNode) and item.is_blank and not item.style
    if dash.end() - dash.end(1) != 1 and not is_empty:
        start = moves.source.starts[item.start.line]
        moves.gaps.append(Edit(start + dash.end(1), start + dash.end(), " "))
    _place(item, column + STEP, moves)


def _place_text(node: TextNode, column: int, moves: _Moves) -> None:
    source = moves.source
    if node.style in {">", "|"}:
        if re.search(r"\d", source.line(node.start.line)[node.start.column :].partition("#")[0]):
            raise _Unclear
        moves.shift(node.start.line + 1, last_line(node, source), column)
        return
    if not node.is_blank or node.style:
        moves.begin(node.start.line, node.start.column, column)
    for line in range(node.start.line + 1, node.end.line + 1):
        if source.line(line).strip():
            moves.columns.setdefault(line, column)


def _notes(moves: _Moves) -> None:
    """Lines that hold a note only go where the nearest line does that began with them."""
    source = moves.source
    for number in range(source.count):
        line = source.line(number)
        if not line.lstrip().startswith("#") or number in moves.columns:
            continue
        column = _indent(line)
        beside = [pair for pair in moves.pairs if pair[1] == column]
        if beside:
            near = min(beside, key=lambda pair: (abs(pair[0] - number), pair[0] < number))
            moves.columns[number] = near[2]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
