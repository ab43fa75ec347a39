"""The sheet, fitted onto two sides of paper whatever is on it.

Owns how much of everything fits, and what is said instead of the rest. Never draws anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tutor.core.days import day
from tutor.core.questions import TOP
from tutor.core.sheet import Entry, Sheet
from tutor.core.visits import Appointment
from tutor.export.clinician import PARTS, clinician_parts, height_of, lines_height
from tutor.export.cuts import Cuts
from tutor.export.paper import (
    BODY_ACROSS,
    BODY_ROW,
    FOOT,
    GAP,
    HEADING_ROW,
    LARGE_ACROSS,
    LARGE_ROW,
    LINE_GAP,
    SIDE_HEIGHT,
    TITLE_ROW,
    TOPIC_ROW,
    WRITING_ROW,
    rows_of,
)
from tutor.export.sides import Line, Part, Sides
from tutor.words import _, plural

# The most letters of each text, whatever their width.
LONGEST_QUESTION, LONGEST_NOTE, LONGEST_WORDS, LONGEST_MEDICINE = 220, 160, 420, 90
LONGEST_NAME, LONGEST_REASON = 160, 120
"""Of a title, a topic or a place, and of the reasons in brackets."""
MOST_OWN_WORDS, MOST_MEDICINES = 3, 12
LEAST_ROOM, MOST_ROOM = 2, 8
"""Lines to write on below the notes; written notes count as one."""

Rest = tuple[tuple[str, tuple[Line, ...]], ...]


def sides_of(sheet: Sheet, today: date | None = None) -> Sides:
    """What stands on the two sides for a sheet."""
    cuts = Cuts()
    course = cuts.cut_to_rows(sheet.course, LONGEST_NAME, 1, BODY_ACROSS)
    visit = _visit(sheet.appointment, cuts)
    top = tuple(_first_three(sheet, cuts))
    notes = Part(_("Notes"), _notes(sheet, cuts))
    why = _("Safety comes first, then my own questions, unless I put them in another order.")
    least = LEAST_ROOM - len(notes.lines)
    left = float(SIDE_HEIGHT - TITLE_ROW - 2 * HEADING_ROW)
    left -= lines_height((course, visit, why)) + sum(map(_height_at_top, top))
    left -= lines_height(notes.lines) + least * WRITING_ROW
    medicines = _medicines(sheet, cuts, left)
    left -= height_of(medicines) if medicines else 0
    own_words = _own_words(sheet, cuts, left)
    left -= sum(map(height_of, own_words))
    more_room = max(0, int(left // WRITING_ROW))
    parts, rest, count = _second_side(sheet, today, cuts)
    return Sides(
        title=_("My questions for the visit"),
        course=course,
        made=day(today.isoformat()) if today else "",
        visit=visit,
        asking=_("Please go through these with me"),
        top=top,
        why=why,
        own_words=own_words,
        medicines=medicines,
        notes=notes,
        room=min(MOST_ROOM, least + more_room),
        clinician=_("For the clinician"),
        parts=parts,
        also=_("Also") if rest else "",
        rest=rest,
        more=_more(count),
        closing=tuple(_closing(cuts)),
    )


def _first_three(sheet: Sheet, cuts: Cuts) -> Iterator[Line]:
    """Always three: those there are, and room for the others."""
    for number, entry in enumerate(sheet.top[:TOP], 1):
        yield Line(
            number,
            cuts.cut_to_rows(entry.words, LONGEST_QUESTION, 3, LARGE_ACROSS),
            "" if entry.why else cuts.cut_to_rows(entry.reason, LONGEST_REASON, 1, BODY_ACROSS),
            cuts.cut_to_rows(entry.note, LONGEST_NOTE, 2, BODY_ACROSS),
            entry.id,
            cuts.cut_to_rows(entry.why, LONGEST_REASON, 1, BODY_ACROSS),
        )
    for number in range(len(sheet.top) + 1, TOP + 1):
        yield Line(number, "")


def _height_at_top(line: Line) -> float:
    """The height one of the three questions fills, in points."""
    rows = max(1, rows_of(line.words, LARGE_ACROSS))
    below = BODY_ROW * (1 + rows_of(line.note, BODY_ACROSS))
    return LARGE_ROW * rows + below + 2 * WRITING_ROW + GAP


def _notes(sheet: Sheet, cuts: Cuts) -> tuple[str, ...]:
    if not sheet.notes:
        return ()
    return (cuts.cut_to_rows(sheet.notes, LONGEST_WORDS, 2, BODY_ACROSS),)


def _medicines(sheet: Sheet, cuts: Cuts, room: float) -> Part | None:
    """What the reader takes: one a line, or one after the other where there is no room."""
    if not sheet.medicines:
        return None
    here = Cuts()
    lines = tuple(
        here.cut_to_rows(each, LONGEST_MEDICINE, 1, BODY_ACROSS)
        for each in here.most(sheet.medicines, MOST_MEDICINES)
    )
    if height_of(Part("", lines)) > room:
        rows = max(1, int((room - HEADING_ROW - LINE_GAP) // BODY_ROW))
        lines = (here.cut_to_rows("; ".join(lines), LONGEST_WORDS, rows, BODY_ACROSS),)
    if not here.has_cut:
        return Part(_("What I take"), lines)
    # A list of medicines that looks whole and is not could do harm.
    cuts.has_cut = True
    heading = plural(
        "What I take: {count} line, cut short here. Please ask me for all of it.",
        "What I take: {count} lines, cut short here. Please ask me for all of them.",
        len(sheet.medicines),
    )
    return Part(heading.format(count=len(sheet.medicines)), lines)


def _own_words(sheet: Sheet, cuts: Cuts, room: float) -> tuple[Part, ...]:
    """Pages in the reader's own words, as many as there is room for."""
    found: list[Part] = []
    for about, words in cuts.most(sheet.told_back, MOST_OWN_WORDS):
        heading = _("In my own words: {about}").format(about=about)
        part = Part(
            cuts.cut_to_rows(heading, LONGEST_NAME, 1, BODY_ACROSS),
            (cuts.cut_to_rows(words, LONGEST_WORDS, 4, BODY_ACROSS),),
        )
        room -= height_of(part)
        if room < 0:
            cuts.has_cut = True
            break
        found.append(part)
    return tuple(found)


def _second_side(
    sheet: Sheet, today: date | None, cuts: Cuts
) -> tuple[tuple[Part, ...], Rest, int]:
    """The parts, the other questions that fit below them, and how many questions do not."""
    room = float(SIDE_HEIGHT - TITLE_ROW - HEADING_ROW - FOOT)
    every = _rest(sheet, Cuts())
    needed = sum(_topic_height(lines) for _topic, lines in every)
    parts = clinician_parts(sheet, today, cuts, max(PARTS, room - needed))
    room -= sum(map(height_of, parts))
    rest = _as_many_as_fit(_rest(sheet, cuts), room)
    kept = sum(len(lines) for _topic, lines in rest)
    return parts, rest, sum(len(lines) for _topic, lines in every) - kept


def _rest(sheet: Sheet, cuts: Cuts) -> Rest:
    """All other questions, short enough to stand on paper."""
    numbers = iter(range(len(sheet.top) + 1, len(sheet.entries()) + 1))
    return tuple(
        (
            cuts.cut_to_rows(topic, LONGEST_NAME, 1, BODY_ACROSS),
            tuple(_line(next(numbers), entry, cuts) for entry in entries),
        )
        for topic, entries in sheet.rest
    )


def _line(number: int, entry: Entry, cuts: Cuts) -> Line:
    return Line(
        number,
        cuts.cut(entry.words, LONGEST_QUESTION),
        cuts.cut(entry.reason, LONGEST_REASON),
        cuts.cut(entry.note, LONGEST_NOTE),
        entry.id,
    )


def _topic_height(lines: tuple[Line, ...]) -> float:
    return TOPIC_ROW + sum(map(_height, lines))


def _height(line: Line) -> float:
    """The height one of the other questions fills, in points."""
    words = f"{line.words} ({line.reason})"
    return lines_height([words]) + BODY_ROW * rows_of(line.note, BODY_ACROSS)


def _as_many_as_fit(every: Rest, room: float) -> Rest:
    found: list[tuple[str, tuple[Line, ...]]] = []
    for topic, lines in every:
        fitting: list[Line] = []
        room -= TOPIC_ROW
        for line in lines:
            room -= _height(line)
            if room < 0:
                break
            fitting.append(line)
        if fitting:
            found.append((topic, tuple(fitting)))
        if room < 0:
            break
    return tuple(found)


def _more(left: int) -> str:
    if not left:
        return ""
    return plural(
        "{count} more question is kept in the program.",
        "{count} more questions are kept in the program.",
        left,
    ).format(count=left)


def _visit(appointment: Appointment, cuts: Cuts) -> str:
    """When and where the visit is, in one line."""
    if not appointment.is_known():
        return ""
    known = [day(appointment.day), appointment.time, appointment.place]
    when_and_where = ", ".join(each for each in known if each)
    line = _("My visit: {when_and_where}").format(when_and_where=when_and_where)
    return cuts.cut_to_rows(line, LONGEST_NAME, 1, BODY_ACROSS)


def _closing(cuts: Cuts) -> Iterator[str]:
    yield _("This sheet is for learning and talking. It is not medical advice.")
    if cuts.has_cut:
        yield _("What was too long for two sides is cut here. The program keeps all of it.")
