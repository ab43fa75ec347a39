"""The end of a lesson in the plain face: what went to the sheet, and the ways on.

Owns the choice of what comes next. Never says how well somebody did, and never goes anywhere.
"""

from __future__ import annotations

from msgspec import Struct

from tutor.core.block import Check
from tutor.core.inline import as_text, fill, parse
from tutor.core.record import Record
from tutor.core.session import Session, Spot
from tutor.plain.hearing import Prompt, number_up_to
from tutor.plain.voice import Voice
from tutor.words import _, plural


class WayOn(Struct, frozen=True):
    """One way on from the end of a lesson."""

    words: str
    lesson: str = ""
    """The lesson to open; empty for the sheet and the list of lessons."""
    step: str = ""
    action: str = ""
    """What to do where no lesson is opened."""


def say_what_went_to_the_sheet(session: Session, voice: Voice, spot: Spot) -> None:
    """The questions this lesson put on the sheet."""
    own = [entry for entry in session.sheet().entries() if f"/{spot.lesson.id}/" in entry.id]
    if own:
        words = plural(
            "{count} question from this lesson is on your sheet:",
            "{count} questions from this lesson are on your sheet:",
            len(own),
        )
        voice.say(words.format(count=len(own)))
    for entry in own:
        voice.say(f"- {entry.words}")


def choose_way_on(session: Session, prompt: Prompt, spot: Spot) -> WayOn:
    """Ask what comes next; Enter alone is the list of lessons. Raises Turn."""
    ways = _ways_on(session, spot)
    prompt.voice.say(_("Heading: What next?"))
    for number, way in enumerate(ways, 1):
        prompt.voice.say(f"{number}. {way.words}")
    typed = prompt.hear(
        _("Type a number, or Enter to go back to the list of lessons."),
        number_up_to(len(ways), or_nothing=True),
    )
    return ways[int(typed) - 1] if typed else ways[-1]


def _ways_on(session: Session, spot: Spot) -> list[WayOn]:
    record = session.record()
    lesson = spot.lesson.id
    ways = [
        WayOn(
            _("Come back to: {question}").format(question=_say(session, check.ask)),
            lesson,
            check.id,
        )
        for check in spot.steps
        if isinstance(check, Check) and _comes_back(check, lesson, record)
    ]
    following = _title_after(session, lesson)
    if following:
        name, title = following
        ways.append(WayOn(_("Next lesson: {title}").format(title=title), name))
    ways.append(WayOn(_("My sheet of questions"), action="sheet"))
    ways.append(WayOn(_("All lessons"), action="home"))
    return ways


def _comes_back(check: Check, lesson: str, record: Record) -> bool:
    """Safety checks until answered right once, and answers that were sure but wrong."""
    state = record.checks.get((lesson, check.id))
    if state is None:
        return check.safety
    return (check.safety and not state.was_right) or (
        state.was_sure_and_wrong and state.outcome != "right"
    )


def _title_after(session: Session, lesson: str) -> tuple[str, str] | None:
    """The next lesson of the course that can be shown, with its title."""
    ids = session.shelf.course.lesson_ids()
    for name in ids[ids.index(lesson) + 1 :] if lesson in ids else ():
        try:
            return name, _say(session, session.shelf.lesson(name).title)
        except KeyError:
            continue
    return None


def _say(session: Session, text: str) -> str:
    return as_text(fill(parse(text), session.reading.values))
