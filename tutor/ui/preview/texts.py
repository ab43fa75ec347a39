"""The lesson as it is printed, and where in it a page starts.

The text comes from the export; never changes it.
"""

from __future__ import annotations

from datetime import date

from tutor.core.block import Check
from tutor.core.inline import as_text
from tutor.core.session import Session
from tutor.export.handout import handout_of
from tutor.export.lesson_text import text_of
from tutor.words import _


def printed_text(session: Session, lesson: str, step: str, today: date) -> tuple[str, int]:
    """The lesson as it is printed, and the line on which a page starts."""
    text = text_of(handout_of(session.shelf, [lesson], session.reading), today)
    spot = session.spot(lesson, step)
    title = as_text(session.document(spot).title) or _("Check yourself")
    lines = text.split("\n")
    # Titles can run over several lines, and every check has the same one.
    same = [
        number
        for number, line in enumerate(lines)
        if line and title.startswith(line) and lines[number - 1 : number] == [""]
    ]
    earlier = sum(isinstance(each, Check) for each in spot.steps[: spot.number])
    wanted = earlier if isinstance(spot.step, Check) else 0
    return text, same[min(wanted, len(same) - 1)] if same else 0
