"""Draws the end of a lesson: what you can now explain, what went to your sheet, what next.

What comes next is worked out by the core. Never says how well somebody did.
"""

from __future__ import annotations

from tutor.core.document import Document
from tutor.core.ending import WayOn, put_on_sheet, put_on_sheet_title, ways_on
from tutor.core.inline import as_text, plain
from tutor.core.session import Spot
from tutor.ui.body import Body
from tutor.ui.desk import Desk
from tutor.words import _

SUMMED_UP = 2
"""How many nodes of the end come before the ways on: what you can do now, and the summary."""


def build_ending(body: Body, desk: Desk, spot: Spot, document: Document) -> None:
    """Everything on the last screen of a lesson."""
    body.text(as_text(document.title), "title")
    body.nodes(document.nodes[:SUMMED_UP])
    _what_went_to_the_sheet(body, desk, spot)
    body.gap()
    body.text(_("What next?"), "heading")
    for number, way in enumerate(ways_on(desk.session, spot), 1):
        body.pressable(_target(way), plain(way.words), number=str(number))
    body.nodes(document.nodes[SUMMED_UP:])


def _what_went_to_the_sheet(body: Body, desk: Desk, spot: Spot) -> None:
    entries = put_on_sheet(desk.session, spot)
    if not entries:
        return
    body.gap()
    body.text(put_on_sheet_title(len(entries)), "heading")
    for entry in entries:
        body.bullet(entry.words)


def _target(way: WayOn) -> str:
    """What pressing a way on does, as screens name it."""
    if way.action:
        return f"do:{way.action}"
    return f"{'again' if way.step else 'open'}:{way.lesson}/{way.step}"
