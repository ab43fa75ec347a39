"""The question sheet for a clinic's records, as a FHIR R4 QuestionnaireResponse.

Owns how the sheet is put into that form. Everything is text: nothing is coded, scored or graded,
and nothing says who the reader is. Never cuts anything, and never sends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct

from tutor.core.clean import visible
from tutor.core.days import day
from tutor.core.reviewed import is_past
from tutor.core.sheet import Entry, ReadLesson, Sheet
from tutor.words import _, plural

Node = dict[str, Any]

QUESTIONNAIRE = "sheet"
"""The name of the questionnaire inside the file."""


class Item(Struct, frozen=True):
    """A heading, or something that was said, with what belongs to it."""

    id: str
    text: str
    said: str = ""
    """Empty for a heading."""
    below: tuple[Item, ...] = ()


ODD_SPACES = re.compile(r"[^\S \r\n\t]")
"""Spaces that FHIR has no room for, such as one that keeps two words together."""


def sheet_fhir(sheet: Sheet, today: date) -> str:
    """The sheet as indented FHIR JSON."""
    items = _with_own_names(tuple(_items(sheet, today)), set())
    response = {
        "resourceType": "QuestionnaireResponse",
        "language": sheet.language,
        "contained": [
            {
                "resourceType": "Questionnaire",
                "id": QUESTIONNAIRE,
                "title": _("My questions for the visit"),
                "status": "active",
                "subjectType": ["Patient"],
                "item": [_asked(item) for item in items],
            }
        ],
        "questionnaire": f"#{QUESTIONNAIRE}",
        "status": "completed",
        "authored": today.isoformat(),
        "item": [_answered(item) for item in items],
    }
    text = msgspec.json.format(msgspec.json.encode(response), indent=2).decode()
    return ODD_SPACES.sub(" ", text) + "\n"


def _asked(item: Item) -> Node:
    """An item as the questionnaire has it."""
    kind = "text" if item.said else "group"
    asked: Node = {"linkId": item.id, "text": item.text, "type": kind}
    if item.below:
        asked["item"] = [_asked(each) for each in item.below]
    return asked


def _answered(item: Item) -> Node:
    """An item as the reader's answer has it; what belongs to an answer stands below it."""
    answered: Node = {"linkId": item.id, "text": item.text}
    below = [_answered(each) for each in item.below]
    if item.said:
        answer: Node = {"valueString": item.said}
        if below:
            answer["item"] = below
        answered["answer"] = [answer]
    else:
        answered["item"] = below
    return answered


def _items(sheet: Sheet, today: date) -> Iterator[Item]:
    """Everything on the sheet, heading by heading; a heading with nothing below is left out."""
    rest = sheet.entries()[len(sheet.top) :]
    for group in (
        Item("course", _("Course"), "", _said("course", _("Course"), (sheet.course,))),
        Item("visit", _("My visit"), "", tuple(_visit(sheet))),
        Item("top", _("Please go through these with me"), "", tuple(map(_question, sheet.top))),
        Item("rest", _("Also"), "", tuple(map(_question, rest))),
        Item("removed", _("Taken off the sheet"), "", tuple(map(_question, sheet.removed))),
        _list("medicines", _("What I take"), sheet.medicines),
        _list("values", _("What matters to me"), sheet.values),
        Item(
            "own-words",
            _("In my own words"),
            "",
            _each("own-words", ((about, (words,)) for about, words in sheet.told_back)),
        ),
        _list("notes", _("Notes"), (sheet.notes,)),
        Item("unsure", _("What I would like to go over"), "", _each("unsure", sheet.unsure_topics)),
        _list(
            "read",
            _("What I read"),
            tuple(line for lesson in sheet.read for line in _reading(lesson, today)),
        ),
        _list("lessons-changed", _("The lessons were last changed on"), (sheet.updated,)),
    ):
        if group.below:
            yield group


def _visit(sheet: Sheet) -> Iterator[Item]:
    planned = sheet.appointment
    yield from _said("visit/day", _("Day"), (planned.day,))
    yield from _said("visit/time", _("Time"), (planned.time,))
    yield from _said("visit/place", _("Place"), (planned.place,))


def _question(entry: Entry) -> Item:
    name = entry.id
    below = (
        *_said(f"{name}/reason", _("Why it is here"), (entry.reason, entry.why)),
        *_said(f"{name}/topic", _("Topic"), (entry.topic,)),
        *_said(f"{name}/note", _("My note"), (entry.note,)),
    )
    return Item(name, _("My question"), entry.words, below)


def _list(name: str, heading: str, lines: tuple[str, ...]) -> Item:
    return Item(name, heading, "", _said(name, heading, lines))


def _each(name: str, groups: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[Item, ...]:
    """Headings with one or more lines each; the heading is what was asked."""
    return tuple(
        line
        for number, (heading, lines) in enumerate(groups, 1)
        for line in _said(f"{name}/{number}", heading, lines)
    )


def _said(name: str, heading: str, lines: Iterable[str]) -> tuple[Item, ...]:
    """Lines that say something, under a name of their own each."""
    return tuple(
        Item(f"{name}/{number}", heading, line.strip())
        for number, line in enumerate(map(visible, lines), 1)
        if line.strip()
    )


def _reading(lesson: ReadLesson, today: date) -> Iterator[str]:
    """How far a lesson was read, who looked at it, and whether that is due again."""
    yield plural(
        "{title} – {read} of {total} page.", "{title} – {read} of {total} pages.", lesson.total
    ).format(title=lesson.title, read=lesson.read, total=lesson.total)
    if lesson.reviewed:
        yield _("{title} – approved by a clinician on {day}.").format(
            title=lesson.title, day=day(lesson.reviewed)
        )
    else:
        yield _("{title} – not yet reviewed by a clinician as it stands now.").format(
            title=lesson.title
        )
    if lesson.changed_by:
        yield _("{title} – parts of it are changed by {clinic}.").format(
            title=lesson.title, clinic=lesson.changed_by
        )
    if is_past(lesson.next_review, today):
        yield _("{title} – due to be looked at again since {day}.").format(
            title=lesson.title, day=day(lesson.next_review)
        )


def _with_own_names(items: tuple[Item, ...], taken: set[str]) -> tuple[Item, ...]:
    """The items, each with a name that no other one has and that a file may hold."""
    named: list[Item] = []
    for item in items:
        wanted = " ".join(visible(item.id).split()) or "item"
        name, number = wanted, 1
        while name in taken:
            number += 1
            name = f"{wanted}/{number}"
        taken.add(name)
        text = " ".join(visible(item.text).split()) or "…"
        named.append(Item(name, text, item.said, _with_own_names(item.below, taken)))
    return tuple(named)
