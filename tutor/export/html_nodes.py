"""Document nodes as HTML.

Owns paragraphs, lists, tables and callouts; figures and questions have files of their own.
Never decides what stands on a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tutor.core.inline import Words, as_text, plain
from tutor.core.nodes import Callout, Figure, Grid, Heading, Listing, Node, Paragraph
from tutor.export.html_figures import figure_html
from tutor.export.html_text import NOTHING, Html, element, escaped, spans, stacked
from tutor.export.rows import callout_label

_FIGURES = re.compile(r"[\s\d.,%$€£+−–-]*")
"""A cell with nothing but a number in it."""

_BLANK = re.compile(r"\s*(\.{3,}|…+|_{3,})\s*")
"""A cell to write in: dots or a line, and nothing else."""


def nodes_html(nodes: Iterable[Node], numbers: Mapping[str, int], level: int) -> Html:
    """Several nodes; their headings are of this level."""
    return stacked(node_html(node, numbers, level) for node in nodes)


def node_html(node: Node, numbers: Mapping[str, int], level: int) -> Html:
    """One node that asks nothing."""
    match node:
        case Heading(words=words):
            return heading(level, spans(words, numbers))
        case Paragraph(words=words, quiet=is_quiet):
            return element("p", spans(words, numbers), class_="quiet" if is_quiet else "")
        case Listing():
            return list_html(node.items, numbers, is_ordered=node.is_ordered)
        case Callout(kind=kind, words=words):
            label = element("strong", escaped(callout_label(kind)))
            said = element("p", label, Html(" "), spans(words, numbers))
            return element("div", said, class_=f"callout {kind}", role="note")
        case Grid():
            return _grid(node, numbers)
        case Figure():
            return figure_html(node, numbers)
    return NOTHING


def heading(level: int, inside: Html, **attributes: str) -> Html:
    """A heading; there are six levels."""
    return element(f"h{min(level, 6)}", inside, **attributes)


def list_html(
    items: Iterable[Words], numbers: Mapping[str, int], *, is_ordered: bool = False, name: str = ""
) -> Html:
    """A list, numbered when the order matters."""
    rows = stacked(element("li", spans(item, numbers)) for item in items)
    return element("ol" if is_ordered else "ul", rows, class_=name)


def _grid(grid: Grid, numbers: Mapping[str, int]) -> Html:
    """A table that says of every heading what it is for, and what to notice under it."""
    amounts = [_is_amount(grid.rows, place) for place in range(len(grid.columns))]
    names = ["amount" if is_amount else "" for is_amount in amounts]
    head = [
        element("th", spans(column, numbers), scope="col", class_=name)
        if as_text(column).strip()
        else element("td")
        for column, name in zip(grid.columns, names, strict=True)
    ]
    body = [
        element("tr", *(_cell(cell, at, names, numbers) for at, cell in enumerate(row)))
        for row in grid.rows
    ]
    table = element(
        "table",
        element("caption", spans(grid.title, numbers)),
        element("thead", element("tr", *head)),
        element("tbody", stacked(body)),
    )
    # It can be moved sideways on a narrow screen, so the keyboard has to reach it.
    frame = element(
        "div", table, class_="table", role="region", tabindex="0", aria_label=as_text(grid.title)
    )
    if not grid.notice:
        return frame
    return stacked((frame, element("p", spans(grid.notice, numbers), class_="notice")))


def _cell(words: Words, at: int, names: list[str], numbers: Mapping[str, int]) -> Html:
    if at == 0:
        return element("th", spans(words, numbers), scope="row")
    if _BLANK.fullmatch(as_text(words)):
        # Paper has room to write there; the signs are kept for those who hear the file.
        return element("td", element("span", spans(words, numbers), class_="heard"), class_="blank")
    return element("td", spans(words, numbers), class_=names[at] if at < len(names) else "")


def _is_amount(rows: tuple[tuple[Words, ...], ...], place: int) -> bool:
    """Whether a column holds nothing but numbers, which are set below each other."""
    texts = [as_text(row[place]) for row in rows if place < len(row)]
    texts = [text for text in texts if not _BLANK.fullmatch(text)]
    return place > 0 and any(texts) and all(_FIGURES.fullmatch(text) for text in texts)


def labelled(label: str, words: Words, numbers: Mapping[str, int], name: str = "") -> Html:
    """A paragraph that starts with a word in strong letters."""
    lead = element("strong", spans(plain(label), {}))
    return element("p", lead, Html(" "), spans(words, numbers), class_=name)
