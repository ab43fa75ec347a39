"""What is said to an answer.

Owns the rules about feedback and about the notes on wrong options. Never judges the facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.items import choices, example, feedback_of, kind_of, options_of
from tutor.checks.rule import Hit, rule
from tutor.checks.subject import Subject
from tutor.words import _

_STAND_IN = re.compile(
    r"(?:\W*|n\W?a\W?|x+|t\W?b\W?[acd]\W?|to ?do\W?|feedback( here)?\W?|\W*(?:as|see|same as)"
    r" (?:above|before|below|the first)\W?|(?:the )?same( again)?\W?|ditto\W?)",
    re.IGNORECASE,
)
_BARE_VERDICT = re.compile(
    r"\W*(?:(?:yes|no|oh|sorry|well done|great|good(?: job)?|exactly|indeed)\W+)?"
    r"(?:(?:that|this|it)(?:['’]s| is| was) )?(?:your answer is )?(?:not )?(?:quite )?"
    r"(?:correct|incorrect|right|wrong|true|false|yes|no|not quite|well done|great"
    r"|good(?: job)?|exactly|try again|sorry|ok(?:ay)?|yep|nope|fine)"
    r"\W*(?:answer|choice|try again)?\W*",
    re.IGNORECASE,
)
_BLAME = re.compile(
    r"you (?:really )?(?:should|ought to) have (?:known|read|listened|paid|remembered)"
    r"|wrong again|you (?:have )?failed\b(?! to be)|how could you\b"
    r"|(?:were|are)(?: not|n['’]t) paying attention|pay (?:more|better) attention"
    r"|read more carefully|shame on you|you got (?:it|this) wrong|(?:you|your|are|was|a) "
    r"(?:very )?(?:careless|stupid|silly|foolish|ignorant|dumb)\b"
    r"|(?:every(?:one|body)|anyone|any fool) knows|as you should know|bad answer",
    re.IGNORECASE,
)
_BLAME_WORDS = (
    "known", "read", "listened", "paid", "remembered", "again", "failed", "could you", "attention",
    "shame", "wrong", "careless", "stupid", "silly", "foolish", "ignorant", "dumb", "knows",
    "should know", "bad answer",
)  # fmt: skip
"""One of these stands in each of them; most feedback has none."""


@rule(
    code="Q701",
    level="error",
    message=_("This answer has no feedback of its own."),
    hint=_("Say why it is right or not, and what to do about it."),
    wrong=example(advice="..."),
    right=example(),
)
def no_feedback(subject: Subject) -> Iterator[Hit]:
    """Without feedback a wrong answer is what the reader remembers."""
    for pieces in feedback_of(subject):
        for piece in pieces:
            if len(piece.text) < 25 and _STAND_IN.fullmatch(piece.text.strip()):
                yield Hit(subject.place(piece.path))


@rule(
    code="Q712",
    level="warning",
    message=_("This feedback says whether the answer is right, but not why."),
    hint=_("Add the reason in a sentence; readers learn from that."),
    wrong=example(praise="Correct"),
    right=example(),
)
def bare_verdict(subject: Subject) -> Iterator[Hit]:
    """Right or wrong alone does not mend a mistaken idea; the reason does."""
    for pieces in feedback_of(subject):
        for piece in pieces:
            text = piece.text.strip()
            if len(text) < 50 and _BARE_VERDICT.fullmatch(text):
                yield Hit(subject.place(piece.path))


@rule(
    code="Q712",
    level="warning",
    message=_("Another answer gets the very same feedback."),
    hint=_("Say what is special about this answer."),
    wrong=example(advice="The third one belongs to another page."),
    right=example(),
)
def same_feedback(subject: Subject) -> Iterator[Hit]:
    """Each wrong answer rests on a mistake of its own, and needs its own reason."""
    for pieces in feedback_of(subject):
        first: dict[str, object] = {}
        for piece in pieces:
            text = " ".join(piece.text.casefold().split())
            if first.setdefault(text, piece) is not piece and not _STAND_IN.fullmatch(text):
                yield Hit(subject.place(piece.path))


@rule(
    code="Q712",
    level="error",
    message=_('"{words}" puts the reader to shame.'),
    hint=_("Say what is so, kindly; a wrong answer is a good moment to learn."),
    wrong=example(advice="You should have known that it is the first one."),
    right=example(),
)
def blaming_feedback(subject: Subject) -> Iterator[Hit]:
    """Readers who feel judged stop answering, and stop asking at the clinic."""
    for pieces in feedback_of(subject):
        whole = "\n".join(piece.text for piece in pieces).casefold()
        if not any(word in whole for word in _BLAME_WORDS):
            continue
        for piece in pieces:
            found = _BLAME.search(piece.text)
            if found:
                place = subject.find(piece.path, found.group())
                yield Hit(place, {"words": " ".join(found.group().split())})


@rule(
    code="Q715",
    level="note",
    since="publish",
    message=_("This wrong option does not say which mistaken idea stands behind it."),
    hint=_("Add a line that starts with misconception: for those who review."),
    wrong=example().replace("        misconception: any answer will do\n", ""),
    right=example(),
)
def no_misconception(subject: Subject) -> Iterator[Hit]:
    """A wrong option nobody would think of teaches nothing; naming the idea shows it."""
    for path, check, _right, wrong in choices(subject):
        if kind_of(check) in {"single", "multiple"}:
            for each in wrong:
                if not each.misconception and each.text:
                    number = options_of(check).index(each)
                    yield Hit(subject.place((*path, "options", number, "text")))
