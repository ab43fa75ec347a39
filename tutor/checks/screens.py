"""Whether a page fits a screen.

Owns counting its rows on a screen of 80 by 24, the way the screen lays them out. Never draws.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tutor.checks.rule import Hit, rule
from tutor.checks.subject import Subject
from tutor.core.document import Document, Reading, page_document
from tutor.core.inline import as_text, parse
from tutor.core.nodes import Ask, Callout, Heading, Listing, Node, Paragraph
from tutor.core.read import has_errors
from tutor.export.rows import Look, callout_label, rows_of
from tutor.words import _

WIDTH, ROWS = 68, 20
"""The reading column and its rows on a screen of 80 by 24; tests compare them with the screen."""

INDENT = 6
"""Where the words of a line begin that can be pressed."""

BUTTONS = 25
"""Cells that the three answers to a private question take, beside it or below it."""

MARK = 17
"""Cells kept free for what is said of a thing that was marked."""

_LOOK = Look(WIDTH)
_LENGTHS = {"emergency-number": 3, "crisis-line": 16}
"""How long these numbers are in most places; other values are as long as a phone number."""

READING = Reading(
    lambda name: "0" * _LENGTHS.get(name, 12),
    lambda words, _seen: words,
    lambda: (),
    date(2000, 1, 1),
)
"""A page as a clinic fills it in."""

_PAGE = "pages:\n  - id: first-page\n    title: Which are they?\n    blocks:\n"
_POINTS = "      - points:\n" + "        - One more thing to do.\n" * 6


@rule(
    code="R209",
    level="warning",
    message=_("This page needs {count} rows; a small screen shows {rows} at once."),
    hint=_("Make two pages of it, or cut what can be left out."),
    wrong=_PAGE + _POINTS * 3,
    right=_PAGE + _POINTS,
)
def page_over_screen(subject: Subject) -> Iterator[Hit]:
    """What is below the edge of the screen is often not read."""
    for path, page in subject.pages():
        # What is wrong with a block by itself is said elsewhere, and it cannot be laid out.
        if any(block.problems() for block in page.blocks) or has_errors(subject.read.problems):
            continue
        count = rows_needed(page_document(subject.lesson, page, READING))
        if count > ROWS:
            yield Hit(subject.place((*path, "title")), {"count": count, "rows": ROWS})


def rows_needed(document: Document) -> int:
    """The rows of a page before anything on it is answered."""
    rows = wrapped(as_text(document.title), WIDTH)
    for node in document.nodes:
        drawn = _ask_rows(node) if isinstance(node, Ask) else _node_rows(node)
        rows += drawn + (1 if drawn else 0)
    if document.questions:
        rows += 1
    for question in document.questions:
        lead = _("Add to my sheet: “{question}”").format(question=question.ask)
        rows += wrapped(as_text(parse(lead)), WIDTH - INDENT)
    return rows


def wrapped(text: str, width: int) -> int:
    """How many rows words fill; a long word goes over the edge, which is rare enough."""
    rows, used = 1, -1
    for length in map(len, text.split()):
        used += 1 + length
        if used > width:
            rows, used = rows + 1, length
    return rows


def _node_rows(node: Node) -> int:
    """The rows of something that only is read."""
    match node:
        case Paragraph(words=words) | Heading(words=words):
            return wrapped(as_text(words), WIDTH)
        case Listing(items=items):
            lead = 3 if node.is_ordered else 2
            return sum(wrapped(as_text(item), WIDTH - lead) for item in items)
        case Callout(words=words):
            return wrapped(f"{callout_label(node.kind)} {as_text(words)}", WIDTH - 2)
    return len(rows_of(node, _LOOK))


def _ask_rows(ask: Ask) -> int:
    """The rows of something that can be answered, before it is."""
    if ask.mode == "reveal":
        return wrapped(f"“{as_text(ask.prompt)}”", WIDTH) + 2
    rows = wrapped(as_text(ask.prompt), WIDTH)
    if ask.mode == "words":
        return rows + 1
    if ask.mode == "each":
        return rows + 1 + sum(_private(as_text(choice.words)) for choice in ask.choices)
    room = WIDTH - INDENT - (MARK if ask.mode == "marks" else 0)
    return rows + 1 + sum(wrapped(as_text(choice.words), room) for choice in ask.choices)


def _private(text: str) -> int:
    """The rows of a private question; its three answers stand beside it or below it."""
    rows = wrapped(text, WIDTH - INDENT)
    fits = rows == 1 and len(text) + BUTTONS + 2 <= WIDTH - INDENT
    return rows + (0 if fits else 1)
