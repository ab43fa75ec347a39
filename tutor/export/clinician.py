"""What the clinician's side of the sheet says besides the questions.

Owns how to use the sheet, what matters to the reader, where they are unsure, and what they read.
Never says how anybody did: nothing here is a test result.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tutor.core.days import day
from tutor.core.reviewed import is_past
from tutor.core.sheet import ReadLesson, Sheet
from tutor.export.cuts import Cuts
from tutor.export.sides import Part
from tutor.words import _, plural

MOST_VALUES, MOST_TOPICS, MOST_READ = 6, 6, 16
LONGEST = 160
"""Letters of the longest line here."""


def clinician_parts(sheet: Sheet, today: date | None, cuts: Cuts) -> Iterator[Part]:
    """The parts of that side, each with a heading."""
    yield Part(_("How to use this sheet in 20 seconds"), _steps())
    if sheet.values:
        values = cuts.most(sheet.values, MOST_VALUES)
        yield Part(_("What matters to me"), tuple(cuts.cut(each, LONGEST) for each in values))
    if sheet.unsure_topics:
        topics = cuts.most(sheet.unsure_topics, MOST_TOPICS)
        lines = (
            _("{lesson}: {pages}").format(lesson=lesson, pages="; ".join(pages))
            for lesson, pages in topics
        )
        yield Part(
            _("What I would like to go over"), tuple(cuts.cut(each, LONGEST) for each in lines)
        )
    read = cuts.most(tuple(_reading(sheet, today)), MOST_READ)
    yield Part(_("What I read"), tuple(cuts.cut(each, LONGEST) for each in read))


def _steps() -> tuple[str, ...]:
    return (
        _("Begin with the first three questions. They matter most to me."),
        _("Say which of the others you can answer today, and when we can talk about the rest."),
        _("The words in brackets say why a question is here. They are not test results."),
    )


def _reading(sheet: Sheet, today: date | None) -> Iterator[str]:
    if not sheet.read:
        yield _("I have not opened a lesson yet.")
    for lesson in sheet.read:
        yield _how_far(lesson)
        if lesson.changed_by:
            yield _("{title}: parts of it are changed by {clinic}.").format(
                title=lesson.title, clinic=lesson.changed_by
            )
        if today and is_past(lesson.next_review, today):
            yield _("{title}: due to be looked at again since {day}.").format(
                title=lesson.title, day=day(lesson.next_review)
            )
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
            "{title}: {read} of {total} page. Approved by a clinician on {day}.",
            "{title}: {read} of {total} pages. Approved by a clinician on {day}.",
            lesson.total,
        ).format(title=lesson.title, read=lesson.read, total=lesson.total, day=day(lesson.reviewed))
    return plural(
        "{title}: {read} of {total} page.", "{title}: {read} of {total} pages.", lesson.total
    ).format(title=lesson.title, read=lesson.read, total=lesson.total)
