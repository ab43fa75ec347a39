"""What the clinician's side of the sheet says besides the questions.

Owns how to use the sheet, what matters to the reader, where they are unsure, and what they read.
Never says how anybody did: nothing here is a test result.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from tutor.core.days import day
from tutor.core.reviewed import is_past
from tutor.core.sheet import ReadLesson, Sheet
from tutor.export.cuts import Cuts
from tutor.export.paper import BODY_ACROSS, BODY_ROW, HEADING_ROW, LINE_GAP, rows_of
from tutor.export.sides import Part
from tutor.words import _, plural

LONGEST = 240
"""Letters of the longest line here."""
PARTS = 320
"""Height that these parts may always fill, in points."""


def clinician_parts(sheet: Sheet, today: date | None, cuts: Cuts, room: float) -> tuple[Part, ...]:
    """The parts of that side, each with a heading, in no more than this height."""
    steps = Part(_("How to use this sheet in 20 seconds"), _steps())
    about = [cuts.cut_to_rows(each, LONGEST, 2, BODY_ACROSS) for each in _of_all(sheet)]
    room -= height_of(steps) + HEADING_ROW + lines_height(about)
    values = _fitting(_("What matters to me"), sheet.values, cuts, room / 3)
    room -= height_of(values) if values else 0
    over = _to_go_over(sheet, cuts, room / 2)
    room -= height_of(over) if over else 0
    read = Part(_("What I read"), (*_lessons(sheet, today, cuts, room), *about))
    return tuple(part for part in (steps, values, over, read) if part is not None)


def height_of(part: Part) -> float:
    """The height a part fills, in points."""
    return HEADING_ROW + lines_height(part.lines)


def lines_height(lines: Iterable[str]) -> float:
    """The height of lines of ordinary print, in points."""
    return sum(LINE_GAP + BODY_ROW * rows_of(line, BODY_ACROSS) for line in lines)


def _steps() -> tuple[str, ...]:
    return (
        _("Begin with the first three questions. They matter most to me."),
        _("Say which of the others you can answer today, and when we can talk about the rest."),
        _("The words in brackets say why a question is here. They are not test results."),
    )


def _fitting(heading: str, lines: Iterable[str], cuts: Cuts, room: float) -> Part | None:
    """A part with as many of the lines as there is room for; None when there is none."""
    whole = list(lines)
    found: list[str] = []
    room -= HEADING_ROW
    for text in whole:
        line = cuts.cut_to_rows(text, LONGEST, 2, BODY_ACROSS)
        room -= lines_height([line])
        if room < 0:
            break
        found.append(line)
    cuts.has_cut = cuts.has_cut or len(found) < len(whole)
    return Part(heading, tuple(found)) if found else None


def _to_go_over(sheet: Sheet, cuts: Cuts, room: float) -> Part | None:
    """Where the reader is unsure: page by page, or by lesson where that is too long."""
    if not sheet.unsure_topics:
        return None
    heading = _("What I would like to go over")
    each = [
        _("{lesson} – {pages}").format(lesson=lesson, pages=" / ".join(pages))
        for lesson, pages in sheet.unsure_topics
    ]
    lines = tuple(Cuts().cut(line, LONGEST) for line in each)
    if lines_height(lines) > room - HEADING_ROW:
        names = "; ".join(lesson for lesson, _pages in sheet.unsure_topics)
        return Part(heading, (cuts.cut_to_rows(names, LONGEST, 2, BODY_ACROSS),))
    return Part(heading, tuple(cuts.cut(line, LONGEST) for line in each))


def _lessons(sheet: Sheet, today: date | None, cuts: Cuts, room: float) -> tuple[str, ...]:
    """How far each lesson was read: one a line, or one after the other where that is too long."""
    each = [cuts.cut(text, LONGEST) for text in _reading(sheet, today)]
    if lines_height(each) <= room:
        return tuple(each)
    together: list[str] = []
    for text in each:
        joined = f"{together[-1]} {text}" if together else text
        if together and len(joined) <= LONGEST and rows_of(joined, BODY_ACROSS) <= 2:
            together[-1] = joined
        else:
            together.append(text)
    while together and lines_height(together) > room:
        cuts.has_cut = True
        together.pop()
    return tuple(together)


def _reading(sheet: Sheet, today: date | None) -> Iterator[str]:
    """What is to be said of each lesson."""
    if not sheet.read:
        yield _("I have not opened a lesson yet.")
    for lesson in sheet.read:
        yield _how_far(lesson)
        if lesson.changed_by:
            yield _("{title} – parts of it are changed by {clinic}.").format(
                title=lesson.title, clinic=lesson.changed_by
            )
        if today and is_past(lesson.next_review, today):
            yield _("{title} – due to be looked at again since {day}.").format(
                title=lesson.title, day=day(lesson.next_review)
            )


def _of_all(sheet: Sheet) -> Iterator[str]:
    """What is to be said of all lessons together."""
    changed = sum(lesson.is_changed for lesson in sheet.read)
    unreviewed = sum(not lesson.reviewed for lesson in sheet.read) - changed
    if unreviewed:
        yield plural(
            "{count} of these lessons has not yet been reviewed by a clinician.",
            "{count} of these lessons have not yet been reviewed by a clinician.",
            unreviewed,
        ).format(count=unreviewed)
    if changed:
        yield plural(
            "{count} of these lessons was changed after its review. "
            "A clinician has not yet looked at the change.",
            "{count} of these lessons were changed after their review. "
            "A clinician has not yet looked at the change.",
            changed,
        ).format(count=changed)
    yield _("The lessons were last changed on {day}.").format(day=day(sheet.updated))


def _how_far(lesson: ReadLesson) -> str:
    if lesson.reviewed:
        return plural(
            "{title} – {read} of {total} page. Approved by a clinician on {day}.",
            "{title} – {read} of {total} pages. Approved by a clinician on {day}.",
            lesson.total,
        ).format(title=lesson.title, read=lesson.read, total=lesson.total, day=day(lesson.reviewed))
    return plural(
        "{title} – {read} of {total} page.", "{title} – {read} of {total} pages.", lesson.total
    ).format(title=lesson.title, read=lesson.read, total=lesson.total)
