"""Document nodes as they are read aloud by a voice: whole sentences, and no sign for the eye.

Owns how headings, lists, tables and pictures sound. Never speaks. What is asked is the business
of `aloud_asks.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tutor.core.inline import Words, as_text
from tutor.core.nodes import Callout, Figure, Grid, Heading, Listing, Node, Paragraph
from tutor.export.by_ear import heard
from tutor.export.rows import callout_label
from tutor.words import _

_ENDS = ("?", "!", ":")
"""Names of columns that end like this need no colon."""


def nodes_aloud(nodes: Iterable[Node]) -> Iterator[str]:
    """Nodes as paragraphs to be spoken; questions are left out."""
    for node in nodes:
        yield from filter(None, map(heard, _lines(node)))


def _lines(node: Node) -> Iterator[str]:
    match node:
        case Heading(words=words) | Paragraph(words=words):
            yield as_text(words)
        case Callout(kind=kind, words=words):
            yield f"{callout_label(kind)} {as_text(words)}"
        case Listing(items=items, is_ordered=is_ordered):
            for number, item in enumerate(items, 1):
                yield f"{number}. {as_text(item)}" if is_ordered else as_text(item)
        case Grid():
            yield from _grid(node)
        case Figure():
            yield as_text(node.title)
            yield from map(as_text, node.spoken)
            yield as_text(node.about)
            yield as_text(node.notice)


def _grid(grid: Grid) -> Iterator[str]:
    """A table row by row, each cell after the name of its column."""
    yield _("Table: {title}").format(title=as_text(grid.title))
    first, *others = map(as_text, grid.columns)
    for label, *cells in grid.rows:
        row = [_named(first, label)]
        row += [_named(column, cell) for column, cell in zip(others, cells, strict=False)]
        yield " ".join(filter(None, map(heard, row)))
    yield as_text(grid.notice)


def _named(name: str, words: Words) -> str:
    """Words after what they are about; a name that asks stays a question."""
    text = as_text(words)
    if not name or not text:
        return text
    return f"{name} {text}" if name.endswith(_ENDS) else f"{name}: {text}"
