"""Lessons gathered for reading outside the program: on paper, in a browser, by a reviewer.

Owns the walk through the lessons and the numbers of the sources. Every exported form is drawn
from what is gathered here, so that none can leave something out. Never draws.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from tutor.core.arrange import arranged
from tutor.core.block import Check, Grade
from tutor.core.course import Source, Term
from tutor.core.document import Document, Reading, check_document, end_document, page_document
from tutor.core.inline import Words, fill, parse, sources_in, unique
from tutor.core.lesson import Lesson, Page, steps_of
from tutor.core.nodes import Ask, Node
from tutor.core.session import Shelf


class Offer(Struct, frozen=True):
    """A question for the provider, with the reason to ask it."""

    ask: Words
    why: Words = ()


class Stop(Struct, frozen=True, kw_only=True):
    """A page, a check or the end of a lesson."""

    kind: Literal["page", "check", "end"]
    id: str
    document: Document
    offers: tuple[Offer, ...] = ()
    """Questions for the provider that belong here."""
    prompts: Mapping[str, Words]
    """By item of a private list: what to ask when it applies."""
    grade: Grade | None = None
    """For a check: the right answer."""
    explained: str = ""
    """For a check: the page that explains it."""


class Chapter(Struct, frozen=True):
    """One lesson."""

    id: str
    title: Words
    language: str
    stops: tuple[Stop, ...]


class Handout(Struct, frozen=True, kw_only=True):
    """Everything that goes into one file."""

    title: Words
    language: str
    chapters: tuple[Chapter, ...]
    terms: tuple[tuple[Term, Words], ...]
    """Glossary words that occur, with what they mean."""
    sources: tuple[Source, ...]
    """In the order they are first cited; their numbers count from 1."""
    crisis: tuple[Node, ...]
    funding: Words
    updated: str

    def numbers(self) -> dict[str, int]:
        """The number of each source, by id."""
        return {source.id: number for number, source in enumerate(self.sources, 1)}


def handout_of(shelf: Shelf, lesson_ids: Iterable[str], reading: Reading) -> Handout:
    """The lessons in the order asked for. KeyError when one of them is not there."""
    lessons = [shelf.lesson(name) for name in lesson_ids]
    chapters = tuple(_chapter(lesson, reading) for lesson in lessons)
    documents = [stop.document for chapter in chapters for stop in chapter.stops]
    used = {name for document in documents for name in document.terms}
    terms = tuple(
        (term, fill(parse(term.means), reading.values)) for term in shelf.terms if term.id in used
    )
    course = shelf.course
    funding = fill(parse(course.funding), reading.values)
    cited = unique(
        name
        for words in (*_all_words(chapters), *(means for _term, means in terms), funding)
        for name in sources_in(words)
    )
    title = chapters[0].title if len(chapters) == 1 else parse(course.title)
    languages = unique(chapter.language for chapter in chapters)
    return Handout(
        title=fill(title, reading.values),
        language=languages[0] if languages else "en",
        chapters=chapters,
        terms=tuple(sorted(terms, key=lambda pair: pair[0].term.casefold())),
        sources=tuple(shelf.sources[name] for name in cited if name in shelf.sources),
        crisis=reading.crisis(),
        funding=funding,
        updated=course.updated,
    )


def _chapter(lesson: Lesson, reading: Reading) -> Chapter:
    stops = [
        _page(lesson, step, reading) if isinstance(step, Page) else _check(lesson, step, reading)
        for step in steps_of(lesson)
    ]
    end = Stop(kind="end", id="", document=end_document(lesson, reading), prompts={})
    title = fill(parse(lesson.title), reading.values)
    return Chapter(lesson.id, title, lesson.language, (*stops, end))


def _page(lesson: Lesson, page: Page, reading: Reading) -> Stop:
    document = page_document(lesson, page, reading)

    def filled(text: str) -> Words:
        return fill(parse(text), reading.values)

    return Stop(
        kind="page",
        id=page.id,
        document=document,
        offers=tuple(Offer(filled(item.ask), filled(item.why)) for item in document.questions),
        prompts={key: filled(text) for block in page.blocks for key, text in block.questions()},
    )


def _check(lesson: Lesson, check: Check, reading: Reading) -> Stop:
    """A check as it stands on paper: in mixed order where the order would give it away."""
    document = check_document(lesson, check, reading)
    seed = f"{lesson.id}/{check.id}"
    nodes = tuple(
        arranged(node, seed, 0) if isinstance(node, Ask) else node for node in document.nodes
    )
    grade = check.grade(())
    return Stop(
        kind="check",
        id=check.id,
        document=replace(document, nodes=nodes),
        offers=(Offer(fill(parse(check.question), reading.values)),),
        prompts={},
        grade=replace(grade, answer=fill(grade.answer, reading.values)),
        explained=check.page,
    )


def _all_words(chapters: tuple[Chapter, ...]) -> Iterator[Words]:
    """Every piece of text, in reading order."""
    for chapter in chapters:
        yield chapter.title
        for stop in chapter.stops:
            yield from stop.document.all_words()
            yield from stop.prompts.values()
            for offer in stop.offers:
                yield from (offer.ask, offer.why)
