"""How easy a lesson is to read.

Owns the rules about length. Never judges what is said, only how much at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tutor.checks.rule import Hit, rule
from tutor.checks.sentences import sentences_of, word_count
from tutor.checks.subject import Subject
from tutor.checks.texts import Piece
from tutor.core.inline import as_text
from tutor.core.nodes import Ask, words_of
from tutor.core.read import Path
from tutor.words import _

FULL_SENTENCE, LONG_SENTENCE, TOO_LONG_SENTENCE = 20, 30, 40
LONG_PAGE, TOO_LONG_PAGE = 120, 180
ROUGHLY_FULL_SENTENCE = 12
"""Spaces from which on the words of a sentence are counted."""
ROUGHLY_FULL = 90
"""From here on words are counted exactly: a dash between two of them hides one."""

_FULL = (
    "It may take an hour, or a day, or a week, or even more than that, "
    "before you feel any change at all."
)
_LONG = f"{_FULL[:-1]}, and some people never feel any of it in all that time."
_ENDLESS = f"{_LONG[:-1]}, which is hard on you when you have waited so long for it."
_SHORT = "summary: It may take an hour. It may take a week before you feel a change."


@rule(
    code="R203",
    level="note",
    message=_("This sentence has {count} words; 20 are easy to read."),
    hint=_("Make two sentences of it."),
    wrong=f"summary: {_FULL}",
    right=_SHORT,
    since="review",
)
def full_sentence(subject: Subject) -> Iterator[Hit]:
    """A sentence of 20 words can be held in mind while it is read."""
    yield from _sentences(subject, FULL_SENTENCE, LONG_SENTENCE)


@rule(
    code="R203",
    level="warning",
    message=_("This sentence has {count} words; more than 30 are hard to read."),
    hint=_("Make two sentences of it."),
    wrong=f"summary: {_LONG}",
    right=_SHORT,
)
def long_sentence(subject: Subject) -> Iterator[Hit]:
    """A long sentence is lost before its end, most of all on a bad day."""
    yield from _sentences(subject, LONG_SENTENCE, TOO_LONG_SENTENCE)


@rule(
    code="R203",
    level="error",
    message=_("This sentence has {count} words; more than 40 are too many."),
    hint=_("Make two or three sentences of it."),
    wrong=f"summary: {_ENDLESS}",
    right=_SHORT,
)
def too_long_sentence(subject: Subject) -> Iterator[Hit]:
    """Hardly any reader is still with a sentence of more than 40 words at its end."""
    yield from _sentences(subject, TOO_LONG_SENTENCE, 10_000)


def _sentences(subject: Subject, over: int, up_to: int) -> Iterator[Hit]:
    for piece, sentence, count in _full_sentences(subject):
        if over < count <= up_to:
            start = " ".join(sentence.split()[:3])
            yield Hit(subject.find(piece.path, start), {"count": count})


@lru_cache(2)
def _full_sentences(subject: Subject) -> tuple[tuple[Piece, str, int], ...]:
    """The sentences with more words than are easy to read, and how many."""
    return tuple(
        (piece, sentence, count)
        for piece in subject.prose
        if len(piece.text) > 2 * FULL_SENTENCE
        for sentence in sentences_of(piece.text)
        if sentence.count(" ") > ROUGHLY_FULL_SENTENCE
        and (count := word_count(sentence)) > FULL_SENTENCE
    )


_MANY = "".join("        - Six words that say the same.\n" for _number in range(7))
_PAGE = "pages:\n  - id: first-page\n    title: One\n    blocks:\n"


@rule(
    code="R213",
    level="warning",
    message=_("This page has {count} words; 120 fit on a screen."),
    hint=_("Make two pages of it, or cut what can be left out."),
    wrong=_PAGE + ("      - points:\n" + _MANY) * 3,
    right=_PAGE + "      - points:\n" + _MANY,
)
def long_page(subject: Subject) -> Iterator[Hit]:
    """One idea a page, seen at once."""
    yield from _pages(subject, LONG_PAGE, TOO_LONG_PAGE)


@rule(
    code="R213",
    level="error",
    message=_("This page has {count} words; more than 180 are too many."),
    hint=_("Make two or three pages of it."),
    wrong=_PAGE + ("      - points:\n" + _MANY) * 5,
    right=_PAGE + "      - points:\n" + _MANY,
)
def too_long_page(subject: Subject) -> Iterator[Hit]:
    """Nobody reads a wall of words."""
    yield from _pages(subject, TOO_LONG_PAGE, 1_000_000)


def _pages(subject: Subject, over: int, up_to: int) -> Iterator[Hit]:
    for path, count in _words_shown(subject):
        if over < count <= up_to:
            yield Hit(subject.place((*path, "title")), {"count": count})


@lru_cache(2)
def _words_shown(subject: Subject) -> tuple[tuple[Path, int], ...]:
    """How many words each page shows before anything on it is answered."""
    counts: list[tuple[Path, int]] = []
    for path, page in subject.pages():
        texts = [page.title]
        for block in page.blocks:
            for node in block.nodes():
                # Replies and what is revealed come later, so they do not fill the page.
                shown = (
                    (node.prompt, *(choice.words for choice in node.choices))
                    if isinstance(node, Ask)
                    else words_of(node)
                )
                texts += map(as_text, shown)
        everything = "\n".join(texts)
        # Spaces are counted much sooner than words, and most pages are far from the limit.
        rough = len(everything.split())
        counts.append((path, word_count(everything) if rough > ROUGHLY_FULL else rough))
    return tuple(counts)
