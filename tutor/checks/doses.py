"""How doses are written, and that nobody is told to take one.

Owns the rules about that. Never says whether a dose is right: that is for who prescribes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.rule import Hit, rule
from tutor.checks.samples import text
from tutor.checks.subject import Subject
from tutor.checks.told import statements
from tutor.words import _

_UNITS = r"(?:mg|milligrams?|mcg|micrograms?|ml|mL|millilit(?:er|re)s?|g|grams?|units?)"
_TRAILING = re.compile(rf"(?<![\d.,])\d+\.0+ ?{_UNITS}\b")
_NAKED = re.compile(rf"(?<![\d.\w])\.\d+ ?{_UNITS}\b")
_SHORT = re.compile(r"(?<![\w.])\d[\d.,]* ?(?:IU|U)(?!\.?[\w'’-])|\b(?:mcg|MCG)\b|[µμ]g\b")
_POINT = re.compile(r"\.\d")
_LETTER = re.compile(r"U(?!\.?[\w'’-])")


def _written(subject: Subject, pattern: re.Pattern[str]) -> Iterator[Hit]:
    """Where a dose is written in a way that is misread; nobody may read it, however it is meant."""
    for piece in subject.prose:
        for found in pattern.finditer(piece.text):
            yield Hit(subject.find(piece.path, found.group()), {"words": found.group()})


@rule(
    code="C305",
    level="error",
    message=_('"{words}" can be read as ten times as much.'),
    hint=_("Leave out the point and the nought: 1 mg, not 1.0 mg."),
    wrong=text("One study gave 1.0 mg. ^a-source"),
    right=text("One study gave 1 mg. ^a-source"),
)
def trailing_nought(subject: Subject) -> Iterator[Hit]:
    """A missed point turns 1.0 into 10. Safe-writing lists have named this for decades."""
    if ".0" in subject.read.text:
        yield from _written(subject, _TRAILING)


@rule(
    code="C305",
    level="error",
    message=_('The point in front of "{words}" is easy to miss.'),
    hint=_("Put a nought before it: 0.5 mg, not .5 mg."),
    wrong=text("One study gave .5 mg. ^a-source"),
    right=text("One study gave 0.5 mg. ^a-source"),
)
def naked_point(subject: Subject) -> Iterator[Hit]:
    """A missed point turns .5 into 5."""
    text = subject.read.text
    if any(not text[found.start() - 1].isdigit() for found in _POINT.finditer(text)):
        yield from _written(subject, _NAKED)


@rule(
    code="C305",
    level="error",
    message=_('"{words}" has a short form that is misread.'),
    hint=_("Write micrograms or units in full."),
    wrong=text("One study gave 10 mcg. ^a-source"),
    right=text("One study gave 10 micrograms. ^a-source"),
)
def short_unit(subject: Subject) -> Iterator[Hit]:
    """U is read as a nought, and mcg as mg, which is a thousand times as much."""
    text = subject.read.text
    if any(unit in text for unit in ("mcg", "MCG", "µg", "μg")) or _LETTER.search(text):
        yield from _written(subject, _SHORT)


_NUMBER = r"(?:\d[\d.,]*|half|one|two|three|four|five|six|a second|another)"
_TAKE = re.compile(
    r"(?:^|[;:,] |\b(?:and|then|or) |\byou (?:can |should |may |must |could |then )?)"
    r"(?:take|use|inject|snort|sniff|swallow|inhale|give yourself)"
    rf" (?:\w+ ){{0,2}}?{_NUMBER} (?:more )?"
    r"(?:mg|milligrams?|mcg|micrograms?|ml|millilit(?:er|re)s?|sprays?|puffs?|tablets?|pills?"
    r"|lozenges?|troches?|drops?|capsules?|bumps?|lines?)\b",
    re.IGNORECASE,
)
_MELT = re.compile(
    r"(?:^|[;:,] |\b(?:and|then|or) |\byou (?:can |should |may |must |could |then )?)"
    r"(?:dissolve|hold|keep|put|place|melt|let)\b[^.;]{0,40}? under (?:your|the) tongue"
    r"(?: for\b| until\b|$|[.;,])",
    re.IGNORECASE,
)
_TAKING = ("take ", "use ", "inject ", "snort ", "sniff ", "swallow ", "inhale ", "yourself ")
_TAKEN = ("mg", "gram", "mcg", "ml", "milli", "sprays", "spray ", "puff", "tablet", "pill",
    "lozenge", "troche", "drop", "capsule", "bump", "lines", "line ")  # fmt: skip
_STUDIED = re.compile(
    r"\b(?:stud(?:y|ies)|trials?|staff|watch|clinic|not|never|label|people)\b|n['’]t\b",
    re.IGNORECASE,
)


@rule(
    code="S605",
    level="error",
    message=_('"{words}" tells the reader how much to take.'),
    hint=_("Leave it out. How much, and how, is for the person who prescribes it."),
    wrong=text("Take two lozenges in the evening."),
    right=text("Ask how much to take, and when."),
)
def how_much_to_take(subject: Subject) -> Iterator[Hit]:
    """The same lesson is read by people with other doses, other drugs, and none."""
    for piece, sentence in statements(subject, _TAKING):
        found = _TAKE.search(sentence) if any(one in sentence for one in _TAKEN) else None
        if found and not _STUDIED.search(sentence):
            words = found.group().strip(";:, ")
            yield Hit(subject.find(piece.path, words), {"words": words})


@rule(
    code="S605",
    level="error",
    message=_("This tells the reader how to take it at home."),
    hint=_("Leave it out, or say where staff do it and watch."),
    wrong=text("Hold it under your tongue for ten minutes."),
    right=text("In one study people held it under the tongue. ^a-source"),
)
def how_to_take(subject: Subject) -> Iterator[Hit]:
    """A how-to for home helps people whom nobody watches, and adds risk."""
    for piece, sentence in statements(subject, ("under your tongue", "under the tongue")):
        found = _MELT.search(sentence)
        if found and not _STUDIED.search(sentence):
            yield Hit(subject.find(piece.path, found.group().strip(";:, ")))
