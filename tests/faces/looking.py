"""What of a document is missing on a page of a face.

Owns what must stand in one run and what a screen may set in columns. Never opens a face.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.faces.both import SIGNS, collapsed, said
from tutor.core.document import Document
from tutor.core.nodes import (
    Art,
    Ask,
    Bars,
    Callout,
    Figure,
    Grid,
    IconArray,
    Node,
    Timeline,
    words_of,
)
from tutor.core.numbers import grouped
from tutor.export.by_ear import blanks_said
from tutor.export.rows import callout_label


def _prose_of(node: Node) -> list[str]:
    """Every piece of text that stands in one run in both faces, before anything is answered."""
    match node:
        case Ask():
            known = () if node.mode in ("reveal", "words") else node.known
            words = (
                node.prompt, *(choice.words for choice in node.choices),
                *(choice.words for choice in node.partners), node.unit, *known,
            )  # fmt: skip
            return [said(one) for one in words if one]
        case Figure():
            return [said(one) for one in (node.title, node.about, node.notice) if one]
        case Grid():
            return [said(one) for one in (node.title, node.notice) if one]
        case Callout():
            return [callout_label(node.kind), said(node.words)]
    return [said(one) for one in words_of(node) if one]


def _cells_of(node: Node) -> list[str]:
    """Text that a screen may set in columns."""
    match node:
        case Grid():
            return [said(cell) for row in (node.columns, *node.rows) for cell in row if cell]
        case Figure(picture=picture):
            return list(_picture_texts(picture))
    return []


def _picture_texts(picture: Timeline | IconArray | Bars | Art) -> Iterator[str]:
    match picture:
        case Timeline(events=events):
            for when, what in events:
                yield from (when, said(what))
        case IconArray(groups=groups):
            for label, number in groups:
                yield from (said(label), grouped(number))
        case Bars(lines=lines):
            for label, low, high in lines:
                yield from (said(label), grouped(low), grouped(high))
        case Art(lines=lines):
            yield from (collapsed(line) for line in lines)


def in_order(text: str, page: list[str]) -> bool:
    """Whether the words come in this order, whatever stands between them."""
    rest = iter(page)
    return all(word in rest for word in text.split())


def missing_on_screen(document: Document, page: str) -> list[str]:
    """What the document says and a page of the screen does not."""
    runs = [said(document.title), *(text for node in document.nodes for text in _prose_of(node))]
    page_words = page.split()
    cells = [text for node in document.nodes for text in _cells_of(node)]
    drawn = [text.translate(SIGNS) for text in cells]
    return [
        *(text for text in runs if text not in page),
        *(text for text in drawn if not in_order(text, page_words)),
    ]


def missing_in_plain(document: Document, page: str) -> list[str]:
    """What the document says and the plain face does not."""
    spoken = [
        said(words) for node in document.nodes if isinstance(node, Figure) for words in node.spoken
    ]
    cells = [text for node in document.nodes if isinstance(node, Grid) for text in _cells_of(node)]
    runs = [said(document.title), *(text for node in document.nodes for text in _prose_of(node))]
    return [text for text in map(blanks_said, (*runs, *spoken, *cells)) if text not in page]
