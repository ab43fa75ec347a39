"""Handy ways to the options and the feedback of checks, for the rules about them.

Owns telling right from wrong options and finding what is said to an answer. Never judges it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tutor.blocks.options import Option
from tutor.checks.subject import Subject
from tutor.checks.texts import Piece
from tutor.core.block import Check
from tutor.core.read import Path

CHECKS = """checks:
  - id: a-check
    kind: single
    page: first-page
    ask: {ask}
    options:
      - text: {first}
        correct: true
        feedback: {praise}
      - text: {second}
        feedback: {advice}
        misconception: any answer will do
      - text: {third}
        feedback: The third one belongs to another page.
        misconception: the last answer is always right
    question: Is it so?"""
"""A check with one right option, to be filled in by the examples of rules."""


def example(**parts: str) -> str:
    """A sound check with some of its texts changed."""
    sound = {
        "ask": "Which one is it?",
        "first": "This one",
        "second": "That one",
        "third": "Another",
        "praise": "Yes, because it is so.",
        "advice": "It is the first one, because it is so.",
    }
    return CHECKS.format(**{**sound, **parts})


def kind_of(check: Check) -> str:
    """The kind of a check, as authors type it."""
    return str(check.__struct_config__.tag)


def options_of(check: Check) -> tuple[Option, ...]:
    """The options of a check in which some are right and others wrong; else none."""
    options = getattr(check, "options", ())
    return options if any(isinstance(each, Option) for each in options) else ()


def choices(subject: Subject) -> Iterator[tuple[Path, Check, list[Option], list[Option]]]:
    """Checks with their right and their wrong options, where there are both."""
    for path, check in subject.checks():
        options = options_of(check)
        right = [each for each in options if each.correct]
        wrong = [each for each in options if not each.correct]
        if right and wrong:
            yield path, check, right, wrong


@lru_cache(1)
def feedback_of(subject: Subject) -> tuple[tuple[Piece, ...], ...]:
    """Everything that is said to the answers, check by check."""
    found: dict[str | int, list[Piece]] = {}
    for piece in subject.prose:
        if piece.path[0] == "checks" and piece.field.startswith(("feedback", "when-")):
            found.setdefault(piece.path[1], []).append(piece)
    return tuple(map(tuple, found.values()))
