"""Long words that a reader may not know.

Owns the rules about them. Which long words everybody knows stands in `common_words`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from tutor.checks.common_words import is_common
from tutor.checks.grades import glossary_matcher
from tutor.checks.rule import Hit, rule
from tutor.checks.subject import Subject
from tutor.checks.texts import Piece
from tutor.checks.voice import is_english, voice_of
from tutor.core.syllables import LONG, syllables
from tutor.library.terms import Matcher, terms_in
from tutor.words import _

MOST = 4
"""Words that may be new to a reader on one page; more cannot be learned at once."""

_PAGE = "pages:\n  - id: first-page\n    title: What is it?\n    blocks:\n"
_EXPLAINED = (r"\b{0}\b[\"”]?(?:,? (?:\(|or\b|means?\b|is when\b|are when\b))", r"\([^)]*\b{0}\b")
"""How a text explains a word on the spot; the second puts the word behind its explanation."""


@rule(
    code="R205",
    level="note",
    message=_('"{word}" is a long word that some readers will not know.'),
    hint=_("Use a shorter one, explain it in brackets, or add it to the glossary."),
    wrong=_PAGE + "      - text: It may cause paresthesia.",
    right=_PAGE + "      - text: It may cause tingling (paresthesia).",
    since="review",
)
def unknown_long_word(subject: Subject) -> Iterator[Hit]:
    """Long words that nobody explains make a text hard, far more than long sentences do."""
    for word, piece in _unknown(subject):
        yield Hit(subject.find(piece.path, word), {"word": word})


@rule(
    code="R205",
    level="warning",
    message=_('This page has {count} long words some will not know, such as "{word}".'),
    hint=_("Use shorter ones, explain them in brackets, or add them to the glossary."),
    wrong=_PAGE + "      - text: They had paresthesia, diplopia, anhedonia, dysphoria and myalgia.",
    right=_PAGE + "      - text: Some felt tingling (paresthesia), some felt dizzy or low.",
)
def many_long_words(subject: Subject) -> Iterator[Hit]:
    """A reader can learn a new word or two on a page, and no more."""
    unknown = [(word, piece.path[1]) for word, piece in _unknown(subject) if _is_shown(piece)]
    for page, count in Counter(page for _word, page in unknown).items():
        if count > MOST:
            word = next(word for word, on in unknown if on == page)
            place = subject.place(("pages", page, "title"))
            yield Hit(place, {"count": count, "word": word})


def _is_shown(piece: Piece) -> bool:
    """Whether a text stands on a page from the start."""
    return piece.path[0] == "pages"


@lru_cache(2)
def _unknown(subject: Subject) -> tuple[tuple[str, Piece], ...]:
    """Each unknown long word with the text in which it stands first."""
    if not is_english(subject):
        return ()
    matcher = glossary_matcher(subject.shared.terms)
    # A word that is only ever written with a capital is a name.
    candidates = {
        word.partition("'")[0].partition("’")[0]
        for word in voice_of(subject).typed
        if len(word) > 5 and word.islower() and syllables(word) >= LONG and not is_common(word)
    }
    found: list[tuple[str, Piece]] = []
    for word in sorted(candidates):
        if not any(True for _one in terms_in(word, matcher)):
            pattern = re.compile(rf"(?<![\w-]){word}(?![\w-])")
            uses = [piece for piece in voice_of(subject).prose if word in piece.text]
            first = next((use for use in uses if _is_alone(use.text, pattern, matcher)), None)
            if first is not None and not _is_explained(word, uses):
                found.append((word, first))
    return tuple(found)


def _is_alone(text: str, pattern: re.Pattern[str], matcher: Matcher) -> bool:
    """Whether a word stands in a text outside hyphened words and words of the glossary."""
    taken = [range(start, end) for start, end, _term in terms_in(text, matcher)]
    return any(
        not any(found.start() in stretch for stretch in taken) for found in pattern.finditer(text)
    )


def _is_explained(word: str, uses: list[Piece]) -> bool:
    """Whether the lesson says, where it uses a word, what it means."""
    patterns = [each.format(word) for each in _EXPLAINED]
    return any(re.search(pattern, piece.text) for piece in uses for pattern in patterns)
