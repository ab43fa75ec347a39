"""What `check` found, file by file, for printing.

Owns the order, the limit of what is printed, and the summary in words. Never prints.
"""

from __future__ import annotations

from msgspec import Struct

from tutor.core.problems import Problem
from tutor.words import _, plural

MOST = 50
"""Problems printed for one file; more than that nobody reads."""


_RANK = {"error": 0, "warning": 1, "note": 2}


class Found(Struct, frozen=True):
    """One file and its problems, in the order of the file."""

    path: str
    text: str
    problems: tuple[Problem, ...]
    is_lesson: bool

    @property
    def shown(self) -> tuple[Problem, ...]:
        """The problems that are printed: where there are too many, what must be mended first."""
        if len(self.problems) <= MOST:
            return self.problems
        first = sorted(range(len(self.problems)), key=lambda one: _RANK[self.problems[one].level])
        return tuple(self.problems[one] for one in sorted(first[:MOST]))

    @property
    def rest(self) -> int:
        """How many are not."""
        return len(self.problems) - len(self.shown)

    def count(self, level: str) -> int:
        """How many problems of a level there are."""
        return sum(problem.level == level for problem in self.problems)


def summary(found: Found) -> str:
    """What is to be done about a file, in one or two sentences."""
    name = found.path.rpartition("/")[2]
    errors, warnings = found.count("error"), found.count("warning")
    if not errors and not warnings:
        return _("{file}: nothing to fix.").format(file=name)
    if not errors:
        return plural(
            "{file}: {count} thing to look at. Nothing to fix.",
            "{file}: {count} things to look at. Nothing to fix.",
            warnings,
        ).format(file=name, count=warnings)
    first = plural(
        "{file}: {count} problem to fix.", "{file}: {count} problems to fix.", errors
    ).format(file=name, count=errors)
    if warnings:
        first = plural(
            "{file}: {count} problem to fix, {more} to look at.",
            "{file}: {count} problems to fix, {more} to look at.",
            errors,
        ).format(file=name, count=errors, more=warnings)
    if not found.is_lesson:
        return first
    then = plural(
        "Patients will not see this lesson until it is fixed.",
        "Patients will not see this lesson until the {count} are fixed.",
        errors,
    ).format(count=errors)
    return f"{first} {then}"


def more_line(count: int) -> str:
    """The line that stands for problems that are not printed."""
    return plural("... and {count} more.", "... and {count} more.", count).format(count=count)
