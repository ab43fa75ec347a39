"""What a check of the text is, and the list of all of them.

Owns the shape of a rule and how rules are put on the list. Never holds a rule itself: each
family has a file of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from tutor.checks.subject import Subject
from tutor.core.problems import Level, Place, Problem


class Hit(Struct, frozen=True):
    """One place where a rule is broken, with the words its message has blanks for."""

    place: Place
    blanks: dict[str, str | int] = {}
    hint: str = ""
    """What to do, where that depends on what was found."""
    other: Place | None = None


Find = Callable[[Subject], Iterator[Hit]]


class Rule(Struct, frozen=True, kw_only=True):
    """A rule a file must or should keep."""

    code: str
    level: Level
    message: str
    """What is wrong, with {blanks}."""
    hint: str
    wrong: str
    """An example that breaks the rule: the part of a lesson that matters ..."""
    right: str
    """... and the same part, mended."""
    find: Find | None = None
    """Finds where the rule is broken; None when reading the file finds it anyway."""


RULES: list[Rule] = []


def rule(**parts: Any) -> Callable[[Find], Find]:
    """Put a rule on the list; the function finds where it is broken."""

    def put(find: Find) -> Find:
        RULES.append(Rule(**parts, find=find))
        return find

    return put


def found_on_reading(**parts: Any) -> None:
    """Put a rule on the list that reading the file finds by itself."""
    RULES.append(Rule(**parts))


def broken(subject: Subject) -> Iterator[Problem]:
    """Every place where a rule on the list is broken."""
    for each in RULES:
        if each.find is not None:
            for hit in each.find(subject):
                yield Problem(
                    each.code,
                    each.level,
                    each.message.format(**hit.blanks),
                    hit.place,
                    (hit.hint or each.hint).format(**hit.blanks),
                    hit.other,
                )
