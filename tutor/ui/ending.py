"""The end of a lesson: what you can now explain, what went to your sheet, what next.

Owns the choice of what comes next. Never says how well somebody did.
"""

from __future__ import annotations

from tutor.core.block import Check
from tutor.core.document import Document
from tutor.core.inline import as_text, plain
from tutor.core.record import Record
from tutor.core.session import Spot
from tutor.ui.body import Body
from tutor.ui.desk import Desk
from tutor.words import _, plural

SUMMED_UP = 2
"""How many nodes of the end come before the ways on: what you can do now, and the summary."""


def build_ending(body: Body, desk: Desk, spot: Spot, document: Document) -> None:
    """Everything on the last screen of a lesson."""
    record = desk.session.record()
    body.text(as_text(document.title), "title")
    body.nodes(document.nodes[:SUMMED_UP])
    _what_went_to_the_sheet(body, desk, spot)
    body.gap()
    body.text(_("What next?"), "heading")
    for number, (target, words) in enumerate(_ways_on(desk, spot, record), 1):
        body.pressable(target, plain(words), number=str(number))
    body.nodes(document.nodes[SUMMED_UP:])


def _what_went_to_the_sheet(body: Body, desk: Desk, spot: Spot) -> None:
    sheet = desk.session.sheet()
    own = [entry for entry in sheet.entries() if f"/{spot.lesson.id}/" in entry.id]
    if not own:
        return
    body.gap()
    body.text(
        plural(
            "{count} question from this lesson is on your sheet:",
            "{count} questions from this lesson are on your sheet:",
            len(own),
        ).format(count=len(own)),
        "heading",
    )
    for entry in own:
        body.text(f"{body.sign('•', '-')} {entry.words}", "plain", indent=0)


def _ways_on(desk: Desk, spot: Spot, record: Record) -> list[tuple[str, str]]:
    ways = [
        (
            f"open:{spot.lesson.id}/{check.id}",
            _("Come back to: {question}").format(question=as_text(desk.words(check.ask))),
        )
        for check in spot.steps
        if isinstance(check, Check) and _comes_back(check, spot.lesson.id, record)
    ]
    following = _lesson_after(desk, spot.lesson.id)
    if following:
        name, title = following
        ways.append((f"open:{name}/", _("Next lesson: {title}").format(title=title)))
    ways.append(("do:sheet", _("My sheet of questions")))
    ways.append(("do:home", _("All lessons")))
    return ways


def _comes_back(check: Check, lesson: str, record: Record) -> bool:
    """Safety checks until answered right once, and answers that were sure but wrong."""
    state = record.checks.get((lesson, check.id))
    if state is None:
        return check.safety
    return (check.safety and not state.was_right) or (
        state.was_sure_and_wrong and state.outcome != "right"
    )


def _lesson_after(desk: Desk, lesson: str) -> tuple[str, str] | None:
    entries = desk.library.entries
    ids = [entry.id for entry in entries]
    at = ids.index(lesson) + 1 if lesson in ids else len(ids)
    return (entries[at].id, as_text(desk.words(entries[at].title))) if at < len(ids) else None
