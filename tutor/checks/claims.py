"""What is promised, and what numbers rest on.

Owns the rules about promises, figures and doses. Never says whether a claim is true: people do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.rule import Hit, rule
from tutor.checks.sentences import sentences_of
from tutor.checks.subject import Subject
from tutor.checks.texts import Piece, pieces_of
from tutor.core.inline import parse, sources_in
from tutor.core.read import Path
from tutor.words import _

_PROMISES = re.compile(
    r"\b(cures?|guarantee[sd]?|guaranteed|risk[- ]free|(?:no|without) side effects"
    r"|(?:100%|completely|totally|perfectly|entirely) (?:safe|effective)"
    r"|not addictive|non-addictive|always works?|never fails?|miracle|works for everyone)\b",
    re.IGNORECASE,
)
_NEGATIONS = {
    "no", "not", "never", "nobody", "nothing", "none", "cannot", "can't", "isn't", "doesn't",
    "don't", "won't", "without", "nor", "neither", "false",
}  # fmt: skip
WINDOW = 5
"""Words before a promise in which a "no" or "not" takes it back."""

_FIGURES = re.compile(
    r"\d[\d.,]*\s?%|\bper ?cent\b|\b\d[\d,]*(?: people| patients| adults)? (?:in|of|out of)"
    r" (?:every )?\d[\d,]*\b|\b(?:twice|\d+ times|two times|three times) (?:as|more|less)\b"
    r"|\b\d[\d.,]* million\b",
    re.IGNORECASE,
)
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
    for piece in _told(subject):
        if not _PROMISES.search(piece.text):
            continue
        for sentence in sentences_of(piece.text):
            for found in _PROMISES.finditer(sentence):
                before = sentence[: found.start()].casefold().replace("’", "'").split()
                if not _NEGATIONS & {word.strip(",.;:\"'") for word in before[-WINDOW:]}:
                    place = subject.find(piece.path, found.group())
                    yield Hit(place, {"words": found.group()})


def _told(subject: Subject) -> Iterator[Piece]:
    """Texts that speak for the lesson itself: no quoted claims, wrong options or questions."""
    for piece in subject.prose:
        is_claim = piece.field == "reveal"
        is_check_text = piece.path[0] == "checks" and piece.field not in _EXPLAINING
        is_guess = "options" in piece.path and piece.field == "text"
        if not (is_claim or is_check_text or is_guess):
            yield piece


_EXPLAINING = {
    "feedback", "when-true", "when-false", "when-not-known", "when-right", "when-low", "when-high",
}  # fmt: skip


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
    for path, block in subject.blocks():
        pieces = tuple(pieces_of(block, path))
        if any(piece.role == "source" or sources_in(parse(piece.text)) for piece in pieces):
            continue
        for piece in pieces:
            found = _FIGURES.search(piece.text) if piece.role == "prose" else None
            if found and piece.field != "guess" and not _is_guessed(piece.path):
                yield Hit(subject.find(piece.path, found.group()), {"words": found.group()})
                break


def _is_guessed(path: Path) -> bool:
    """Whether a text is an option to guess at."""
    return "options" in path and path[-1] == "text"


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
    for piece in subject.prose:
        if not _DOSES.search(piece.text):
            continue
        for sentence in sentences_of(piece.text):
            found = _DOSES.search(sentence)
            if found and not _STUDIES.search(sentence):
                yield Hit(subject.find(piece.path, found.group()), {"words": found.group()})
