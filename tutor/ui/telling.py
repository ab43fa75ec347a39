"""Writing what a page says in one's own words.

Owns what the field is opened with and when its words are kept. Never draws the page.
"""

from __future__ import annotations

from textual.screen import Screen

from tutor.core import events
from tutor.core.document import Document
from tutor.core.inline import as_text
from tutor.core.nodes import Ask
from tutor.core.session import Spot
from tutor.ui.desk import Desk
from tutor.words import _


def tell_back(screen: Screen[str], desk: Desk, spot: Spot, document: Document) -> None:
    """Let the learner write the page in their own words."""
    lesson, page = spot.lesson.id, spot.step_id
    before = desk.session.record().told_back.get((lesson, page), "")

    def keep(words: str | None) -> None:
        if words is not None and words != before:
            desk.session.keep(events.ToldBack(lesson=lesson, page=page, words=words))

    asks = [node for node in document.nodes if isinstance(node, Ask)]
    about = next((as_text(ask.prompt) for ask in asks if ask.mode == "words"), "")
    desk.write(screen, _("In your own words"), before, keep, about)
