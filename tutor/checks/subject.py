"""A lesson as the rules see it.

Owns handy ways to its parts and their places. Never judges anything.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from tutor.checks.texts import Piece, parts_of, pieces_of
from tutor.core.block import Block, Check
from tutor.core.course import Source, Term
from tutor.core.lesson import Lesson, Page
from tutor.core.problems import Place
from tutor.core.read import Path, Read


def place_in(read: Read[object], path: Path) -> Place:
    """Where a value of a file stands, or what it stands in when it is not in the file itself.

    A value under a misspelt name is read under the right one, so its way may not be there.
    """
    while path and path not in read.places:
        path = path[:-1]
    return read.places[path]


class Shared(Struct, frozen=True):
    """What all lessons of a folder have in common; None where the file for it is not there."""

    sources: frozenset[str] | None = None
    values: frozenset[str] | None = None
    listed: tuple[Source, ...] = ()
    """The sources with all that is known of them."""
    terms: tuple[Term, ...] = ()
    """The words the glossary explains."""
    roles: tuple[str, ...] = ()
    """Who must be among the reviewers of an approved lesson."""


class Subject:
    """One lesson with everything a rule may want to look at."""

    def __init__(
        self, read: Read[Lesson], lesson: Lesson, shared: Shared, stem: str, today: str = ""
    ) -> None:
        """Look at a lesson; `stem` is the name of its file without the ending.

        `today` is the day it is looked at, year-month-day; rules about dates keep still without.
        """
        self.read = read
        self.lesson = lesson
        self.shared = shared
        self.stem = stem
        self.today = today

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Every text that readers see, and a few that only authors do."""
        return tuple(piece for piece in pieces_of(self.lesson) if piece.role in {"prose", "plain"})

    @cached_property
    def prose(self) -> tuple[Piece, ...]:
        """Every text that readers see."""
        unseen = {"facts", "misconception", "retired-ids"}
        return tuple(piece for piece in self.pieces if piece.field not in unseen)

    def pages(self) -> Iterator[tuple[Path, Page]]:
        """Pages, with the way to each."""
        return ((("pages", number), page) for number, page in enumerate(self.lesson.pages))

    def blocks(self) -> Iterator[tuple[Path, Block]]:
        """Blocks of all pages, with the way to each."""
        for path, page in self.pages():
            for number, block in enumerate(page.blocks):
                yield (*path, "blocks", number), block

    def checks(self) -> Iterator[tuple[Path, Check]]:
        """Checks, with the way to each."""
        return ((("checks", number), check) for number, check in enumerate(self.lesson.checks))

    def parts(self) -> Iterator[tuple[Path, Struct]]:
        """Every group of names in the lesson."""
        return parts_of(self.lesson)

    def place(self, path: Path) -> Place:
        """Where a value stands, or what it stands in when it is not in the file itself."""
        return place_in(self.read, path)

    def name(self, path: Path) -> Place:
        """Where the name in front of a value stands."""
        return self.read.names[path] if path in self.read.names else self.place(path)

    def find(self, path: Path, words: str) -> Place:
        """Where some words of a text stand; the start of the text when they cannot be found."""
        place = self.place(path)
        text = self.read.text
        start = self._line_starts[place.line - 1] + place.column - 1
        pattern = r"\s+".join(re.escape(word) for word in words.split())
        found = re.compile(pattern).search(text, start, start + 4000) if pattern else None
        if found is None:
            return place
        line = bisect_right(self._line_starts, found.start())
        column = found.start() - self._line_starts[line - 1] + 1
        width = len(found.group().partition("\n")[0])
        return Place(place.path, line, column, width)

    @cached_property
    def _line_starts(self) -> list[int]:
        """Where each line of the file starts."""
        starts = [0]
        for line in self.read.text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        return starts
