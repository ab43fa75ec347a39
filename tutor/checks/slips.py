"""Slips of the pen and of thought.

Owns the rules about doubled words, spaces, quotes and double negatives. Never mends them: `fix`
does that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.lists import listed
from tutor.checks.rule import Hit, rule
from tutor.checks.subject import Subject
from tutor.checks.texts import Piece
from tutor.checks.voice import own_texts, voice_of
from tutor.words import _

_NOT = listed(
    "not never don't doesn't didn't can't won't isn't aren't wasn't cannot couldn't shouldn't"
    " wouldn't haven't hasn't hadn't"
)
_SECOND = listed(
    "nothing nobody no none unlikely uncommon unusual unreasonable unimportant unnecessary unsafe"
    " unable unaware without impossible"
)
_DOUBLE = re.compile(
    r"\bnot (?:at all |entirely |so |very )?(?:unlikely|uncommon|unusual|unreasonable|unimportant"
    r"|unnecessary|unsafe|unable|unaware|without|impossible)\b"
    r"|\b(?:do|does|did|ca|is|are|was|have|has|had|could|would|should|wo)n['’]t (?:\w+ ){0,2}"
    r"(?:nothing|nobody|none)\b"
    r"|\b(?:cannot|can not|never) (?:\w+ )?(?:nothing|nobody|none)\b"
    r"|\b(?:do|does|did)n['’]t (?:have|need|want|know|get|take|see) no\b",
    re.IGNORECASE,
)
_TWICE = re.compile(r"(?<![\w'’-])([A-Za-z]+)\s+\1(?![\w'’-])", re.IGNORECASE)
_MAY_BE_TWICE = frozenset({"had", "that", "bye", "ha", "so", "very", "no", "is", "in"})
_GAP = re.compile(r"(\S+)[ \t]{2,}(\S+)")


@rule(
    code="R211",
    level="warning",
    message=_('"{words}" says no twice, so readers must work out what it means.'),
    hint=_("Say what is so, not what is not."),
    wrong="summary: A sore throat is not uncommon.",
    right="summary: Some people get a sore throat.",
)
def double_negative(subject: Subject) -> Iterator[Hit]:
    """Tired readers keep one "not" and lose the other, and then it means the opposite."""
    for said in own_texts(subject, _NOT, _SECOND):
        for found in _DOUBLE.finditer(said.text):
            yield Hit(subject.find(said.piece.path, found.group()), {"words": found.group()})


@rule(
    code="R212",
    level="warning",
    message=_('"{words}" stands here twice in a row.'),
    hint=_("Take one of the two out."),
    wrong="summary: Ask the the nurse.",
    right="summary: Ask the nurse.",
)
def doubled_word(subject: Subject) -> Iterator[Hit]:
    """The eye skips a doubled word; a voice that reads aloud does not."""
    for said in voice_of(subject).said:
        for found in _TWICE.finditer(said.text) if said.is_doubled else ():
            word = found.group(1)
            if word.lower() not in _MAY_BE_TWICE and not _is_name(found.group()):
                yield Hit(subject.find(said.piece.path, found.group()), {"words": word})


def _is_name(twins: str) -> bool:
    """Whether both have capitals, as in Walla Walla."""
    first, second = twins.split()
    return first[0].isupper() and second[0].isupper()


@rule(
    code="R212",
    level="warning",
    message=_("There are two spaces in a row here."),
    hint=_("Take one out. `ketamine-tutor fix` does it for you."),
    wrong="summary: Ask the  nurse.",
    right="summary: Ask the nurse.",
)
def two_spaces(subject: Subject) -> Iterator[Hit]:
    """Spare spaces show on some screens and not on others."""
    for piece in subject.prose:
        if "  " in piece.text and (found := _GAP.search(piece.text)):
            yield Hit(subject.find(piece.path, f"{found.group(1)} {found.group(2)}"))


_CURLY = re.compile("[“”‘’]")
_STRAIGHT = re.compile("[\"']")


@rule(
    code="R212",
    level="warning",
    message=_("This lesson mixes straight and curly quotes; here is the first odd one."),
    hint=_("Use one sort in the whole lesson. `ketamine-tutor fix` does it for you."),
    wrong="summary: It's your nurse’s job.",
    right="summary: It's your nurse's job.",
)
def mixed_quotes(subject: Subject) -> Iterator[Hit]:
    """Two sorts of quotes look like a mistake, and hide words from search."""
    if not _CURLY.search(subject.read.text):
        return
    prose = voice_of(subject).prose
    straight = [piece for piece in prose if _STRAIGHT.search(piece.text)]
    curly = [piece for piece in prose if _CURLY.search(piece.text)]
    if straight and curly:
        is_odd = len(straight) < len(curly)
        yield _first(subject, straight[0] if is_odd else curly[0], _STRAIGHT if is_odd else _CURLY)


def _first(subject: Subject, piece: Piece, signs: re.Pattern[str]) -> Hit:
    found = signs.search(piece.text)
    around = re.search(rf"\S*{re.escape(found.group())}\S*", piece.text) if found else None
    return Hit(subject.find(piece.path, around.group() if around else ""))
