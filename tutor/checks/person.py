"""How a lesson speaks of people: to them, and with respect.

Owns the rules about third person, labels and whose question it is. Never judges what is advised.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tutor.checks.lists import blame
from tutor.checks.rule import Hit, rule
from tutor.checks.subject import Subject
from tutor.checks.texts import Piece
from tutor.checks.voice import is_english, own_texts
from tutor.core.read import Path
from tutor.words import _

_PATIENTS = frozenset(("patient", "patients", "patient's", "patients'"))
_THIRD = re.compile(
    r"\bpatients\s+(?:should|must|need to|ought to|have to|can expect|will need to"
    r"|are (?:advised|encouraged|asked|told|required|expected))\b"
    r"|\b(?:the|each|every) patient\s+(?:should|must|needs? to|has to|will|can|may|is|feels)\b",
    re.IGNORECASE,
)


@rule(
    code="W401",
    level="warning",
    message=_('"{words}" speaks about readers, not to them.'),
    hint=_('Write "you".'),
    wrong="summary: Patients should rest after a dose.",
    right="summary: You should rest after a dose.",
)
def third_person(subject: Subject) -> Iterator[Hit]:
    """A text that speaks to nobody is a text that nobody feels is theirs."""
    for said in own_texts(subject, _PATIENTS):
        for found in _THIRD.finditer(said.text):
            yield Hit(subject.find(said.piece.path, found.group()), {"words": found.group()})


@rule(
    code="W402",
    level="error",
    message=_('"{words}" labels or blames people.'),
    hint=_('Say: "{instead}".'),
    wrong="summary: It is not for addicts.",
    right="summary: It is not for people with an addiction.",
)
def blame_word(subject: Subject) -> Iterator[Hit]:
    """A person is more than an illness, and whoever feels blamed stops reading, or stops asking."""
    yield from _labels(subject, blame.ENTRIES)


@rule(
    code="W402",
    level="warning",
    message=_('"{words}" makes people smaller than they are.'),
    hint=_('Say: "{instead}".'),
    wrong="summary: Some people suffer from depression.",
    right="summary: Some people live with depression.",
)
def label_word(subject: Subject) -> Iterator[Hit]:
    """People with an illness are more than their illness, and are not its victims."""
    yield from _labels(subject, blame.MILDER)


def _labels(subject: Subject, entries: tuple[tuple[str, str], ...]) -> Iterator[Hit]:
    for said in own_texts(subject, blame.TRIGGERS):
        piece, text = said.piece, said.text
        for found in _pattern(entries).finditer(text):
            if _is_name(found, text) or _is_said_by_others(piece, found, text):
                continue
            instead = next(
                words
                for number, (_found_by, words) in enumerate(entries)
                if found.group(f"n{number}") is not None
            )
            blanks: dict[str, str | int] = {"words": found.group(), "instead": _(instead)}
            yield Hit(subject.find(piece.path, found.group()), blanks)


@cache
def _pattern(entries: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """All entries of a list as one pattern, a group for each."""
    parts = "|".join(f"(?P<n{at}>{pattern})" for at, (pattern, _words) in enumerate(entries))
    return re.compile(rf"(?<![\w-])(?:{parts})(?![\w-])", re.IGNORECASE)


def _is_name(found: re.Match[str], text: str) -> bool:
    """Whether the words are part of a name, as in Drug Abuse Warning Network."""
    words = found.group().split()
    is_start = found.start() == 0 or text[: found.start()].rstrip()[-1:] in {".", "?", ":"}
    capitals = [word[:1].isupper() for word in words]
    return all(capitals) and (len(words) > 1 or not is_start)


def _is_said_by_others(piece: Piece, found: re.Match[str], text: str) -> bool:
    """Whether the words stand in quotes, or in a title that names a source."""
    before, after = text[: found.start()][-1:], text[found.end() :][:1]
    return (before in {'"', "“", "‘"} and bool(after)) or piece.field == "heavy"


_YOURS = re.compile(
    r"\byour (?:own )?(?:doctor|provider|clinician|prescriber|therapist|psychiatrist|care team"
    r"|insurer|insurance|health plan)\b",
    re.IGNORECASE,
)
_MINE = re.compile(r"\b(?:I|me|my|mine)\b")


@rule(
    code="W408",
    level="warning",
    message=_('"{words}" is not how the reader would say it to the clinic.'),
    hint=_('The reader asks this. Write "you" for the clinic, and "I" or "my" for the reader.'),
    wrong=(
        "checklist:\n  - id: a-question\n    page: first-page\n"
        "    ask: What does your doctor say about driving?\n    why: It differs.\n"
    ),
    right=(
        "checklist:\n  - id: a-question\n    page: first-page\n"
        "    ask: When may I drive again?\n    why: It differs.\n"
    ),
)
def question_of_another(subject: Subject) -> Iterator[Hit]:
    """The sheet is read out to the clinic, so its questions are in the reader's own voice."""
    if not is_english(subject):
        return
    lesson = subject.lesson
    asked: list[tuple[Path, str]] = [
        (("checklist", number, "ask"), one.ask) for number, one in enumerate(lesson.checklist)
    ]
    asked += [(("checks", number, "question"), one.question) for number, one in
              enumerate(lesson.checks)]  # fmt: skip
    for path, text in asked:
        found = _YOURS.search(text) if "our " in text else None
        # Whoever says "my" asks for themselves, and their "your" means the clinic.
        if found is not None and not _MINE.search(text):
            yield Hit(subject.find(path, found.group()), {"words": found.group()})
