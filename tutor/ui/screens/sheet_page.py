"""What stands on the sheet's page, part by part.

Owns how the visit, the questions and the lists look there. Never changes anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tutor.core.actions import action
from tutor.core.cells import width_of
from tutor.core.inline import plain
from tutor.core.sheet import Entry, Sheet
from tutor.core.visit_words import coming_back, when_and_where
from tutor.export.rows import Piece, Row
from tutor.ui.body import INDENT, Body
from tutor.ui.desk import Desk
from tutor.ui.dragging import Drag
from tutor.words import _

_BAR = 1
"""The cell the bar beside the first three stands in, behind the mark of the focus."""


def whole_page(
    body: Body, sheet: Sheet, medicines: Mapping[str, str], drag: Drag, today: date, way: str
) -> None:
    """The visit, the questions and the lists; `way` is what the last line is called."""
    _visit_part(body, sheet, today)
    body.gap()
    body.text(_("Please go through these with me"), "title")
    _questions_part(body, sheet, drag)
    _medicines_part(body, medicines)
    _notes_part(body, sheet)
    _marks_part(body, sheet)
    _last_part(body, sheet, way)


def _visit_part(body: Body, sheet: Sheet, today: date) -> None:
    """When the visit is, and when it would be good to come back."""
    known = when_and_where(sheet.appointment)
    if not known:
        body.pressable("do:appointment", plain(_("When is your visit?")), tail="a", role="quiet")
        return
    body.pressable("do:appointment", plain(_("Visit: {when}").format(when=known)), tail="a")
    words = coming_back(sheet.appointment, today)
    if words:
        body.text(words, "quiet", indent=2)


def _questions_part(body: Body, sheet: Sheet, drag: Drag) -> None:
    """The first three as one block, then the others by topic."""
    first = len(body.rows)
    body.text(_("These three first"), "label", indent=3)
    for number, entry in enumerate(sheet.top, 1):
        _question(body, entry, number, drag)
    body.rows[first:] = [_barred(row, body) for row in body.rows[first:]]
    number = len(sheet.top)
    for topic, entries in sheet.rest:
        body.gap()
        body.text(topic, "heading")
        for entry in entries:
            number += 1
            _question(body, entry, number, drag)
    body.gap()
    body.pressable("do:write", plain(_("Write a question of my own")), tail="n", role="quiet")


def _question(body: Body, entry: Entry, number: int, drag: Drag) -> None:
    """A question with why it is here; a sign shows where the one that is held would land."""
    lands_here = drag.is_on() and drag.over == entry.id
    body.pressable(
        entry.id,
        plain(entry.words),
        number=str(number),
        sign=body.sign("→", ">") if lands_here else "",
        role="strong" if lands_here else "quiet" if drag.is_on() else "plain",
    )
    body.text(entry.why or entry.reason, "quiet", indent=INDENT)
    if entry.note:
        body.text(_("Note: {note}").format(note=entry.note), "accent", indent=INDENT)


def works(names: tuple[str, ...], desk: Desk, room: int) -> list[Row]:
    """Actions for the line in focus, side by side, each with the key that does it."""
    pieces: list[Piece] = []
    for item in map(action, names):
        target = f"do:{item.id}"
        key = desk.key_of(item.id)
        needed = width_of(f"{key} {item.title}") + (3 if pieces else 0)
        if needed > room:
            break
        room -= needed
        pieces += [
            Piece("   " if pieces else ""),
            Piece(key, "key-name", target),
            Piece(f" {item.title}", "quiet", target),
        ]
    return [Row(tuple(piece for piece in pieces if piece.text))]


def _barred(row: Row, body: Body) -> Row:
    """The row with the bar of the block in its second cell, unless a sign stands there."""
    sign = body.sign("▎", "|")
    pieces, before = [], 0
    for piece in row.pieces:
        after = before + width_of(piece.text)
        at = _BAR - before
        if before <= _BAR < after and piece.text[at] == " ":
            pieces += [
                Piece(piece.text[:at], piece.role, piece.target),
                Piece(sign, "mark", piece.target),
                Piece(piece.text[at + 1 :], piece.role, piece.target),
            ]
        else:
            pieces.append(piece)
        before = after
    return Row(tuple(piece for piece in pieces if piece.text))


def _medicines_part(body: Body, medicines: Mapping[str, str]) -> None:
    """What the reader takes, line by line, and room for one more."""
    body.gap()
    body.text(_("What I take"), "heading")
    for name, words in medicines.items():
        body.pressable(name, plain(words))
    more = _("Add one more") if medicines else _("Add a medicine, with how much and how often")
    body.pressable("do:medicine", plain(more), tail="m", role="quiet")


def _notes_part(body: Body, sheet: Sheet) -> None:
    """What the reader wrote for the whole visit."""
    body.gap()
    body.text(_("Notes for the visit"), "heading")
    if sheet.notes:
        body.pressable("do:visit_note", plain(sheet.notes), tail="w")
    else:
        body.pressable("do:visit_note", plain(_("Write a note")), tail="w", role="quiet")


def _marks_part(body: Body, sheet: Sheet) -> None:
    """What matters to the reader, and pages in their own words."""
    if sheet.values:
        body.gap()
        body.text(_("What matters to me"), "heading")
        for words in sheet.values:
            body.bullet(words)
    if sheet.told_back:
        body.gap()
        body.text(_("In my own words"), "heading")
        for title, words in sheet.told_back:
            body.text(title, "quiet")
            body.text(words, indent=2)


def _last_part(body: Body, sheet: Sheet, way: str) -> None:
    """The way to paper, and what was taken off."""
    body.gap()
    body.pressable("do:take", plain(way), tail="t")
    if sheet.removed:
        body.gap()
        body.text(_("Taken off the sheet. Press one to put it back."), "quiet")
        for entry in sheet.removed:
            body.pressable(f"back:{entry.id}", plain(entry.words), role="quiet")
