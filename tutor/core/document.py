"""What a page, a check or the end of a lesson says, as document nodes.

The one place that decides what stands on a page besides its blocks: the main message, notes
about dates and heavy topics, questions to add. Every face draws from here, so that none can
leave something out. Never draws and never asks the clock: today is handed in.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from tutor.core.block import Check
from tutor.core.days import day as day
from tutor.core.inline import Words, fill, parse, plain, sources_in, unique
from tutor.core.lesson import ChecklistQuestion, Lesson, Page
from tutor.core.localized import change_line, step_line
from tutor.core.nodes import (
    Ask,
    Callout,
    Grid,
    Heading,
    Listing,
    Node,
    Paragraph,
    map_words,
    words_of,
)
from tutor.core.reviewed import review_line as review_line
from tutor.words import _

_PROSE = (Paragraph, Listing, Callout, Grid)
"""Where glossary words are marked; in questions and pictures the marks would distract."""


class Reading(Struct, frozen=True):
    """What a face needs to know to put a text before a reader."""

    values: Callable[[str], str | None]
    """The clinic's value by id."""
    terms: Callable[[Words, set[str]], Words]
    """Marks glossary words; the set holds those already marked on this page."""
    crisis: Callable[[], tuple[Node, ...]]
    """The crisis card for where the reader is now."""
    today: date


class Document(Struct, frozen=True):
    """Something to read from top to bottom."""

    title: Words
    nodes: tuple[Node, ...]
    questions: tuple[ChecklistQuestion, ...] = ()
    """Questions for the provider that are offered here."""
    terms: tuple[str, ...] = ()
    """Ids of the glossary words in it."""

    def sources(self) -> tuple[str, ...]:
        """Ids of the sources cited, in order, each once."""
        return unique(ref for words in self.all_words() for ref in sources_in(words))

    def all_words(self) -> tuple[Words, ...]:
        """Every piece of text in the document."""
        return (self.title, *(words for node in self.nodes for words in words_of(node)))


def page_document(lesson: Lesson, page: Page, reading: Reading) -> Document:
    """A page with everything that belongs on it."""
    nodes: list[Node] = []
    if page.heavy:
        nodes.append(Callout(kind="caution", words=parse(page.heavy)))
    if page is lesson.pages[0]:
        nodes.append(Callout(kind="key", words=parse(lesson.main_message)))
    nodes += _named([node for block in page.blocks for node in block.nodes()])
    if page.as_of:
        nodes.append(Paragraph(words=plain(_dated(page, reading.today)), quiet=True))
    if page is lesson.pages[0]:
        nodes += _standing(lesson, reading.today)
    elif step_line(lesson, page.id):
        nodes.append(Paragraph(words=plain(step_line(lesson, page.id)), quiet=True))
    questions = tuple(item for item in lesson.checklist if item.page == page.id)
    return finished(parse(page.title), nodes, reading, questions)


def check_document(lesson: Lesson, check: Check, reading: Reading) -> Document:
    """A check: one question, and who changed it."""
    nodes = list(check.nodes())
    if step_line(lesson, check.id):
        nodes.append(Paragraph(words=plain(step_line(lesson, check.id)), quiet=True))
    return finished((), nodes, reading)


def end_document(lesson: Lesson, reading: Reading) -> Document:
    """The end of a lesson: what the reader can now do, what to do, what nobody knows."""
    nodes: list[Node] = [
        Paragraph(words=parse(lesson.can_do)),
        Callout(kind="key", words=parse(lesson.summary)),
        Heading(words=plain(_("What you can do now"))),
        Listing(items=tuple(parse(action) for action in lesson.actions)),
        Heading(words=plain(_("What nobody knows yet"))),
        Listing(items=tuple(parse(unknown) for unknown in lesson.unknowns)),
        *_standing(lesson, reading.today),
    ]
    return finished(plain(_("You have reached the end of this lesson")), nodes, reading)


def finished(
    title: Words,
    nodes: list[Node],
    reading: Reading,
    questions: tuple[ChecklistQuestion, ...] = (),
) -> Document:
    """Put the clinic's values in and mark the glossary words, first use only."""
    seen: set[str] = set()

    def change(words: Words) -> Words:
        return reading.terms(fill(words, reading.values), seen)

    def change_only(words: Words) -> Words:
        return fill(words, reading.values)

    filled = tuple(
        map_words(node, change if isinstance(node, _PROSE) else change_only) for node in nodes
    )
    for node in filled:
        # Words in pictures and questions are explained too, though they carry no mark.
        for words in () if isinstance(node, _PROSE) else words_of(node):
            reading.terms(words, seen)
    return Document(fill(title, reading.values), filled, questions, tuple(sorted(seen)))


def _standing(lesson: Lesson, today: date) -> list[Node]:
    """How far the lesson was looked at, and what a clinic changed in it."""
    lines = (review_line(lesson, today), change_line(lesson, today))
    return [Paragraph(words=plain(line), quiet=True) for line in lines if line]


def _dated(page: Page, today: date) -> str:
    if page.recheck and page.recheck < today.isoformat():
        return _(
            "This was so on {day}. It should have been checked again by {due}. "
            "Ask your clinic what has changed."
        ).format(day=day(page.as_of), due=day(page.recheck))
    return _("As of {day}.").format(day=day(page.as_of))


def _named(nodes: list[Node]) -> list[Node]:
    """Give each question on a page a name of its own."""
    return [
        replace(node, item=f"{node.item}-{number}") if isinstance(node, Ask) else node
        for number, node in enumerate(nodes, 1)
    ]
