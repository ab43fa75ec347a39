"""The two sides of the sheet as plain text, to print or to send.

Owns where each part stands on them. Says only what the sides say, and never writes a file.
"""

from __future__ import annotations

from datetime import date

from tutor.core.cells import padded, width_of
from tutor.core.inline import plain
from tutor.core.sheet import Sheet
from tutor.export.fitting import sides_of
from tutor.export.letters import plain_letters
from tutor.export.look import Look, Piece, prose_rows, signs_for
from tutor.export.sides import Line, Part, Sides
from tutor.words import _

WIDTH, ROWS = 72, 60
"""Of a side that a printer sets in its own letters."""
NEXT_SIDE = "\f"
"""Begins a new sheet side on a printer; a screen takes it for an empty line."""


def sheet_text(
    sheet: Sheet, look: Look | None = None, today: date | None = None, *, has_room: bool = True
) -> str:
    """The sheet as text. `has_room` False is for reading only: no lines to write on."""
    return sides_text(sides_of(sheet, today), look or Look(WIDTH), has_room=has_room)


def sides_text(sides: Sides, look: Look, *, has_room: bool = True) -> str:
    """Two sides as text, one below the other."""
    first, second = _Side(look, has_room), _Side(look, has_room)
    _first(first, sides)
    _second(second, sides)
    return first.drawn() + "\n" + (NEXT_SIDE if has_room else "") + second.drawn()


class _Side:
    """Lines of text, filled from top to bottom."""

    def __init__(self, look: Look, has_room: bool) -> None:
        self.look = look
        self.has_room = has_room
        self.lines: list[str] = []

    def drawn(self) -> str:
        """The whole side."""
        lines = [plain_letters(line) if self.look.ascii else line for line in self.lines]
        return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"

    def rule(self) -> None:
        """A line across the side."""
        self.lines.append(signs_for(self.look).rule * self.look.width)

    def gap(self) -> None:
        """An empty line, unless there is one."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def heading(self, title: str) -> None:
        """A part of the side, underlined."""
        self.gap()
        self.text(title)
        self.lines.append(signs_for(self.look).rule * min(width_of(title), self.look.width))

    def text(self, text: str, indent: int = 0, lead: str = "") -> None:
        """A paragraph; `lead` stands before its first line."""
        pieces = (Piece(lead),) if lead else ()
        rows = prose_rows(plain(text), self.look.width, indent=indent, lead=pieces)
        self.lines += [row.text for row in rows]

    def opposite(self, text: str, other: str) -> None:
        """Text on the left with a few words on the right of it, or below."""
        if width_of(text) + 2 + width_of(other) <= self.look.width:
            self.lines.append(padded(text, self.look.width - width_of(other)) + other)
            return
        self.text(text)
        self.text(other)

    def room(self, count: int, indent: int = 0) -> None:
        """Lines to write on."""
        if self.has_room:
            for _number in range(count):
                self.lines += ["", " " * indent + "_" * (self.look.width - indent)]

    def listing(self, lines: tuple[str, ...]) -> None:
        """A list."""
        for line in lines:
            self.text(line, lead=f"  {signs_for(self.look).bullet} ")

    def part(self, part: Part) -> None:
        """A heading with its list."""
        self.gap()
        self.text(part.heading)
        self.listing(part.lines)


def _first(side: _Side, sides: Sides) -> None:
    side.opposite(sides.title, sides.made)
    side.text(sides.course)
    if sides.visit:
        side.text(sides.visit)
    side.rule()
    side.heading(sides.asking)
    for line in sides.top:
        side.gap()
        _question(side, line)
        side.room(2, len(_lead(line)))
    side.gap()
    side.text(sides.why)
    if sides.medicines:
        side.part(sides.medicines)
    for part in sides.own_words:
        side.gap()
        side.text(part.heading)
        for words in part.lines:
            side.text(words, indent=2)
    if sides.notes.lines or side.has_room:
        side.heading(sides.notes.heading)
        for text in sides.notes.lines:
            side.text(text)
        # A printer sets fewer rows than a page of finer print has.
        side.room(max(1, min(sides.room, (ROWS - len(side.lines)) // 2)))


def _second(side: _Side, sides: Sides) -> None:
    side.rule()
    side.text(sides.clinician)
    side.rule()
    for part in sides.parts:
        side.part(part)
    if sides.rest:
        side.heading(sides.also)
    for topic, lines in sides.rest:
        side.gap()
        side.text(topic)
        for line in lines:
            _question(side, line)
    if sides.more:
        side.gap()
        side.text(sides.more)
    side.gap()
    for text in sides.closing:
        side.text(text)


def _lead(line: Line) -> str:
    return f"{line.number:>3}  "


def _question(side: _Side, line: Line) -> None:
    lead = _lead(line)
    words = line.words
    if line.reason:
        reason = _("({reason})").format(reason=line.reason)
        room = side.look.width - len(lead) - width_of(reason)
        if width_of(words) + 2 <= room:
            side.lines.append(lead + padded(words, room) + reason)
        else:
            side.text(f"{words} {reason}", lead=lead)
    else:
        side.text(words, lead=lead)
    if line.why:
        side.text(line.why, indent=len(lead))
    if line.note:
        side.text(_("My note: {note}").format(note=line.note), indent=len(lead))
