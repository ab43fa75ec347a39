"""How much a paragraph and a whole lesson ask of the reader.

Owns the rules about sentences in a paragraph and pages in a lesson. Never judges what they say.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.blocks.text.spec import Text
from tutor.checks.rule import Hit, rule
from tutor.checks.sentences import sentences_of, word_count
from tutor.checks.subject import Subject
from tutor.words import _

FULL_PARAGRAPH, TOO_FULL_PARAGRAPH = 3, 5
MANY_WORDS = 1600
"""Words on the pages of a lesson; about 130 a minute are read of a hard subject."""

_PAGE = "pages:\n  - id: first-page\n    title: What is it?\n    blocks:\n"
_SHORT = "Sit down. Rest a little. Ask what comes next."


@rule(
    code="R207",
    level="warning",
    message=_("This paragraph has {count} sentences; three are easy to take in."),
    hint=_("Make two paragraphs or a list of it."),
    wrong=f"{_PAGE}      - text: {_SHORT} Call somebody.",
    right=f"{_PAGE}      - text: {_SHORT}",
)
def full_paragraph(subject: Subject) -> Iterator[Hit]:
    """A block of many sentences looks like work, and its end is not read."""
    yield from _paragraphs(subject, FULL_PARAGRAPH, TOO_FULL_PARAGRAPH)


@rule(
    code="R207",
    level="error",
    message=_("This paragraph has {count} sentences; more than five are too many."),
    hint=_("Make two paragraphs or a list of it."),
    wrong=f"{_PAGE}      - text: {_SHORT} {_SHORT}",
    right=f"{_PAGE}      - text: {_SHORT}",
)
def too_full_paragraph(subject: Subject) -> Iterator[Hit]:
    """Nobody who is tired reads six sentences in a row."""
    yield from _paragraphs(subject, TOO_FULL_PARAGRAPH, 10_000)


def _paragraphs(subject: Subject, over: int, up_to: int) -> Iterator[Hit]:
    for path, block in subject.blocks():
        if not isinstance(block, Text):
            continue
        if block.text.count(".") + block.text.count("?") <= over:
            continue
        count = len(sentences_of(block.text))
        if over < count <= up_to:
            yield Hit(subject.place((*path, "text")), {"count": count})


@rule(
    code="R216",
    level="note",
    message=_("The pages of this lesson have {count} words; {most} are a long sitting."),
    hint=_("Make two lessons of it, or cut what readers can do without."),
    wrong=_PAGE + "      - points:\n" + f"          - {'one two three four five ' * 30}\n" * 11,
    right=f"{_PAGE}      - text: {_SHORT}",
    since="review",
)
def long_lesson(subject: Subject) -> Iterator[Hit]:
    """A lesson is read at one sitting, often in a waiting room."""
    count = sum(
        word_count(piece.text)
        for piece in subject.prose
        if piece.path[0] == "pages" and piece.role == "prose"
    )
    if count > MANY_WORDS:
        yield Hit(subject.name(("pages",)), {"count": count, "most": MANY_WORDS})
