"""Finding words in the lessons.

Owns what counts as found and in which order it is offered. Never draws the results, and
never searches the answers of a check: finding them would spoil it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from tutor.core.block import Check
from tutor.core.inline import Words, as_text, fill, parse
from tutor.core.lesson import Step, steps_of
from tutor.core.nodes import Ask, words_of
from tutor.library.load import Library

MOST_SHOWN = 30
"""How many pages faces offer for one word."""

ROOM = 90
"""Characters of text shown around what was found."""


class Hit(Struct, frozen=True):
    """A page or check in which every word was found."""

    lesson: str
    step: str
    title: str
    snippet: str
    start: int
    """Where the first word found stands in the snippet; equal to `end` when only the title
    has it."""
    end: int


class _Step(Struct, frozen=True):
    """A page or check, ready to be searched."""

    lesson: str
    id: str
    title: str
    text: str
    folded_title: str
    folded_text: str


def search(library: Library, query: str) -> tuple[Hit, ...]:
    """Pages and checks that hold every word asked for; titles first, then course order."""
    asked = [fold(word) for word in query.split()]
    in_title: list[Hit] = []
    in_text: list[Hit] = []
    for step in _steps(library) if asked else ():
        titles = [_at(word, step.folded_title) >= 0 for word in asked]
        places = [_at(word, step.folded_text) for word in asked]
        if all(titles) or all(
            is_there or at >= 0 for is_there, at in zip(titles, places, strict=True)
        ):
            hit = Hit(step.lesson, step.id, step.title, *_snippet(step.text, asked, places))
            (in_title if all(titles) else in_text).append(hit)
    return (*in_title, *in_text)


@lru_cache(maxsize=1)
def _steps(library: Library) -> tuple[_Step, ...]:
    """Every page and check of the lessons, in course order."""
    otherwise = {value.id: value.otherwise for value in library.course.values}
    found: list[_Step] = []
    for entry in library.entries:
        try:
            steps = steps_of(library.lesson(entry.id))
        except KeyError:
            # Its file has gone while the program runs.
            continue
        for step in steps:
            title, *texts = (as_text(fill(words, otherwise.get)) for words in _words(step))
            text = " ".join(part for part in texts if part)
            found.append(_Step(entry.id, step.id, title, text, fold(title), fold(text)))
    return tuple(found)


def fold(text: str) -> str:
    """The text without case and accents; each character keeps its place."""
    return "".join(_folded(sign) for sign in text) if not text.isascii() else text.lower()


def _folded(sign: str) -> str:
    base = unicodedata.normalize("NFD", sign)[0].casefold()
    return base if len(base) == 1 else sign


def _words(step: Step) -> Iterator[Words]:
    """The title of a step, then its text. Of a check only the question."""
    if isinstance(step, Check):
        yield step.ask_node().prompt
        return
    yield parse(step.title)
    for block in step.blocks:
        for node in block.nodes():
            if isinstance(node, Ask):
                yield node.prompt
                yield from (choice.words for choice in node.choices)
            else:
                yield from words_of(node)


def _at(word: str, folded: str) -> int:
    """Where a word of the text starts with the word asked for, or -1."""
    at = folded.find(word)
    while at > 0 and folded[at - 1].isalnum():
        at = folded.find(word, at + 1)
    return at


def _snippet(text: str, asked: list[str], places: list[int]) -> tuple[str, int, int]:
    """Some text around the first word found, and where in it that word stands."""
    found = min(
        ((at, len(word)) for at, word in zip(places, asked, strict=True) if at >= 0),
        default=(0, 0),
    )
    at, length = found
    start = max(0, at - ROOM // 3)
    if start:
        start = text.find(" ", start, at) + 1 or at
    end = min(len(text), start + ROOM)
    if end < len(text):
        end = max(text.rfind(" ", at + length, end), at + length)
    before = "… " if start else ""
    after = " …" if end < len(text) else ""
    moved = at - start + len(before)
    return before + text[start:end] + after, moved, moved + length
