"""What is asked, and how often.

Owns the rules about the stem of a question, numbers to be typed, and the mix of checks in a
lesson. Never judges options or feedback.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isfinite

from tutor.blocks.number.spec import Number
from tutor.checks.items import example, kind_of, options_of
from tutor.checks.rule import Hit, rule
from tutor.checks.sentences import sentences_of, word_count
from tutor.checks.subject import Subject
from tutor.core.block import Check
from tutor.core.numbers import shown
from tutor.words import _

MOST_WORDS = 25
"""In the sentence that asks; what leads up to it may be a story."""

LEAST, MOST = 3, 6
"""Checks in a lesson that is long enough to have some."""
PAGES = 5

_NOT = re.compile(
    r"\bnot\b|\b(?:is|are|do|does|did|should|would|can|could|wo)n['’]t\b|\bcan(?:not|['’]t)\b"
)
_CLAUSE = re.compile(
    r"\b(?:if|when|while|because|since|that|who|whether|but|although|though|and|or|so|says?)\b"
    r"|[,;:\"“]"
)
_NOT_A_NOT = re.compile(r"not (?:sure|yet|only|well|feel|have)\b|\bwhy\b", re.IGNORECASE)
_DANGER = re.compile(
    r"\boverdos\w+|\b(?:too|took|take) (?:much|too much) (?:of|ketamine)\b"
    r"|\b(?:trouble|hard|stop(?:s|ped)?|slow(?:s|ed)?|struggl\w+) (?:to )?breath\w+"
    r"|\bemergency (?:number|help|room|service|care)|\bchest pain|\bpain in (?:your|the|my) chest"
    r"|\bsuicid\w+|\bkill (?:my|your)self|\bpoison\w*"
    r"|\b(?:drive|driving) (?:home|yourself|myself|a car|the car|again|after)\b"
    r"|\bdo about driving\b|\bpass(?:es|ed)? out\b",
    re.IGNORECASE,
)

_NUMBER = """checks:
  - id: a-number
    kind: number
    page: first-page
    ask: How long does it take?
    unit: {unit}
    answer: {answer}
    tolerance: {tolerance}
    when-right: Yes, it takes about that long.
    when-low: It takes longer than that.
    when-high: It takes less time than that.
    question: How long does it take?"""


@rule(
    code="Q704",
    level="warning",
    message=_('The question turns on the word "{words}", which is easy to miss.'),
    hint=_("Ask for what is so, not for what is not."),
    wrong=example(ask="Which of these is not so?"),
    right=example(ask="Which of these is so?"),
)
def small_not(subject: Subject) -> Iterator[Hit]:
    """A missed "not" tests reading, not understanding."""
    for path, check in subject.checks():
        if not options_of(check):
            continue
        for sentence in sentences_of(check.ask):
            found = _NOT.search(sentence) if sentence.endswith("?") else None
            if found is None or _NOT_A_NOT.search(sentence):
                continue
            before = sentence[: found.start()].casefold().partition(" ")[2]
            if not _CLAUSE.search(before):
                yield Hit(subject.find((*path, "ask"), found.group()), {"words": found.group()})


@rule(
    code="Q709",
    level="note",
    message=_("The sentence that asks has {count} words; more than {most} are hard to hold."),
    hint=_("Tell the story first, in its own sentences, and ask in a short one."),
    wrong=example(
        ask="Which of the many things that you may have seen or heard about on the long way from"
        " the front door to the room at the end is it?"
    ),
    right=example(),
)
def long_question(subject: Subject) -> Iterator[Hit]:
    """Whoever has to read a question twice is tested for reading."""
    for path, check in subject.checks():
        for sentence in sentences_of(check.ask):
            count = word_count(sentence)
            if count > MOST_WORDS:
                place = subject.place((*path, "ask"))
                yield Hit(place, {"count": count, "most": MOST_WORDS})
                break


@rule(
    code="Q713",
    level="warning",
    message=_('"{unit}" does not say what is counted.'),
    hint=_("Name it, such as: hours, or people out of 100."),
    wrong=_NUMBER.format(unit="'-'", answer=2, tolerance=0),
    right=_NUMBER.format(unit="hours", answer=2, tolerance=0),
)
def no_unit(subject: Subject) -> Iterator[Hit]:
    """A number alone can be minutes or days."""
    for path, check in subject.checks():
        unit = check.unit if isinstance(check, Number) else ""
        if unit and not any(each.isalpha() or each in "%°$€£" for each in unit):
            yield Hit(subject.place((*path, "unit")), {"unit": unit[:20]})


@rule(
    code="Q713",
    level="warning",
    message=_("Only exactly {answer} counts as right, and nobody keeps that in mind."),
    hint=_("Say under tolerance how far off an answer may be."),
    wrong=_NUMBER.format(unit="minutes", answer=143, tolerance=0),
    right=_NUMBER.format(unit="minutes", answer=143, tolerance=10),
)
def no_tolerance(subject: Subject) -> Iterator[Hit]:
    """About right is right where the exact number does not matter."""
    for path, check in subject.checks():
        if isinstance(check, Number) and check.tolerance == 0 and _is_odd(check.answer):
            yield Hit(subject.place((*path, "tolerance")), {"answer": shown(check.answer)})


@rule(
    code="Q714",
    level="warning",
    message=_("Only {count} of {total} checks ask what the reader would do or ask."),
    hint=_("Turn some into a small story that ends in: What do you do?"),
    wrong="checks:"
    + "".join(
        example().removeprefix("checks:").replace("a-check", f"check-{number}").replace(
            "    ask:", "    asks: recall\n    ask:"
        )
        for number in range(3)
    ),
    right="checks:"
    + "".join(
        example().removeprefix("checks:").replace("a-check", f"check-{number}")
        for number in range(3)
    ),
)  # fmt: skip
def mostly_recall(subject: Subject) -> Iterator[Hit]:
    """What helps a patient is knowing what to do, not knowing a fact by heart."""
    checks = subject.lesson.checks
    count = sum(check.asks == "do" for check in checks)
    if len(checks) >= LEAST and 2 * count < len(checks):
        yield Hit(subject.name(("checks",)), {"count": count, "total": len(checks)})


@rule(
    code="Q716",
    level="note",
    message=_("This lesson has {pages} pages and {count} checks; three to six are best."),
    hint=_("Ask about what matters most, and about nothing else."),
    wrong="checks:"
    + "".join(
        example().removeprefix("checks:").replace("a-check", f"check-{number}")
        for number in range(7)
    ),
    right=example(),
)
def how_many_checks(subject: Subject) -> Iterator[Hit]:
    """Answering helps to remember; too many questions make it an exam."""
    count, pages = len(subject.lesson.checks), len(subject.lesson.pages)
    if count > MOST or (count < LEAST and pages >= PAGES):
        name = "checks" if count else "pages"
        yield Hit(subject.name((name,)), {"count": count, "pages": pages})


@rule(
    code="Q718",
    level="note",
    message=_('This check is about "{words}", but is not marked as safety.'),
    hint=_("Add safety: true, so that it is asked again until it was right once."),
    wrong=example(ask="You feel pain in your chest at home. What do you do?"),
    right=example(ask="You feel pain in your chest at home. What do you do?").replace(
        "    ask:", "    safety: true\n    ask:"
    ),
)
def unmarked_safety(subject: Subject) -> Iterator[Hit]:
    """What keeps people safe must be right once before the lesson is done."""
    for path, check in subject.checks():
        found = None if check.safety or not _is_about_doing(check) else _DANGER.search(check.ask)
        if found:
            words = " ".join(found.group().split())
            yield Hit(subject.find((*path, "ask"), found.group()), {"words": words})


def _is_about_doing(check: Check) -> bool:
    """Whether it asks what to do; facts of history or law need no second try."""
    return check.asks == "do" and kind_of(check) in {"single", "multiple", "order"}


def _is_odd(answer: float) -> bool:
    """Whether a number is hard to know exactly; a year is not, nor a small round count."""
    if not isfinite(answer):
        return False
    if answer != int(answer):
        return True
    return abs(answer) > 30 and answer % 10 != 0 and not 1900 <= answer <= 2100
