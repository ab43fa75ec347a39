"""How chances are put: counts out of one round number, with words and figures together.

Owns the rules about that. Never works anything out, and never says whether a count is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.rule import Hit, rule
from tutor.checks.samples import page, text
from tutor.checks.subject import Subject
from tutor.checks.texts import pieces_of
from tutor.checks.told import around, statements, told_by, told_with
from tutor.words import _

_HARM = re.compile(
    r"\b(?:side effects?|harms?|complications?|(?:bad|severe|serious|allergic) reactions?"
    r"|overdoses?|dependence|addiction|seizures?|nausea|vomiting|dizz(?:y|iness)|sedation"
    r"|dissociation|bladder|liver (?:harm|damage)|slow(?:ed)? breathing)\b",
    re.IGNORECASE,
)
_HOW_OFTEN = re.compile(
    r"(?<!how )(?<!as )(?<!more )(?<!less )"
    r"\b(?:(?:very |quite )?(?:rare|rarely|uncommon|uncommonly|common|commonly|often|usually))\b"
    r"(?! as\b)",
    re.IGNORECASE,
)
_OFTEN = ("rare", "common", "often", "usually")
_NUMBER = re.compile(r"\d|\b(?:half|most|nobody knows|not known)\b", re.IGNORECASE)


@rule(
    code="C304",
    level="warning",
    message=_('"{words}" tells of a harm, but no number says how many people.'),
    hint=_("Add a count, such as 9 of 100 people, or say that nobody has counted."),
    wrong=text("Side effects are rare."),
    right=text("Side effects are rare. They came in 2 of 100 people. ^a-source"),
)
def how_often(subject: Subject) -> Iterator[Hit]:
    """People hear anything from 1 to 50 in 100 when they read "common" or "rare"."""
    for piece, sentence in statements(subject, _OFTEN):
        found = _HOW_OFTEN.search(sentence)
        if not found or not _HARM.search(sentence) or piece.field == "can-do":
            continue
        if not _NUMBER.search(around(subject, piece)):
            yield Hit(subject.find(piece.path, found.group()), {"words": found.group()})


_SMALL = "two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty"
_ONE_IN = re.compile(
    r"(?<![\d.,:/-])\b(?:1|one) (?:person )?(?:in|out of) (?:every )?"
    rf"(\d[\d,]*|{_SMALL}|a (?:hundred|thousand|million))\b(?![-:/]|\.\d|%)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:step|page|part|phase|type|day|week|month|class|schedule|grade|no|number|stage|table"
    r"|group|chapter|line|at least|the|this|that|no) $",
    re.IGNORECASE,
)
_ROUND = {"10", "100", "1000", "1,000", "10000", "10,000"}
_THINGS = re.compile(
    r" (?:ways?|steps?|hours?|days?|weeks?|months?|years?|minutes?|visits?|doses?|"
    r"places?|parts?|milligrams?|mg|ml)\b",
    re.IGNORECASE,
)


@rule(
    code="C310",
    level="warning",
    message=_('"{words}" is hard to compare with other chances.'),
    hint=_("Count out of 100 or 1,000, such as 20 of 100 people."),
    wrong=text("It helped 1 in 5 people. ^a-source"),
    right=text("It helped 20 of 100 people. ^a-source"),
)
def one_in(subject: Subject) -> Iterator[Hit]:
    """With a new lower number each time, 1 in 5 looks smaller than 1 in 25 to many readers."""
    for piece in told_with(subject, ("1 ", "one ")):
        for found in _ONE_IN.finditer(piece.text):
            is_round = " out of " in found.group().lower() and found.group(1) in _ROUND
            is_year = re.fullmatch(r"(?:19|20)\d\d", found.group(1))
            before, after = piece.text[: found.start()], piece.text[found.end() :]
            if is_round or is_year or _NUMBERED.search(before) or _THINGS.match(after):
                continue
            yield Hit(subject.find(piece.path, found.group()), {"words": found.group()})


_RELATIVE = re.compile(
    r"\b(?:twice|half|\w+ times|\d+-fold) as (?:likely|common|frequent|often|high)\b"
    r"|\b\d[\d.]* ?(?:%|per ?cent) (?:more|less|higher|lower|greater|fewer|smaller)\b"
    r"|\b(?:doubles?|doubled|triples?|tripled|halves|halved|cuts? in half) (?:the|your|their)"
    r" (?:risks?|chances?|odds)\b"
    r"|\b(?:two|three|four|five|ten|\d+)(?: |-)(?:times|fold) (?:more|less|higher|lower|greater)"
    r" (?:likely|risk|chance|odds|common)\b",
    re.IGNORECASE,
)
_RELATING = ("as likely", "as common", "as frequent", "as often", "as high", "%", "percent",
    "per cent", "doubl", "tripl", "halve", "in half", "times", "fold")  # fmt: skip
_COUNTS = re.compile(r"\b\d[\d,]* (?:\w+ ){0,2}(?:of|out of|in) (?:every )?\d", re.IGNORECASE)


@rule(
    code="C311",
    level="warning",
    message=_('"{words}" does not say how many people that is.'),
    hint=_("Give both counts, such as 4 of 100 with it and 2 of 100 without."),
    wrong=text("They were twice as likely to sleep badly. ^a-source"),
    right=text("They were twice as likely to sleep badly, in 4 of 100 people. ^a-source"),
)
def relative_chance(subject: Subject) -> Iterator[Hit]:
    """Twice a tiny chance is still tiny, but "twice as likely" frightens, or sells."""
    for piece in told_with(subject, _RELATING):
        found = _RELATIVE.search(piece.text)
        if found and not _COUNTS.search(around(subject, piece)):
            yield Hit(subject.find(piece.path, found.group()), {"words": found.group()})


_OUT_OF = re.compile(
    r"\b\d[\d,.]*(?: [a-z]+){0,2} (?:of|out of|in|per)(?: every)?"
    r" (100|1,?000|10,?000|100,?000)\b(?![,.]?\d)|\b(?:out of|of) (?:every )?(100|1,?000|10,?000)"
    r" (?:people|adults|patients|men|women|children)\b",
    re.IGNORECASE,
)
_DIFFERENT = page(
    "points:\n  - 4 of 100 people felt sick. ^a-source\n  - {} of {} people fainted. ^a-source"
)


@rule(
    code="C312",
    level="error",
    message=_("Some counts here are out of {first}, others out of {second}."),
    hint=_("Count everything in this block out of the same number."),
    wrong=_DIFFERENT.format(3, "1,000"),
    right=_DIFFERENT.format(1, "100"),
)
def one_denominator(subject: Subject) -> Iterator[Hit]:
    """4 of 100 looks smaller than 8 of 1,000 to many readers; they should not have to work."""
    if "00" not in subject.read.text:
        return
    for path, block in subject.blocks():
        first = ""
        for piece in pieces_of(block, path):
            if "00" not in piece.text or piece.field == "reveal":
                continue
            for found in _OUT_OF.finditer(piece.text):
                number = (found.group(1) or found.group(2)).replace(",", "")
                first = first or number
                if number != first:
                    place = subject.find(piece.path, found.group())
                    yield Hit(place, {"first": f"{int(first):,}", "second": f"{int(number):,}"})
                    break
            else:
                continue
            break


_POINT = re.compile(r"\.\d")
_DECIMAL = re.compile(
    r"(?<![\d.,])\d+\.\d+(?: ?%| ?per ?cent\b|(?: \w+)? (?:of|out of|in) (?:every )?\d+\b"
    r"| (?:people|adults|patients)\b)",
    re.IGNORECASE,
)


@rule(
    code="C313",
    level="warning",
    message=_('"{words}" is a chance with a decimal point.'),
    hint=_("Round it to a whole number, such as 12 of 100."),
    wrong=text("It helped 12.4% of people. ^a-source"),
    right=text("It helped about 12 of 100 people. ^a-source"),
)
def decimals(subject: Subject) -> Iterator[Hit]:
    """Decimals look exact, are hard to picture, and hide how rough most figures are."""
    if not _POINT.search(told_by(subject).small):
        return
    for piece in told_with(subject, (".",)):
        found = _DECIMAL.search(piece.text)
        if found:
            yield Hit(subject.find(piece.path, found.group()), {"words": found.group()})
