"""What is promised, and what numbers rest on.

Owns the rules about promises, figures and doses. Never says whether a claim is true: people do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tutor.checks.rule import Hit, rule
from tutor.checks.sentences import sentences_of
from tutor.checks.subject import Subject
from tutor.checks.texts import Piece
from tutor.checks.told import is_cited, told_by, told_with
from tutor.words import _

_PROMISES = re.compile(
    r"\b(cures|(?:will|can|could) cure|(?:is|as) (?:a|the) (?:\w+ )?cure|guarantee[sd]?"
    r"|guaranteed|risk[- ]free|(?:no|without) side effects"
    r"|(?:100%|completely|totally|perfectly|entirely) (?:safe|effective)"
    r"|not addictive|non-addictive|always works?|never fails?|miracle|works for everyone)\b",
    re.IGNORECASE,
)
_PROMISING = ("cure", "guarantee", "risk", "side effects", "safe", "effective", "addictive",
    "always work", "never fail", "miracle", "works for everyone")  # fmt: skip
_NEGATIONS = {
    "no", "not", "never", "nobody", "nothing", "none", "cannot", "can't", "isn't", "doesn't",
    "don't", "won't", "without", "nor", "neither", "false",
}  # fmt: skip
WINDOW = 7
"""Words before a promise in which a "no" or "not" takes it back."""

FIGURES = re.compile(
    r"\d[\d.,]*\s?%|\bper ?cent\b"
    r"|(?<!step )(?<!page )(?<!part )\b\d[\d,]*(?: people| patients| adults)? (?:in|of|out of)"
    r" (?:every )?(?!(?:19|20)\d\d\b)\d[\d,]*\b(?! (?:minute|hour|day|week|month|year)s?\b)"
    r"|\b(?:twice|\d+ times|two times|three times) (?:as|more|less)\b"
    r"|\b\d[\d.,]* million\b",
    re.IGNORECASE,
)
"""Figures that make a claim; times, steps and phone numbers make none."""

_FIGURE = re.compile(
    r"[0-9] ?%|[0-9] (?:people |patients |adults )?(?:in|of|out) |cent|twice|times |million"
)
_DIGIT = re.compile(r"\d")
_UNITS = ("mg", "milli", "mcg", "micro", "ml", "gram")
_DOSES = re.compile(
    r"\b\d[\d.,]*\s?(?:mg|milligrams?|mcg|micrograms?|ml|millilit(?:er|re)s?|grams?)\b(?:\s?/\s?kg)?",
    re.IGNORECASE,
)
_STUDIES = re.compile(r"\b(?:study|studies|trials?|research|researchers|tested)\b", re.IGNORECASE)

_BLOCKS = "pages:\n  - id: first-page\n    title: One\n    blocks:\n"


@rule(
    code="C301",
    level="error",
    message=_('"{words}" is a promise nobody can make.'),
    hint=_("Say what was found, in whom, and for how long."),
    wrong=f"{_BLOCKS}      - text: This treatment is risk-free.",
    right=f"{_BLOCKS}      - text: No treatment is risk-free.",
)
def promise(subject: Subject) -> Iterator[Hit]:
    """A promise sells; it does not teach. Myths are quoted in `reveal` and answered there."""
    for piece in told_with(subject, _PROMISING):
        if not _PROMISES.search(piece.text):
            continue
        for sentence in sentences_of(piece.text):
            for found in _PROMISES.finditer(sentence):
                before = sentence[: found.start()].casefold().replace("’", "'").split()
                if not _NEGATIONS & {word.strip(",.;:\"'") for word in before[-WINDOW:]}:
                    place = subject.find(piece.path, found.group())
                    yield Hit(place, {"words": found.group()})


@rule(
    code="C303",
    level="warning",
    message=_('The figure "{words}" has no source in this block.'),
    hint=_("Put ^ and the id of its source after the sentence."),
    wrong=f"{_BLOCKS}      - text: It helped 30% of people.",
    right=f"{_BLOCKS}      - text: It helped 30% of people. ^a-source",
)
def figure_without_source(subject: Subject) -> Iterator[Hit]:
    """A reader must be able to see where a figure comes from."""
    for piece, words in first_figures(subject):
        if not is_cited(subject, piece):
            yield Hit(subject.find(piece.path, words), {"words": words})


@lru_cache(2)
def first_figures(subject: Subject) -> tuple[tuple[Piece, str], ...]:
    """The first figure in each block that makes a claim, with the text it stands in."""
    found: list[tuple[Piece, str]] = []
    for said in told_by(subject).in_block.values():
        for one in said:
            if one.piece.role == "prose" and _FIGURE.search(one.small):
                figure = FIGURES.search(one.piece.text)
                if figure:
                    found.append((one.piece, figure.group()))
                    break
    return tuple(found)


@rule(
    code="C305",
    level="warning",
    message=_('"{words}" is a dose. Readers may take it as advice.'),
    hint=_("Leave it out, or say in which study it was used."),
    wrong=f"{_BLOCKS}      - text: You take 50 mg on the first day.",
    right=f"{_BLOCKS}      - text: One study gave 50 mg on the first day. ^a-source",
)
def dose(subject: Subject) -> Iterator[Hit]:
    """Doses belong to the person who prescribes."""
    if not any(unit in subject.read.text for unit in _UNITS):
        return
    for piece in subject.prose:
        if not _DIGIT.search(piece.text) or not _DOSES.search(piece.text):
            continue
        for sentence in sentences_of(piece.text):
            found = _DOSES.search(sentence)
            if found and not _STUDIES.search(sentence):
                yield Hit(subject.find(piece.path, found.group()), {"words": found.group()})
