"""Document nodes in words: what each says when it is read aloud from top to bottom.

Headings, callouts, tables and pictures are announced by a word, never by a sign. Never asks
anything: questions are the business of `asking.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.core.inline import Span, Words, as_text, plain
from tutor.core.nodes import (
    Bars,
    Callout,
    Figure,
    Grid,
    Heading,
    IconArray,
    Listing,
    Node,
    Paragraph,
    Timeline,
)
from tutor.export.by_ear import blanks_said
from tutor.export.rows import callout_label
from tutor.words import _


def lines_of(node: Node) -> Iterator[Words]:
    """A node as paragraphs, in the order they are heard; a blank to write in is a word."""
    for words in _lines_of(node):
        yield tuple(Span(blanks_said(span.text), span.style, span.ref) for span in words)


def _lines_of(node: Node) -> Iterator[Words]:
    match node:
        case Heading(words=words):
            yield (*plain(_("Heading: ")), *words)
        case Paragraph(words=words):
            yield words
        case Callout(kind=kind, words=words):
            yield (*plain(f"{callout_label(kind)} "), *words)
        case Listing():
            yield from _listing(node)
        case Grid():
            yield from _grid(node)
        case Figure():
            yield from _figure(node)


def _listing(listing: Listing) -> Iterator[Words]:
    for number, item in enumerate(listing.items, 1):
        lead = f"{number}. " if listing.is_ordered else "- "
        yield (*plain(lead), *item)


def _grid(grid: Grid) -> Iterator[Words]:
    yield (*plain(_("Table: ")), *grid.title)
    first, *others = grid.columns
    for row in grid.rows:
        label, *cells = row
        name = as_text(first)
        yield (*plain(f"{name}: " if name else ""), *label)
        for column, cell in zip(others, cells, strict=False):
            yield (*plain(f"  {as_text(column)}: "), *cell)
    if grid.notice:
        yield (*plain(_("Notice: ")), *grid.notice)


def _figure(figure: Figure) -> Iterator[Words]:
    kind = {
        Timeline: _("Timeline: "),
        IconArray: _("Numbers: "),
        Bars: _("Numbers: "),
    }.get(type(figure.picture), _("Picture: "))
    yield (*plain(kind), *figure.title)
    yield from figure.spoken
    if figure.about:
        yield figure.about
    if figure.notice:
        yield (*plain(_("Notice: ")), *figure.notice)
