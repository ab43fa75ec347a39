"""The sheet as it is read aloud: the visit, the questions with their numbers, then the lists.

Owns that order. Never speaks, and never changes the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tutor.core.sheet import Sheet
from tutor.core.visit_words import coming_back, when_and_where
from tutor.export.by_ear import heard
from tutor.words import _, plural


def sheet_aloud(sheet: Sheet, today: date) -> list[str]:
    """The whole sheet as paragraphs to be spoken."""
    return [heard(text) for text in _lines(sheet, today) if text]


def _lines(sheet: Sheet, today: date) -> Iterator[str]:
    count = sheet.count()
    yield plural("Your sheet: {count} question", "Your sheet: {count} questions", count).format(
        count=count
    )
    known = when_and_where(sheet.appointment)
    if known:
        yield _("Visit: {when}").format(when=known)
        yield coming_back(sheet.appointment, today)
    yield from _questions(sheet)
    if sheet.medicines:
        yield _("What I take")
        yield from sheet.medicines
    if sheet.notes:
        yield _("Notes for the visit")
        yield sheet.notes
    if sheet.values:
        yield _("What matters to me")
        yield from sheet.values
    if sheet.told_back:
        yield _("In my own words")
    for title, words in sheet.told_back:
        yield f"{title}: {words}"
    if sheet.removed:
        yield _("Taken off the sheet")
        yield from (entry.words for entry in sheet.removed)


def _questions(sheet: Sheet) -> Iterator[str]:
    yield _("Please go through these with me")
    number = 0
    for topic, entries in ((_("These three first"), sheet.top), *sheet.rest):
        if entries:
            yield topic
        for entry in entries:
            number += 1
            yield f"{number}. {entry.words}"
            yield entry.why or entry.reason
            if entry.note:
                yield _("Note: {note}").format(note=entry.note)
