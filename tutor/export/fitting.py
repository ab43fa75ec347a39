"""The sheet, fitted onto two sides of paper whatever is on it.

Owns how much of everything fits, and what is said instead of the rest. Never draws anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tutor.core.cells import width_of
from tutor.core.days import day
from tutor.core.sheet import Entry, Sheet
from tutor.core.visits import Appointment
from tutor.export.clinician import clinician_parts
from tutor.export.cuts import Cuts
from tutor.export.sides import Line, Part, Sides
from tutor.words import _, plural

TOP = 3
ROOM = 46
"""Rows of ordinary print that the clinician's side has below its heading."""

ACROSS = 92
"""Letters that fit on a row of ordinary print."""

LONGEST_QUESTION, LONGEST_NOTE, LONGEST_WORDS, LONGEST_MEDICINE = 220, 160, 420, 90
MOST_OWN_WORDS, MOST_MEDICINES = 3, 12


def sides_of(sheet: Sheet, today: date | None = None) -> Sides:
    """What stands on the two sides for a sheet."""
    cuts = Cuts()
    top = [_line(number, entry, cuts) for number, entry in enumerate(sheet.top[:TOP], 1)]
    top += [Line(number, "") for number in range(len(top) + 1, TOP + 1)]
    parts = tuple(clinician_parts(sheet, today, cuts))
    used = sum(1 + sum(map(_rows, part.lines)) for part in parts)
    rest, left = _fitting(sheet, ROOM - used, cuts)
    return Sides(
        title=_("My questions for the visit"),
        course=sheet.course,
        made=day(today.isoformat()) if today else "",
        visit=_visit(sheet.appointment),
        asking=_("Please go through these with me"),
        top=tuple(top),
        why=_("First comes what I put first, then safety, then what applies to me."),
        own_words=tuple(
            Part(about, (cuts.cut(words, LONGEST_WORDS),))
            for about, words in cuts.most(sheet.told_back, MOST_OWN_WORDS)
        ),
        medicines=_medicines(sheet, cuts),
        notes=Part(_("Notes"), (cuts.cut(sheet.notes, LONGEST_WORDS),) if sheet.notes else ()),
        clinician=_("For the clinician"),
        parts=parts,
        also=_("Also") if rest else "",
        rest=rest,
        more=_more(left),
        closing=tuple(_closing(cuts)),
    )


def _line(number: int, entry: Entry, cuts: Cuts) -> Line:
    return Line(
        number,
        cuts.cut(entry.words, LONGEST_QUESTION),
        entry.reason,
        cuts.cut(entry.note, LONGEST_NOTE),
        entry.id,
    )


def _rows(text: str) -> int:
    """Rows that a text fills."""
    return 1 + width_of(text) // ACROSS


def _fitting(
    sheet: Sheet, room: int, cuts: Cuts
) -> tuple[tuple[tuple[str, tuple[Line, ...]], ...], int]:
    """The other questions that fit into this many rows, and how many do not."""
    found: list[tuple[str, tuple[Line, ...]]] = []
    number = len(sheet.top)
    left = sum(len(entries) for _topic, entries in sheet.rest)
    for topic, entries in sheet.rest:
        lines: list[Line] = []
        room -= 1
        for entry in entries:
            line = _line(number + 1, entry, cuts)
            room -= _rows(f"{line.words} ({line.reason})") + (_rows(line.note) if line.note else 0)
            if room < 0:
                break
            number += 1
            left -= 1
            lines.append(line)
        if lines:
            found.append((topic, tuple(lines)))
        if room < 0:
            break
    return tuple(found), left


def _more(left: int) -> str:
    if not left:
        return ""
    return plural(
        "{count} more question is kept in the program.",
        "{count} more questions are kept in the program.",
        left,
    ).format(count=left)


def _visit(appointment: Appointment) -> str:
    """When and where the visit is, in one line."""
    if not appointment.is_known():
        return ""
    known = [day(appointment.day), appointment.time, appointment.place]
    return _("My visit: {when_and_where}").format(
        when_and_where=", ".join(each for each in known if each)[:160]
    )


def _medicines(sheet: Sheet, cuts: Cuts) -> Part | None:
    if not sheet.medicines:
        return None
    lines = cuts.most(sheet.medicines, MOST_MEDICINES)
    return Part(_("What I take"), tuple(cuts.cut(each, LONGEST_MEDICINE) for each in lines))


def _closing(cuts: Cuts) -> Iterator[str]:
    yield _("This sheet is for learning and talking. It is not medical advice.")
    if cuts.has_cut:
        yield _("What was too long for two sides is cut here. The program keeps all of it.")
