"""Draws a page: its title, its blocks and the questions offered on it.

Owns the order in which they stand. Never keeps or changes anything.
"""

from __future__ import annotations

from tutor.core.document import Document
from tutor.core.inline import as_text
from tutor.core.lesson import Page
from tutor.core.nodes import Ask, Node
from tutor.core.session import Spot
from tutor.ui.asks import PageAsks, PageState
from tutor.ui.body import Body
from tutor.ui.desk import Desk
from tutor.ui.quiet import beside_last, quiet_line_where_it_fits
from tutor.words import _


def draw_page(
    body: Body,
    desk: Desk,
    spot: Spot,
    page: Page,
    document: Document,
    state: PageState,
    room: int,
) -> None:
    """Everything on a page; `room` is how many lines the window shows of it."""
    record = desk.session.record()
    lesson = spot.lesson.id
    star = body.sign("★ ", "* ") if (lesson, page.id) in record.stars else ""
    body.text(star + as_text(document.title), "title")
    asks = PageAsks(body, lesson, page.id, record, state)
    run: list[Node] = []
    for node in document.nodes:
        if isinstance(node, Ask):
            body.nodes(tuple(run))
            run = []
            asks.draw(node)
        else:
            run.append(node)
    body.nodes(tuple(run))
    has_sources = bool(document.sources())
    is_said = has_sources and beside_last(body, desk, "sources")
    if document.questions:
        body.gap()
    for question in document.questions:
        is_on = (lesson, question.id) in record.picked
        lead = _("On your sheet: “{question}”") if is_on else _("Add to my sheet: “{question}”")
        body.pressable(
            f"pick:{question.id}",
            desk.words(lead.format(question=question.ask)),
            number=asks.number(),
            sign=body.sign("✓", "+") if is_on else "?",
            role="accent" if is_on else "plain",
        )
    if has_sources and not is_said:
        quiet_line_where_it_fits(body, desk, "sources", room)
