"""What a check of the text is, and the list of all of them.

Owns the shape of a rule and how rules are put on the list. Never holds a rule itself: each
family has a file of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal

from msgspec import Struct

from tutor.checks.pack import Pack
from tutor.checks.subject import Subject
from tutor.core.problems import Level, Place, Problem

Profile = Literal["draft", "review", "publish"]
"""How strictly a lesson is looked at: while it is written, before it is reviewed, before
patients get it."""

PROFILES: tuple[Profile, ...] = ("draft", "review", "publish")


class Hit(Struct, frozen=True):
    """One place where a rule is broken, with the words its message has blanks for."""

    place: Place
    blanks: dict[str, str | int] = {}
    hint: str = ""
    """What to do, where that depends on what was found."""
    other: Place | None = None


Find = Callable[[Subject], Iterator[Hit]]
FindAcross = Callable[[Pack], Iterator[Hit]]


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
    """Finds where one lesson breaks the rule; None when reading the file finds it anyway."""
    find_across: FindAcross | None = None
    """Finds where the lessons of a folder break it together."""
    since: Profile = "draft"
    """The first profile in which it speaks up."""

    def speaks_in(self, profile: Profile) -> bool:
        """Whether the rule is looked at in a profile."""
        return PROFILES.index(self.since) <= PROFILES.index(profile)


RULES: list[Rule] = []


def rule(**parts: Any) -> Callable[[Find], Find]:
    """Put a rule on the list; the function finds where a lesson breaks it."""

    def put(find: Find) -> Find:
        RULES.append(Rule(**_with_since(parts), find=find))
        return find

    return put


def rule_across(**parts: Any) -> Callable[[FindAcross], FindAcross]:
    """Put a rule on the list that looks at all lessons of a folder together.

    Its examples may start with a line `# sources.yaml`, `# glossary.yaml` or `# course.yaml`:
    then they are part of that file instead of part of a lesson.
    """

    def put(find: FindAcross) -> FindAcross:
        RULES.append(Rule(**_with_since(parts), find_across=find))
        return find

    return put


def found_on_reading(**parts: Any) -> Rule:
    """Put a rule on the list that is found by other means than a look at one lesson."""
    RULES.append(Rule(**_with_since(parts)))
    return RULES[-1]


def _with_since(parts: dict[str, Any]) -> dict[str, Any]:
    """What must be mended counts while writing; the rest before review, or before publishing."""
    publish = parts["code"][0] in "AT"
    since = "publish" if publish else "draft" if parts["level"] == "error" else "review"
    return {"since": since, **parts}


def broken(subject: Subject, profile: Profile) -> Iterator[Problem]:
    """Every place where a lesson breaks a rule on the list."""
    for each in RULES:
        if each.find is not None and each.speaks_in(profile):
            yield from problems_of(each, each.find(subject))


def broken_across(pack: Pack, profile: Profile) -> Iterator[Problem]:
    """Every place where the lessons of a folder break a rule together."""
    for each in RULES:
        if each.find_across is not None and each.speaks_in(profile):
            yield from problems_of(each, each.find_across(pack))


def problems_of(rule: Rule, hits: Iterable[Hit]) -> Iterator[Problem]:
    """The messages for the places where a rule is broken."""
    for hit in hits:
        yield Problem(
            rule.code,
            rule.level,
            rule.message.format(**hit.blanks),
            hit.place,
            (hit.hint or rule.hint).format(**hit.blanks),
            hit.other,
        )
