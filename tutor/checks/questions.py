"""How checks are asked.

Owns the rules about questions and options. Never grades, and never judges the facts asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.rule import Hit, found_on_reading, rule
from tutor.checks.subject import Subject
from tutor.words import _

_ALL_OR_NONE = re.compile(
    r"\b(?:all|none|any|both) of (?:the above|these|them)\b|\bboth [ab] and [abc]\b"
    r"|\b(?:answers?|options?) [a-d1-4] (?:and|or) [a-d1-4]\b",
    re.IGNORECASE,
)
_SHOUTED = re.compile(r"\b(?:NOT|EXCEPT|NEVER|LEAST)\b|\bexcept\b")
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")

_STATEMENTS = {"true-false", "order", "match"}
"""Kinds whose text is a claim or a task, not a question."""

_CHECK = """checks:
  - id: a-check
    kind: single
    page: first-page
    ask: {ask}
    options:
      - text: {first}
        correct: true
        feedback: Yes, because it is so.
      - text: {second}
        feedback: It is the other one.
    question: Is it so?"""


def _example(ask: str = "Which one is it?", first: str = "This", second: str = "That") -> str:
    return _CHECK.format(ask=ask, first=first, second=second)


found_on_reading(
    code="Q702",
    level="error",
    message=_("The wrong number of entries is marked as right, or two say the same."),
    hint=_("Put correct: true under what is right, and make every entry different."),
    wrong=_example().replace("        correct: true\n", ""),
    right=_example(),
)


@rule(
    code="Q703",
    level="error",
    message=_('"{words}" means nothing once the options are in another order.'),
    hint=_("Name what is meant, or ask for several answers with kind: multiple."),
    wrong=_example(second="All of the above"),
    right=_example(second="That"),
)
def all_or_none(subject: Subject) -> Iterator[Hit]:
    """Options come in another order on a second try."""
    for piece in subject.prose:
        if piece.path[0] != "checks" or piece.field not in {"text", "left", "right"}:
            continue
        found = _ALL_OR_NONE.search(piece.text) if " " in piece.text else None
        if found:
            yield Hit(subject.find(piece.path, found.group()), {"words": found.group()})


@rule(
    code="Q704",
    level="error",
    message=_('The question turns on the word "{words}", which is easy to miss.'),
    hint=_("Ask for what is so, not for what is not."),
    wrong=_example(ask="Which of these is NOT so?"),
    right=_example(ask="Which of these is so?"),
)
def negative_question(subject: Subject) -> Iterator[Hit]:
    """A missed "not" tests reading, not understanding."""
    for path, check in subject.checks():
        found = _SHOUTED.search(check.ask)
        if found:
            yield Hit(subject.find((*path, "ask"), found.group()), {"words": found.group()})


@rule(
    code="Q709",
    level="warning",
    message=_("This is not a question; it does not end in a question mark."),
    hint=_("Ask a whole question that ends in ?"),
    wrong=_example(ask="Choose one."),
    right=_example(ask="Which one is it?"),
)
def no_question(subject: Subject) -> Iterator[Hit]:
    """A whole question can be answered before the options are read."""
    for path, check in subject.checks():
        kind = str(check.__struct_config__.tag)
        if check.ask and kind not in _STATEMENTS and not check.ask.rstrip(" \"'”’").endswith("?"):
            yield Hit(subject.place((*path, "ask")))


@rule(
    code="Q710",
    level="error",
    message=_("The numbers in these options are not in order."),
    hint=_("Put them in order, smallest or largest first."),
    wrong=_example(first="20 minutes", second="10 minutes").replace(
        "    question:", "      - text: 30 minutes\n        feedback: No.\n    question:"
    ),
    right=_example(first="10 minutes", second="20 minutes"),
)
def numbers_out_of_order(subject: Subject) -> Iterator[Hit]:
    """Numbers out of order make the reader sort before thinking."""
    for path, check in subject.checks():
        options = getattr(check, "options", ())
        found = [_NUMBER.findall(option.text) for option in options]
        if len(found) > 1 and all(len(numbers) == 1 for numbers in found):
            numbers = [float(each[0].replace(",", "")) for each in found]
            units = {_NUMBER.sub("", option.text).strip().casefold() for option in options}
            if len(units) == 1 and numbers not in (sorted(numbers), sorted(numbers)[::-1]):
                yield Hit(subject.name((*path, "options")))
