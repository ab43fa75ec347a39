"""Document nodes as rows of text for a width.

Owns how headings, paragraphs, lists, callouts and questions look as text; tables and figures
have files of their own. Never draws: the screen and the plain text faces do that with the rows.
"""

from __future__ import annotations

from collections.abc import Iterable

from tutor.core.inline import Span, Words, plain, sentence
from tutor.core.nodes import (
    Ask,
    Callout,
    CalloutKind,
    Choice,
    Figure,
    Grid,
    Heading,
    Listing,
    Node,
    Paragraph,
)
from tutor.export.figures import figure_rows
from tutor.export.grids import grid_rows
from tutor.export.look import Look, Piece, Role, Row, prose_rows, signs_for
from tutor.words import _, plural

__all__ = ["Look", "Piece", "Role", "Row", "callout_label", "prose_rows", "rows_of", "rows_of_page"]

BLANK = Row()


def rows_of_page(nodes: Iterable[Node], look: Look) -> list[Row]:
    """The rows of several nodes, an empty row between two."""
    rows: list[Row] = []
    for node in nodes:
        drawn = rows_of(node, look)
        if rows and drawn:
            rows.append(BLANK)
        rows += drawn
    return rows


def rows_of(node: Node, look: Look) -> list[Row]:
    """The rows of one node, none of them wider than the look."""
    match node:
        case Heading(words=words):
            return prose_rows(words, look.width, "heading")
        case Paragraph(words=words, quiet=is_quiet):
            return prose_rows(words, look.width, "quiet" if is_quiet else "plain")
        case Listing():
            return _list_rows(node, look)
        case Callout():
            return _callout_rows(node, look)
        case Grid():
            return grid_rows(node, look)
        case Figure():
            return figure_rows(node, look)
        case Ask():
            return _ask_rows(node, look)
    return []


def callout_label(kind: CalloutKind) -> str:
    """The word a callout starts with, so that its meaning never hangs on a color."""
    if kind == "emergency":
        return _("Get help now:")
    return _("Take care:") if kind == "caution" else _("Remember:")


def _list_rows(listing: Listing, look: Look) -> list[Row]:
    """A sign or a number, and the text hanging beside it."""
    if listing.is_ordered:
        return _numbered(listing.items, look)
    bullet = (Piece(f"{signs_for(look).bullet} ", "accent"),)
    return [row for item in listing.items for row in prose_rows(item, look.width, lead=bullet)]


def _numbered(items: tuple[Words, ...], look: Look) -> list[Row]:
    """Numbers in a column of their own, aligned right."""
    room = len(str(len(items)))
    return [
        row
        for number, item in enumerate(items, 1)
        for row in prose_rows(item, look.width, lead=(Piece(f"{number:>{room}}  ", "accent"),))
    ]


def _callout_rows(callout: Callout, look: Look) -> list[Row]:
    """A bar down the left side of every row, and the label word first."""
    bar = (Piece(f"{signs_for(look).bar} ", callout.kind),)
    label = Span(callout_label(callout.kind), "strong")
    words = (label, Span(" "), *callout.words)
    rows = prose_rows(words, look.width, lead=bar, hang=bar)
    first = rows[0].pieces
    if len(first) > 1 and first[1].role == "strong":
        rows[0] = Row((first[0], Piece(first[1].text, callout.kind), *first[2:]))
    return rows


def _ask_rows(ask: Ask, look: Look) -> list[Row]:
    """The question as it stands on paper: nothing can be pressed, and nothing is given away."""
    rows = prose_rows(ask.prompt, look.width, "strong")
    if ask.mode == "many":
        text = plural("Choose {count}.", "Choose {count}.", ask.pick).format(count=ask.pick)
        rows += prose_rows(plain(text), look.width, "quiet")
    rows += _numbered(_shown(ask.choices), look)
    for letter, partner in zip("abcdefghij", _shown(ask.partners), strict=False):
        rows += prose_rows(partner, look.width, lead=(Piece(f"{letter}  ", "accent"),))
    if ask.mode == "number":
        rows += prose_rows(sentence(_("__________ {unit}"), unit=ask.unit), look.width)
    return rows


def _shown(choices: tuple[Choice, ...]) -> tuple[Words, ...]:
    """The words of choices that have any."""
    return tuple(choice.words for choice in choices if choice.words)
