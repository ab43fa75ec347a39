"""Writing what a page says in one's own words.

Owns what the field is opened with, when its words are kept, and what is said then. Never draws
the page.
"""

from __future__ import annotations

from textual.screen import Screen

from tutor.core import events
from tutor.core.actions import Where, action
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


def is_on_the_sheet(desk: Desk, where: Where) -> str:
    """That a question was written down, and how to see it where a key leads there."""
    if desk.is_by_touch or where not in action("sheet").where:
        return _("It is on your sheet.")
    return _("It is on your sheet. The key {key} opens it.").format(key=desk.key_of("sheet"))
