"""Good and bad told in the same measure.

Owns the rule about that. Never weighs what is said, only counts where it is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.rule import Hit, rule
from tutor.checks.samples import page
from tutor.checks.subject import Subject
from tutor.checks.told import told_by
from tutor.words import _

_GOOD = re.compile(
    r"\b(?:benefits?|helped|helps people|works? well|effective|relief|relieves?|eased|eases"
    r"|lifted|feel better|felt better|got better|improve[sd]?|improvement|remission)\b"
)
_GOOD_WORDS = ("benefit", "help", "work", "effective", "relie", "ease", "lifted", "better",
    "improve", "remission")  # fmt: skip
_BAD = re.compile(
    r"\b(?:risks?|side effects?|harms?|harmed|dizzy|nausea|vomiting|dissociation|sedation|bladder"
    r"|blood pressure|dependence|addiction|misuse|unsafe|danger|seizures?|relapsed?"
    r"|did not help|does not help|not help everyone|warning|death)\b"
)
_NEGATED = re.compile(r"\b(?:not|no|nobody|never|without|less|whether)\b")
LEAST = 4
"""Blocks that tell of a benefit before a lesson is weighed at all."""

_HELPED = "text: It helped people{}."
_MANY = tuple(_HELPED.format(f" in place {number}") for number in "abcde")


@rule(
    code="C308",
    level="note",
    message=_("{good} parts of this lesson tell of benefit, and only {bad} of harm."),
    hint=_("Readers need both to decide. Say more of the harms, or less of the benefits."),
    wrong=page(*_MANY),
    right=page(*_MANY, "text: It has risks.", "text: Some had side effects.", "text: Harms came."),
)
def one_sided(subject: Subject) -> Iterator[Hit]:
    """A lesson that tells the good twice as often as the bad reads like an advertisement."""
    blocks = ["\n".join(one.small for one in said) for said in told_by(subject).in_block.values()]
    good = sum(_tells_good(block) for block in blocks)
    if good < LEAST:
        return
    bad = sum(_BAD.search(block) is not None for block in blocks)
    if good > 2 * bad:
        yield Hit(subject.name(("title",)), {"good": good, "bad": bad})


def _tells_good(block: str) -> bool:
    return (
        any(word in block for word in _GOOD_WORDS)
        and _GOOD.search(block) is not None
        and not _NEGATED.search(block)
    )
