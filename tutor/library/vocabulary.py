"""The words of a lesson: which are long, and how hard it is to read.

Owns which words count: those of sentences that readers see. Never judges a lesson by them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from tutor.checks.common_words import is_common
from tutor.checks.sentences import PART, WHOLE, WORD, bare, sentences_of
from tutor.checks.subject import Shared, Subject
from tutor.checks.texts import pieces_of
from tutor.core.lesson import Lesson
from tutor.core.problems import Place
from tutor.core.read import Path, Read
from tutor.core.readability import MOST_EXPLAINED, Figures, figures_of
from tutor.core.syllables import LONG, is_short_form, syllables
from tutor.library.terms import Matcher, terms_in


class LongWord(Struct, frozen=True):
    """A long word that readers may not know."""

    word: str
    """In small letters."""
    count: int
    first: Place


class Vocabulary(Struct, frozen=True):
    """The words of one lesson."""

    raw: Figures
    eased: Figures
    """The same with explained words counted as one syllable."""
    explained: tuple[str, ...]
    """Ids of the glossary words counted so."""
    long_words: tuple[LongWord, ...]
    """The most frequent first."""


def vocabulary_of(read: Read[Lesson], lesson: Lesson, matcher: Matcher) -> Vocabulary:
    """The words of a lesson; the matcher finds the words of the glossary."""
    subject = Subject(read, lesson, Shared(), lesson.id)
    texts = [
        (piece.path, piece.text)
        for piece in subject.prose
        if piece.role == "prose"
    ]  # fmt: skip
    sentences = [
        sentence
        for _path, text in texts
        for sentence in sentences_of(text)
        if WHOLE.search(sentence)
    ]
    explained = _explained(lesson, matcher)
    return Vocabulary(
        raw=figures_of([length for _word, length in _measured(one)] for one in sentences),
        eased=figures_of(_eased(one, matcher, set(explained)) for one in sentences),
        explained=explained,
        long_words=_long_words(subject, texts, matcher),
    )


def merged(several: Iterator[LongWord]) -> tuple[LongWord, ...]:
    """The long words of several lessons, the most frequent first, each with its first use."""
    found: dict[str, LongWord] = {}
    for one in several:
        before = found.get(one.word)
        found[one.word] = (
            one if before is None else LongWord(one.word, before.count + one.count, before.first)
        )
    return tuple(sorted(found.values(), key=lambda one: (-one.count, one.word)))


def _measured(text: str) -> Iterator[tuple[re.Match[str], int]]:
    return ((word, syllables(word.group())) for word in WORD.finditer(text))


def _eased(sentence: str, matcher: Matcher, explained: set[str]) -> list[int]:
    """The syllables of each word, one for each explained word."""
    easy = [
        range(start, end)
        for start, end, term in terms_in(sentence, matcher)
        if term in explained
    ]  # fmt: skip
    return [
        1 if any(word.start() in stretch for stretch in easy) else length
        for word, length in _measured(sentence)
    ]


def _explained(lesson: Lesson, matcher: Matcher) -> tuple[str, ...]:
    """The glossary words that the pages use most, and so explain where they stand first."""
    counts: Counter[str] = Counter()
    for piece in pieces_of(lesson.pages):
        if piece.role == "prose":
            counts.update(term for _start, _end, term in terms_in(bare(piece.text), matcher))
    return tuple(term for term, _count in counts.most_common(MOST_EXPLAINED))


def _long_words(
    subject: Subject, texts: list[tuple[Path, str]], matcher: Matcher
) -> tuple[LongWord, ...]:
    counts: Counter[str] = Counter()
    first: dict[str, Place] = {}
    for path, text in texts:
        shown = bare(text)
        known = [range(start, end) for start, end, _term in terms_in(shown, matcher)]
        for found in PART.finditer(shown):
            typed = found.group()
            word = re.sub(r"['’]s$", "", typed.lower())
            if (
                syllables(typed) < LONG
                or is_short_form(typed)
                or is_common(word)
                or any(found.start() in stretch for stretch in known)
            ):
                continue
            counts[word] += 1
            if word not in first:
                first[word] = subject.find(path, typed)
    return tuple(
        LongWord(word, count, first[word])
        for word, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    )
