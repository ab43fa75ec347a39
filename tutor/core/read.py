"""What came out of reading one file: the value, what is wrong, and where everything stands.

Owns the shape only. Never opens a file and never decides what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from tutor.core.problems import Place, Problem

T = TypeVar("T", covariant=True)

Path = tuple[str | int, ...]
"""The way to a value from the top of its file: names as authors type them, and positions
in lists from nought, such as ("pages", 2, "blocks", 0, "text")."""


class Mention(Struct, frozen=True):
    """An id that is used but explained elsewhere."""

    role: Literal["source", "value", "page"]
    id: str
    place: Place


class Named(Struct, frozen=True):
    """An id that something in the file goes by."""

    id: str
    place: Place


class Uses(Struct, frozen=True):
    """The ids in a file."""

    mentions: tuple[Mention, ...] = ()
    ids: tuple[Named, ...] = ()


class Read(Struct, Generic[T], frozen=True, kw_only=True, dict=True):
    """A file after reading."""

    path: str
    """The file as messages name it."""
    text: str = ""
    """Its text, with line ends and stray signs made harmless, for showing excerpts."""
    value: T | None = None
    """What the file says; None when anything in it must be mended first."""
    draft: T | None = None
    """The same with gaps where something is wrong, so that later checks can still look."""
    problems: tuple[Problem, ...] = ()
    places: Mapping[Path, Place]
    """Where each value stands."""
    names: Mapping[Path, Place]
    """Where the name in front of each value stands; the value itself for list entries."""
    find_uses: Callable[[], Uses] = Uses

    @cached_property
    def uses(self) -> Uses:
        """The ids in the file, with their places; looked for when first asked."""
        return self.find_uses()

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every id that is used but explained elsewhere."""
        return self.uses.mentions

    @property
    def ids(self) -> tuple[Named, ...]:
        """Every id that something in the file goes by."""
        return self.uses.ids


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Whether anything must be mended before patients may see the file."""
    return any(problem.level == "error" for problem in problems)
