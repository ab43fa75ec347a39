"""Rules a lesson may break, because somebody said why.

Owns taking those problems away, and the rules about exceptions themselves. An exception is for
wording and judgement: what stops the program from reading or showing a lesson cannot be allowed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tutor.checks.rule import Hit, Profile, found_on_reading, problems_of
from tutor.checks.subject import Subject
from tutor.core.lesson import Allowance
from tutor.core.problems import Problem
from tutor.core.read import Path
from tutor.words import _

FAMILIES = "CQRW"
"""Claims, checks, reading and wording: there a person may know better than a rule."""

_ALLOW = """pages:
  - id: first-page
    title: One
    blocks:
      - text: {text}
allow:
  - rule: {rule}
    at: {at}
    reason: We quote a seller to warn about it.
    by: R. Example
    until: {until}"""
_NEEDED = "Is it a miracle?"

_UNNEEDED = found_on_reading(
    code="A413",
    level="warning",
    since="review",
    message=_("This exception is no longer needed."),
    hint=_("Take it out."),
    wrong=_ALLOW.format(text="All is calm.", rule="C301", at="first-page", until="2099-01-01"),
    right=_ALLOW.format(text=_NEEDED, rule="C301", at="first-page", until="2099-01-01"),
)
_NO_RULE = found_on_reading(
    code="A413",
    level="error",
    since="review",
    message=_('"{rule}" is not a rule that can have an exception.'),
    hint=_("Use a code that starts with C, Q, R or W; the others must be mended."),
    wrong=_ALLOW.format(text=_NEEDED, rule="F001", at="first-page", until="2099-01-01"),
    right=_ALLOW.format(text=_NEEDED, rule="C301", at="first-page", until="2099-01-01"),
)
_NO_PLACE = found_on_reading(
    code="A413",
    level="error",
    since="review",
    message=_('Nothing in this lesson is called "{id}".'),
    hint=_("Use the id of a page, a check or a question, or leave it out."),
    wrong=_ALLOW.format(text=_NEEDED, rule="C301", at="frist-page", until="2099-01-01"),
    right=_ALLOW.format(text=_NEEDED, rule="C301", at="first-page", until="2099-01-01"),
)
_ENDED = found_on_reading(
    code="A413",
    level="warning",
    since="review",
    message=_("This exception ended on {day}."),
    hint=_("Mend the text, or decide again and set a later day."),
    wrong=_ALLOW.format(text=_NEEDED, rule="C301", at="first-page", until="2020-01-01"),
    right=_ALLOW.format(text=_NEEDED, rule="C301", at="first-page", until="2099-01-01"),
)


def allowed(subject: Subject, found: Sequence[Problem]) -> Iterator[Problem]:
    """The problems that no exception takes away."""
    exceptions = [
        (each.rule.upper(), _stretch(subject, each))
        for each in subject.lesson.allow
        if _may_be_allowed(each) and not _is_over(subject, each)
    ]
    for problem in found:
        if not any(
            problem.code == rule and stretch is not None and _is_within(problem, stretch)
            for rule, stretch in exceptions
        ):
            yield problem


def unneeded(subject: Subject, found: Iterable[Problem], profile: Profile) -> Iterator[Problem]:
    """What is wrong with the exceptions themselves."""
    problems = tuple(found)
    for number, each in enumerate(subject.lesson.allow):
        where: Path = ("allow", number)
        stretch = _stretch(subject, each)
        if not _may_be_allowed(each):
            hit = Hit(subject.place((*where, "rule")), {"rule": each.rule[:20]})
            yield from problems_of(_NO_RULE, [hit] if _NO_RULE.speaks_in(profile) else ())
        elif stretch is None:
            hit = Hit(subject.place((*where, "at")), {"id": each.at[:40]})
            yield from problems_of(_NO_PLACE, [hit] if _NO_PLACE.speaks_in(profile) else ())
        elif not _UNNEEDED.speaks_in(profile):
            continue
        elif _is_over(subject, each):
            hit = Hit(subject.place((*where, "until")), {"day": each.until})
            yield from problems_of(_ENDED, [hit])
        elif not any(
            problem.code == each.rule.upper() and _is_within(problem, stretch)
            for problem in problems
        ):
            yield from problems_of(_UNNEEDED, [Hit(subject.place((*where, "rule")))])


def _may_be_allowed(each: Allowance) -> bool:
    return each.rule[:1].upper() in FAMILIES and each.rule[1:].isdigit()


def _is_over(subject: Subject, each: Allowance) -> bool:
    """Whether its last day is past; without a day to compare with, never.

    Patients keep a lesson whose exception ran out: that is for its authors to settle.
    """
    return bool(subject.today) and each.until < subject.today


def _stretch(subject: Subject, each: Allowance) -> tuple[int, int] | None:
    """The lines an exception covers, both included; None when its place does not exist."""
    if not each.at:
        return 1, subject.read.text.count("\n") + 2
    for name in ("pages", "checks", "checklist"):
        parts = getattr(subject.lesson, name)
        for number, part in enumerate(parts):
            if part.id == each.at:
                return _lines(subject, name, number, len(parts))
    return None


def _lines(subject: Subject, name: str, number: int, count: int) -> tuple[int, int]:
    """The lines of one entry of a list: up to the next entry, or the next name of the file."""
    first = subject.place((name, number)).line
    if number + 1 < count:
        return first, subject.place((name, number + 1)).line - 1
    after = [
        line
        for field in subject.lesson.__struct_fields__
        if (line := subject.name((field.replace("_", "-"),)).line) > first
    ]
    return first, min(after, default=subject.read.text.count("\n") + 3) - 1


def _is_within(problem: Problem, stretch: tuple[int, int]) -> bool:
    return stretch[0] <= problem.place.line <= stretch[1]
