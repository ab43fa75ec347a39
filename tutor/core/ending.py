"""The end of a lesson: what went to the sheet, and the ways on from there.

Owns the choice of what comes next, for every face. Never says how well somebody did, never
draws, and never goes anywhere.
"""

from __future__ import annotations

from msgspec import Struct

from tutor.core.block import Check
from tutor.core.inline import as_text, fill, parse
from tutor.core.record import Record
from tutor.core.session import Session, Spot
from tutor.core.sheet import Entry
from tutor.words import _, plural


class WayOn(Struct, frozen=True):
    """One way on from the end of a lesson."""

    words: str
    lesson: str = ""
    """The lesson to open; empty for the sheet and the list of lessons."""
    step: str = ""
    """The page or check to open; empty for the start of the lesson."""
    action: str = ""
    """What to do where no lesson is opened."""


def put_on_sheet(session: Session, spot: Spot) -> tuple[Entry, ...]:
    """The questions this lesson put on the sheet."""
    entries = session.sheet().entries()
    return tuple(entry for entry in entries if f"/{spot.lesson.id}/" in entry.id)


def put_on_sheet_title(count: int) -> str:
    """What stands above those questions."""
    return plural(
        "{count} question from this lesson is on your sheet:",
        "{count} questions from this lesson are on your sheet:",
        count,
    ).format(count=count)


def ways_on(session: Session, spot: Spot) -> tuple[WayOn, ...]:
    """Questions to come back to, the next lesson, the sheet; the list of lessons comes last."""
    lesson, record = spot.lesson.id, session.record()
    ways = [
        WayOn(
            _("Come back to: {question}").format(question=_said(session, check.ask)),
            lesson,
            check.id,
        )
        for check in spot.steps
        if isinstance(check, Check) and comes_back(check, lesson, record)
    ]
    following = _lesson_after(session, lesson)
    if following:
        name, title = following
        ways.append(WayOn(_("Next lesson: {title}").format(title=title), name))
    ways.append(WayOn(_("My sheet of questions"), action="sheet"))
    ways.append(WayOn(_("All lessons"), action="home"))
    return tuple(ways)


def comes_back(check: Check, lesson: str, record: Record) -> bool:
    """Safety checks until answered right once, and answers that were sure but wrong."""
    state = record.checks.get((lesson, check.id))
    if state is None:
        return check.safety
    return (check.safety and not state.was_right) or (
        state.was_sure_and_wrong and state.outcome != "right"
    )


def _lesson_after(session: Session, lesson: str) -> tuple[str, str] | None:
    """The next lesson of the course that can be shown, with its title."""
    ids = session.shelf.course.lesson_ids()
    following = ids[ids.index(lesson) + 1 :] if lesson in ids else ()
    name = next((name for name in following if session.has_lesson(name)), None)
    return (name, _said(session, session.shelf.lesson(name).title)) if name else None


def _said(session: Session, text: str) -> str:
    return as_text(fill(parse(text), session.reading.values))
