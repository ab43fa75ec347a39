"""Every rule there is, from all families.

Owns bringing the families together. A new family is a new file and one more import here.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace

# Importing a family puts its rules on the list.
from tutor.checks import (
    advice,
    amounts,
    approval,
    asking,
    assurances,
    balance,
    chances,
    claims,
    clinic_rules,
    companions,
    doses,
    feedback,
    fields,
    files,
    grades,
    headings,
    keys,
    lengths,
    long_words,
    options,
    overlay_rules,
    passive,
    person,
    pictures,
    questions,
    reading,
    references,
    safety,
    screens,
    scripts,
    short_forms,
    slips,
    sources,
    spelling,
    style_words,
    translated,
    translations,
    unused,
    wording,
)
from tutor.checks import (
    allowed as exceptions,
)
from tutor.checks.allowed import allowed, unneeded
from tutor.checks.pack import Pack
from tutor.checks.rule import RULES, Profile, Rule, broken, broken_across
from tutor.checks.subject import Shared, Subject
from tutor.core.lesson import Lesson
from tutor.core.problems import Problem
from tutor.core.read import Read, has_errors

MOST = 1000
"""Problems the rules may add to a file; more would only make its author wait."""

MOST_FOUND = 20_000
"""Problems looked at before exceptions are taken away, so that those hide nothing else."""

FAMILIES = (
    exceptions,
    files,
    scripts,
    fields,
    companions,
    approval,
    references,
    pictures,
    unused,
    questions,
    asking,
    options,
    keys,
    lengths,
    feedback,
    claims,
    assurances,
    chances,
    doses,
    sources,
    balance,
    safety,
    advice,
    overlay_rules,
    wording,
    reading,
    amounts,
    grades,
    headings,
    long_words,
    passive,
    person,
    screens,
    short_forms,
    slips,
    spelling,
    style_words,
    translations,
    translated,
    clinic_rules,
)


def rules(code: str) -> tuple[Rule, ...]:
    """The rules with this code; several when the same fault shows in several ways."""
    return tuple(rule for rule in RULES if rule.code == code)


def codes() -> tuple[str, ...]:
    """Every code, in order."""
    return tuple(sorted({rule.code for rule in RULES}))


def judged(
    read: Read[Lesson], shared: Shared, stem: str, profile: Profile = "draft", today: str = ""
) -> Read[Lesson]:
    """A lesson with the rules of a profile applied on top of what reading it found.

    `today`, year-month-day, is the day it is looked at; rules about dates keep still without it.
    """
    if read.draft is None:
        return read
    subject = Subject(read, read.draft, shared, stem, today)
    found = tuple(islice(_new(subject, profile), MOST_FOUND))
    kept = (*islice(allowed(subject, found), MOST), *unneeded(subject, found, profile))
    problems = tuple(sorted((*read.problems, *kept), key=_order))
    return replace(read, problems=problems, value=None if has_errors(problems) else read.value)


def compared(pack: Pack, profile: Profile) -> tuple[Problem, ...]:
    """What is wrong with the lessons of a folder together, in the order of the files."""
    return tuple(sorted(islice(broken_across(pack, profile), MOST), key=lambda one: one.place))


def _new(subject: Subject, profile: Profile) -> Iterator[Problem]:
    """What the rules find, except where reading found something wrong at the same spot."""
    taken = {(found.place.line, found.place.column) for found in subject.read.problems}
    for problem in broken(subject, profile):
        if (problem.place.line, problem.place.column) not in taken:
            yield problem


def _order(problem: Problem) -> tuple[int, int, str]:
    return problem.place.line, problem.place.column, problem.code
