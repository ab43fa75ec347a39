"""What the rules that compare lessons need to know of each, and no more.

Owns that summary, small enough to be kept for every lesson of a large folder. Never judges it.
"""

from __future__ import annotations

import re
from pathlib import Path
from sys import intern

from msgspec import Struct

from tutor.checks.subject import place_in
from tutor.core.block import Check
from tutor.core.lesson import Lesson
from tutor.core.problems import Place
from tutor.core.read import Read

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Keyed(Struct, frozen=True):
    """A check with one right option, and where among its options that stands."""

    place: Place
    """Of the check's id."""
    position: int
    """From nought."""
    count: int
    """How many options there are."""


class Gist(Struct, frozen=True):
    """One lesson, as far as other lessons and the shared files are concerned."""

    id: str
    """The file without its ending."""
    path: str
    """The file as messages name it."""
    sources: frozenset[str]
    """Ids of the sources it cites."""
    values: frozenset[str]
    """Ids of the clinic's values it uses."""
    words: frozenset[str]
    """Every word of the file, in small letters: its names, ids and notes are among them."""
    keyed: tuple[Keyed, ...]
    """Its checks with one right option."""


def gist_of(read: Read[Lesson]) -> Gist | None:
    """The gist of a lesson; None when too little of it could be read."""
    lesson = read.draft
    if lesson is None:
        return None
    mentions = read.mentions
    return Gist(
        id=Path(read.path).stem,
        path=read.path,
        sources=frozenset(one.id for one in mentions if one.role == "source"),
        values=frozenset(one.id for one in mentions if one.role == "value"),
        words=frozenset(map(intern, _WORD.findall(read.text.casefold()))),
        keyed=tuple(
            found
            for number, check in enumerate(lesson.checks)
            if (found := _keyed(check, place_in(read, ("checks", number)))) is not None
        ),
    )


def _keyed(check: Check, place: Place) -> Keyed | None:
    """Where the right option stands, for a check of which that can be said."""
    options = getattr(check, "options", ())
    right = [number for number, option in enumerate(options) if getattr(option, "correct", False)]
    return Keyed(place, right[0], len(options)) if len(right) == 1 else None
