"""What a lesson says in its own name, for the rules about what it says.

Owns telling that apart from claims it quotes, answers it offers and questions it asks, and a
quick way to the few texts a rule is about. Never judges them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from msgspec import Struct

from tutor.checks.sentences import sentences_of
from tutor.checks.subject import Subject
from tutor.checks.texts import Piece
from tutor.core.read import Path

_EXPLAINING = {
    "feedback", "when-true", "when-false", "when-not-known", "when-right", "when-low", "when-high",
}  # fmt: skip

_ASIDE = {"reveal", "guess", "heavy", "question"}
"""Fields with somebody else's claim, a question, or a note about the page."""


class Said(Struct, frozen=True):
    """One text with the same in small letters, which is quicker to look through."""

    piece: Piece
    small: str


class Told(Struct, frozen=True):
    """Everything a lesson says in its own name."""

    said: tuple[Said, ...]
    small: str
    """All of it in small letters."""
    starts: tuple[int, ...]
    """Where each text starts in it."""
    in_block: dict[Path, tuple[Said, ...]]
    """The same, by the block it stands in."""


@lru_cache(2)
def told_by(subject: Subject) -> Told:
    """What a lesson says in its own name; every rule about one lesson shares it."""
    said = tuple(Said(piece, piece.text.lower()) for piece in subject.prose if _is_own(piece))
    in_block: dict[Path, list[Said]] = {}
    for one in said:
        path = one.piece.path
        if path[0] == "pages" and len(path) > 4 and path[2] == "blocks":
            in_block.setdefault(path[:4], []).append(one)
    blocks = {path: tuple(several) for path, several in in_block.items()}
    ends = accumulate((len(one.small) + 1 for one in said), initial=0)
    return Told(said, "\n".join(one.small for one in said), tuple(ends)[:-1], blocks)


def told_with(subject: Subject, words: tuple[str, ...]) -> Iterator[Piece]:
    """The texts a lesson tells that hold any of the words, given in small letters."""
    told = told_by(subject)
    for number in sorted({number for word in words for number in _with(told, word)}):
        yield told.said[number].piece


def _with(told: Told, word: str) -> Iterator[int]:
    """The numbers of the texts that hold a word."""
    start = told.small.find(word)
    while start >= 0:
        number = bisect_right(told.starts, start) - 1
        yield number
        after = told.starts[number + 1] if number + 1 < len(told.starts) else len(told.small)
        start = told.small.find(word, after)


def statements(subject: Subject, words: tuple[str, ...]) -> Iterator[tuple[Piece, str]]:
    """The sentences that hold any of the words; questions state nothing."""
    for piece in told_with(subject, words):
        for sentence in sentences_of(piece.text):
            small = sentence.lower()
            if not sentence.endswith("?") and any(word in small for word in words):
                yield piece, sentence


def around(subject: Subject, piece: Piece) -> str:
    """Everything said in the block a text stands in; the text itself when it is in none."""
    said = told_by(subject).in_block.get(piece.path[:4])
    return "\n".join(one.piece.text for one in said) if said else piece.text


def is_cited(subject: Subject, piece: Piece) -> bool:
    """Whether the block a text stands in names a source."""
    if "^" in around(subject, piece):
        return True
    path = piece.path
    if path[0] != "pages" or len(path) < 5 or not isinstance(path[1], int):
        return False
    blocks = subject.lesson.pages[path[1]].blocks
    block = blocks[path[3]] if isinstance(path[3], int) else None
    return any(getattr(one, "source", "") for one in (block, *getattr(block, "lines", ())))


def _is_own(piece: Piece) -> bool:
    if piece.field in _ASIDE:
        return False
    if piece.path[0] in ("checks", "checklist"):
        return piece.field in _EXPLAINING or piece.field == "why"
    return not ("options" in piece.path and piece.field == "text")
