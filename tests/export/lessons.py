"""Lessons gathered for export, for tests of every form.

Owns opening them on a known day. Never looks at a form.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

from tutor.core.document import Document
from tutor.core.inline import as_text, fill, parse
from tutor.core.nodes import words_of
from tutor.export.handout import Handout, handout_of
from tutor.library.load import default_folder
from tutor.store.visit import Visit, open_visit

TODAY = date(2026, 12, 2)
GOOD = Path(__file__).parents[1] / "packs" / "good"


@lru_cache
def visit_of(folder: Path | None = None) -> Visit:
    """The lessons of a folder, opened without a record on disk."""
    return open_visit(folder, is_saving=False, today=TODAY)


def lesson_ids(folder: Path | None = None) -> list[str]:
    """Every lesson there."""
    return [entry.id for entry in visit_of(folder).library.entries]


def handout(*lessons: str, folder: Path | None = None) -> Handout:
    """Some lessons, or all of them."""
    session = visit_of(folder).session
    return handout_of(session.shelf, lessons or lesson_ids(folder), session.reading)


def documents(lesson: str) -> list[Document]:
    """Every stop of a lesson of the program, as the faces show it."""
    session = visit_of().session
    return [
        session.document(session.spot(stop.lesson, stop.step)) for stop in session.way(lesson).stops
    ]


def everything_said(lesson: str) -> list[str]:
    """Every piece of text of a lesson: nodes, replies, answers, questions, sources, words."""
    session = visit_of().session
    found = [as_text(words) for one in documents(lesson) for words in one.all_words()]
    found += [
        as_text(words)
        for one in documents(lesson)
        for node in one.nodes
        for words in words_of(node)
    ]
    subject = session.shelf.lesson(lesson)
    asked = [
        *(check.question for check in subject.checks),
        *(text for item in subject.checklist for text in (item.ask, item.why)),
        *(ask for page in subject.pages for block in page.blocks for _id, ask in block.questions()),
    ]
    found += [as_text(fill(parse(text), session.reading.values)) for text in asked]
    return [collapsed(text) for text in found if text.strip()]


def collapsed(text: str) -> str:
    """A text with every run of blanks and line ends as one space."""
    return " ".join(text.split())


def own_lessons() -> list[str]:
    """The names of the lessons that come with the program, without opening them."""
    reference = {"course", "sources", "glossary"}
    return sorted({path.stem for path in default_folder().glob("*.yaml")} - reference)


class Parsed(HTMLParser):
    """An HTML file taken apart: elements with their attributes, and the text without marks."""

    ALONE = frozenset({"meta"})

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.faults: list[str] = []
        self._pieces: list[str] = []
        self.feed(page)
        self.close()

    @property
    def text(self) -> str:
        """What is read, without source numbers."""
        return collapsed("".join(self._pieces))

    def all(self, name: str) -> list[dict[str, str]]:
        """The attributes of every element of a name."""
        return [given for found, given in self.elements if found == name]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in self.ALONE:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"{tag} ends where it did not begin")

    def handle_data(self, data: str) -> None:
        if "sup" not in self.open and "style" not in self.open:
            self._pieces.append(data)
