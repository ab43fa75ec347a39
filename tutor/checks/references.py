"""Ids: each once, and each that is mentioned is explained somewhere.

Owns the rules about ids in one lesson. Never looks into the files the ids lead to; it is
handed what they hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.near import suggestion
from tutor.checks.rule import Hit, found_on_reading, rule
from tutor.checks.subject import Subject
from tutor.core.problems import Place
from tutor.words import _

_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d").fullmatch
_PAGE = "pages:\n  - id: first-page\n    title: One\n    blocks:\n"
_QUESTION = "checklist:\n  - id: {id}\n    page: {page}\n    ask: What is it?\n    why: To know."


@rule(
    code="X101",
    level="error",
    message=_('The id "{id}" is used twice in this lesson.'),
    hint=_("Give one of the two another id. The first is on line {line}."),
    wrong=_QUESTION.format(id="first-page", page="first-page"),
    right=_QUESTION.format(id="what-is-it", page="first-page"),
)
def same_id_twice(subject: Subject) -> Iterator[Hit]:
    """Answers are kept by id, so two things with one id would share them."""
    first: dict[str, Place] = {}
    for named in subject.read.ids:
        if named.place == subject.read.places.get(("id",)):
            continue
        before = first.setdefault(named.id, named.place)
        if before is not named.place:
            yield Hit(named.place, {"id": named.id, "line": before.line}, other=before)


@rule(
    code="X101",
    level="error",
    message=_('The lesson is called "{id}", but its file is called "{stem}.yaml".'),
    hint=_('Name the file "{id}.yaml", or change the id before it is published.'),
    wrong="id: another-name",
    right="id: example",
)
def file_named_after_id(subject: Subject) -> Iterator[Hit]:
    """One name for a lesson, so that nobody looks for it in vain."""
    lesson = subject.lesson
    if lesson.id and lesson.id != subject.stem:
        yield Hit(subject.place(("id",)), {"id": lesson.id, "stem": subject.stem})


@rule(
    code="X101",
    level="error",
    message=_('A file cannot be called "{id}" on every computer.'),
    hint=_("Choose another id and file name."),
    wrong="id: con",
    right="id: example",
)
def reserved_name(subject: Subject) -> Iterator[Hit]:
    """Windows keeps some names for devices."""
    if _RESERVED(subject.lesson.id):
        yield Hit(subject.place(("id",)), {"id": subject.lesson.id})


@rule(
    code="X102",
    level="error",
    message=_('No source is called "{id}".'),
    hint=_('Add it to "sources.yaml", or correct the id.'),
    wrong=_PAGE + "      - text: It is so. ^no-such-source",
    right=_PAGE + "      - text: It is so. ^a-source",
)
def unknown_source(subject: Subject) -> Iterator[Hit]:
    """A citation that leads nowhere helps nobody."""
    if subject.shared.sources is not None:
        yield from _unknown(subject, "source", subject.shared.sources)


@rule(
    code="X102",
    level="error",
    message=_('No value that a clinic fills in is called "{id}".'),
    hint=_('Add it under "values" in "course.yaml", or correct the id.'),
    wrong="actions:\n  - Call <clinic-fone>.",
    right="actions:\n  - Call <clinic-phone>.",
)
def unknown_value(subject: Subject) -> Iterator[Hit]:
    """Readers would see the bare name of the value."""
    if subject.shared.values is not None:
        yield from _unknown(subject, "value", subject.shared.values)


@rule(
    code="X102",
    level="error",
    message=_('No page of this lesson is called "{id}".'),
    hint=_("Use the id of a page of this lesson."),
    wrong=_QUESTION.format(id="what-is-it", page="frist-page"),
    right=_QUESTION.format(id="what-is-it", page="first-page"),
)
def unknown_page(subject: Subject) -> Iterator[Hit]:
    """A check leads back to the page that explains it."""
    pages = frozenset(page.id for page in subject.lesson.pages if page.id)
    if pages and all(page.id for page in subject.lesson.pages):
        yield from _unknown(subject, "page", pages)


def _unknown(subject: Subject, role: str, known: frozenset[str]) -> Iterator[Hit]:
    for mention in subject.read.mentions:
        if mention.role == role and mention.id not in known:
            yield Hit(mention.place, {"id": mention.id}, hint=suggestion(mention.id, known))


@rule(
    code="X106",
    level="error",
    message=_('The id "{id}" is used again, though it was retired.'),
    hint=_("Give it a new id. Answers people saved belong to the old one."),
    wrong="retired-ids: [first-page]",
    right="retired-ids: [old-page]",
)
def retired_id(subject: Subject) -> Iterator[Hit]:
    """Old answers would turn up under a new question."""
    retired = {word: number for number, word in enumerate(subject.lesson.retired_ids)}
    for named in subject.read.ids:
        if named.id in retired:
            there = subject.place(("retired-ids", retired[named.id]))
            yield Hit(named.place, {"id": named.id}, other=there)


found_on_reading(
    code="X104",
    level="error",
    message=_("A drawing is missing, too large, not plain text, or has a name it cannot have."),
    hint=_('Put a plain text file into the folder "drawings", at most 64 wide and 14 lines high.'),
    wrong=_PAGE + "      - drawing: ../secret.txt\n        title: A map\n        spoken: A map.",
    right=_PAGE + "      - drawing: map.txt\n        title: A map\n        spoken: A map.",
)
found_on_reading(
    code="X108",
    level="error",
    message=_("This is not a web address."),
    hint=_("Write it in full, starting with https://"),
    wrong="sources:\n  - id: a-source\n    url: www.example.org",
    right="sources:\n  - id: a-source\n    url: https://www.example.org",
)
