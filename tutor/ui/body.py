"""Builds the rows of a page, top to bottom.

Owns spacing, numbering and the look of things that can be pressed. Never decides what is on
the page.
"""

from __future__ import annotations

from collections.abc import Iterable

from tutor.core.cells import width_of
from tutor.core.inline import Words, plain
from tutor.core.nodes import Node
from tutor.export.rows import Look, Piece, Role, Row, prose_rows, rows_of_page
from tutor.words import _

_BLANK = Row(())
_MARKER = 2
_NUMBER = 4
INDENT = _MARKER + _NUMBER
"""Where the words of a numbered line begin; what belongs to it is set in as far."""
TALL = 3
"""Lines of something that is as tall as a finger needs."""
_LEAD = 3
"""Pieces at the start of a numbered line: marker, sign, number."""
_LEAST_TEXT = 24
"""Narrower than this, the remark at the end of a line goes below it."""


class Body:
    """A page being put together."""

    def __init__(
        self, look: Look, focus: str = "", *, takes_first: bool = False, begun: str = ""
    ) -> None:
        self.look = look
        self.focus = focus
        self._begun = begun
        """The number typed so far, where a second digit may follow."""
        self._takes_first = takes_first
        """Whether the first thing that can be pressed gets the focus."""
        self.rows: list[Row] = []
        self.targets: list[str] = []
        """Everything that can have the focus, in reading order."""
        self.numbers: dict[str, str] = {}
        """Which number key presses which target."""
        self.is_tight = False
        """Whether the rows belong together, so that wide spacing may not part them."""

    def gap(self) -> None:
        """One empty line, never two and never first."""
        if self.rows and self.rows[-1].pieces:
            self.rows.append(_BLANK)

    def add(self, rows: Iterable[Row]) -> None:
        """Rows that are ready."""
        self.rows += rows

    def nodes(self, nodes: tuple[Node, ...]) -> None:
        """Document nodes, one empty line between them."""
        if nodes:
            self.gap()
            self.add(rows_of_page(nodes, self.look))

    def words(self, words: Words, role: Role = "plain", indent: int = 0) -> None:
        """Wrapped words."""
        self.add(prose_rows(words, self.look.width, role=role, indent=indent))

    def text(self, text: str, role: Role = "plain", indent: int = 0) -> None:
        """Wrapped text."""
        self.words(plain(text), role, indent)

    def bullet(self, text: str) -> None:
        """One line of a list, its text hanging beside the sign."""
        lead = (Piece(f"{self.sign('•', '-')} ", "mark"),)
        self.add(prose_rows(plain(text), self.look.width, lead=lead))

    def sign(self, sign: str, ascii_sign: str) -> str:
        """A sign, or what stands for it where only ASCII can be shown."""
        return ascii_sign if self.look.ascii else sign

    def pressable(
        self,
        target: str,
        words: Words,
        *,
        number: str = "",
        sign: str = "",
        tail: str = "",
        role: Role = "plain",
        is_tall: bool = False,
    ) -> None:
        """A line that can be pressed: marker, number, words, and a quiet remark at the end.

        A tall one takes at least three lines, so that a finger can hit it.
        """
        if self._takes_first and not self.targets:
            self.focus = target
        self.targets.append(target)
        if number:
            self.numbers[number] = target
        has_focus = target == self.focus
        if number and number == self._begun:
            tail = _("Enter opens it")
        if is_tall:
            rule = self.sign("─", "-") * self.look.width
            self.rows.append(Row((Piece(rule, "frame", target),)))
        lead = _MARKER + (_NUMBER if number else 0)
        tail_room = width_of(tail) + 2 if tail else 0
        is_below = bool(tail) and self.look.width - lead - tail_room < _LEAST_TEXT
        room = self.look.width - lead - (0 if is_below else tail_room)
        ends = Piece(tail, "quiet", target)
        for at, line in enumerate(prose_rows(words, room, role="focus" if has_focus else role)):
            pieces = (
                self._lead(target, number, sign)
                if at == 0
                else [Piece(" " * lead, "plain", target)]
            )
            pieces += [Piece(piece.text, piece.role, target) for piece in line.pieces]
            if tail and at == 0 and not is_below:
                used = sum(width_of(piece.text) for piece in pieces)
                space = self.look.width - used - width_of(tail)
                pieces += [Piece(" " * space, "plain", target), ends]
            self._full(pieces, target)
        if is_below:
            for line in prose_rows(plain(tail), self.look.width - lead, role="quiet"):
                pieces = [Piece(piece.text, piece.role, target) for piece in line.pieces]
                self._full([Piece(" " * lead, "plain", target), *pieces], target)
        if is_tall:
            self._full([], target)

    def choices(self, lines: Iterable[tuple[str, str]], height: int = 0) -> None:
        """What to press and its words, numbered from 1.

        Tall where the page has room for all of them below what stands on it: `height` is its
        rows, 0 for never.
        """
        numbered = list(enumerate(lines, 1))
        is_tall = height >= TALL * len(numbered) + len(self.rows)
        for number, (target, words) in numbered:
            self.pressable(target, plain(words), number=str(number), is_tall=is_tall)

    def _lead(self, target: str, number: str, sign: str) -> list[Piece]:
        """Marker of the focus, sign of the state, number."""
        has_focus = target == self.focus
        marker = self.sign("▸", ">") if has_focus else " "
        pieces = [
            Piece(marker, "focus" if has_focus else "mark", target),
            Piece(sign[:1] or " ", "focus" if has_focus else "mark", target),
        ]
        if number:
            shown = f" {number:<2} "
            pieces.append(Piece(shown, "focus" if has_focus else "key-name", target))
        return pieces

    def _full(self, pieces: list[Piece], target: str) -> None:
        """A line that can be pressed over its whole width."""
        used = sum(width_of(piece.text) for piece in pieces)
        if used < self.look.width:
            pieces.append(Piece(" " * (self.look.width - used), "plain", target))
        self.rows.append(Row(tuple(pieces)))

    def align_numbers(self) -> None:
        """Where some numbers have two digits, those with one stand below the second digit."""
        if any(len(number) > 1 for number in self.numbers):
            self.rows = [_aligned(row) for row in self.rows]

    def rule(self) -> None:
        """A thin line across."""
        self.rows.append(Row((Piece(self.sign("─", "-") * self.look.width, "frame"),)))


def _aligned(row: Row) -> Row:
    pieces = row.pieces
    if len(pieces) > _LEAD and pieces[_LEAD - 1].target:
        number = pieces[_LEAD - 1]
        if len(number.text) == _NUMBER and number.text.strip().isdecimal():
            moved = Piece(f" {number.text.strip():>2} ", number.role, number.target)
            return Row((*pieces[: _LEAD - 1], moved, *pieces[_LEAD:]))
    return row


def with_air(rows: list[Row]) -> list[Row]:
    """An empty line after each line; where one stands already, none is added.

    Rows that are one drawing stay together, and so do the lines of one thing to be pressed.
    """
    air = Row()
    aired: list[Row] = []
    for before, row in zip((air, *rows), rows, strict=False):
        target = _only_target(row)
        is_one = row.is_tight or (target != "" and target == _only_target(before))
        if is_one and aired and aired[-1] is air:
            aired.pop()
        if row.pieces or not aired or aired[-1].pieces:
            aired += (row, air) if row.pieces else (row,)
    return aired


def _only_target(row: Row) -> str:
    """What every piece of a row presses; empty where they differ or press nothing."""
    targets = {piece.target for piece in row.pieces}
    return targets.pop() if len(targets) == 1 else ""
