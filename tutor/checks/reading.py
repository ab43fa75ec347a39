"""How easy a lesson is to read.

Owns the rules about length. Never judges what is said, only how much at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checks.rule import Hit, rule
from tutor.checks.sentences import sentences_of, word_count
from tutor.checks.subject import Subject
from tutor.core.inline import as_text
from tutor.core.nodes import Ask, words_of
from tutor.words import _

LONG_SENTENCE, TOO_LONG_SENTENCE = 20, 25
LONG_PAGE, TOO_LONG_PAGE = 120, 180

_LONG = (
    "It may take an hour, or a day, or a week, or even more than that, "
    "before you feel any change at all."
)
_ENDLESS = f"{_LONG[:-1]}, and some people never feel any of it."


@rule(
    code="R203",
    level="warning",
    message=_("This sentence has {count} words; 20 are easy to read."),
    hint=_("Make two sentences of it."),
    wrong=f"summary: {_LONG}",
    right="summary: It may take an hour. It may take a week before you feel a change.",
)
def long_sentence(subject: Subject) -> Iterator[Hit]:
    """A long sentence is lost before its end, most of all on a bad day."""
    yield from _sentences(subject, LONG_SENTENCE, TOO_LONG_SENTENCE)


@rule(
    code="R203",
    level="error",
    message=_("This sentence has {count} words; more than 25 are too many."),
    hint=_("Make two or three sentences of it."),
    wrong=f"summary: {_ENDLESS}",
    right="summary: It may take an hour. Some people feel no change.",
)
def too_long_sentence(subject: Subject) -> Iterator[Hit]:
    """A sentence of more than 25 words is hard for most readers."""
    yield from _sentences(subject, TOO_LONG_SENTENCE, 10_000)


def _sentences(subject: Subject, over: int, up_to: int) -> Iterator[Hit]:
    for piece in subject.prose:
        if len(piece.text) <= 2 * over:
            continue
        for sentence in sentences_of(piece.text):
            count = word_count(sentence)
            if over < count <= up_to:
                start = " ".join(sentence.split()[:3])
                yield Hit(subject.find(piece.path, start), {"count": count})


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
    for path, page in subject.pages():
        count = word_count(page.title)
        for block in page.blocks:
            for node in block.nodes():
                # Replies and what is revealed come later, so they do not fill the page.
                shown = (
                    (node.prompt, *(choice.words for choice in node.choices))
                    if isinstance(node, Ask)
                    else words_of(node)
                )
                count += sum(word_count(as_text(words)) for words in shown)
        if over < count <= up_to:
            yield Hit(subject.place((*path, "title")), {"count": count})
