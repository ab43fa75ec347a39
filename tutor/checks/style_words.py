"""Words that make a text vaguer, colder or harder than it need be.

Owns the rules about hedges, belittling words, chart language and sayings. Never judges facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tutor.checks.lists import listed
from tutor.checks.lists.idioms import SAYINGS
from tutor.checks.rule import Hit, rule
from tutor.checks.subject import Subject
from tutor.checks.voice import own_texts, texts_with
from tutor.words import _

_HEDGED = frozenset(("may", "might", "could", "seems", "seem", "appears", "appear"))
_DOUBTS = frozenset(
    ("possibly", "potentially", "perhaps", "maybe", "conceivably", "suggest", "indicate", "seem",
     "appear")
)  # fmt: skip
_HEDGES = re.compile(
    r"\b(?:may|might|could) (?:possibly|potentially|perhaps|maybe|conceivably)\b"
    r"|\b(?:possibly|perhaps|maybe) (?:it |they |this |you )?(?:may|might|could)\b"
    r"|\b(?:seems?|appears?) to (?:suggest|indicate|possibly|maybe)\b"
    r"|\b(?:might|could) (?:seem|appear) to\b",
    re.IGNORECASE,
)


@rule(
    code="W403",
    level="warning",
    message=_('"{words}" says "perhaps" twice.'),
    hint=_('One is enough: "may help", not "may possibly help".'),
    wrong="summary: It may possibly help.",
    right="summary: It may help.",
)
def hedge_pile(subject: Subject) -> Iterator[Hit]:
    """Piled-up doubt tells a reader nothing but that we are afraid to say it."""
    for said in own_texts(subject, _HEDGED, _DOUBTS):
        for found in _HEDGES.finditer(said.text):
            yield Hit(subject.find(said.piece.path, found.group()), {"words": found.group()})


_EASY = frozenset(("simply", "just", "obviously", "merely", "everyone", "everybody"))
_BELITTLES = re.compile(
    r"\b(?:simply|obviously|merely)\b|\b(?:everyone|everybody) knows\b|\bas everyone knows\b"
    r"|(?:^|[.?!:;,] |\b(?:you|can|to|and|then|please|should) )\bjust (?:ask|tell|call|take|stop"
    r"|try|relax|think|say|follow|click|press|remember|sit|lie|breathe|calm|ignore|let|do|go|keep"
    r"|use|get over|read|look|talk|need to|have to)\b",
    re.IGNORECASE,
)
_SIMPLE_BUT_FINE = re.compile(r"\bsimply put\b|\bnot simply\b|\bmore than merely\b", re.IGNORECASE)


@rule(
    code="W403",
    level="warning",
    message=_('"{words}" makes light of what may be hard for the reader.'),
    hint=_("Leave it out. The sentence says the same without it."),
    wrong="summary: Simply call your clinic.",
    right="summary: Call your clinic.",
)
def belittling_word(subject: Subject) -> Iterator[Hit]:
    """What is simple for us may have taken the reader weeks; then "simply" hurts."""
    for said in own_texts(subject, _EASY):
        text = said.text
        for found in _BELITTLES.finditer(text):
            if not _SIMPLE_BUT_FINE.search(text, max(0, found.start() - 12), found.end() + 8):
                words = found.group().lstrip(" .?!:;,")
                yield Hit(subject.find(said.piece.path, words), {"words": words})


_CHART_PARTS = listed("e i viz al b t q p n etc bid tid qid prn npo rx dx hx tx s w qhs eg ie")
"""Words and letters, one of which stands in each of them."""
_CHART = re.compile(
    r"(?<![\w.])(?:e\.\s?g\.|i\.\s?e\.|viz\.|et al\.|b\.?i\.?d\.|t\.?i\.?d\.|q\.?i\.?d\.|q\.d\."
    r"|p\.r\.n\.|p\.o\.|n\.p\.o\.|etc\.?)(?!\w)"
    r"|(?<![\w./-])(?:PRN|NPO|Rx|Dx|Hx|Tx|s/p|w/o|BID|TID|QID|QHS|eg|ie)(?![\w/-])"
)


@rule(
    code="W404",
    level="warning",
    message=_('"{words}" is a short form from Latin or from the chart.'),
    hint=_('Write it out, as in "for example", "that is" or "when needed".'),
    wrong="summary: Ask early, e.g. before a dose.",
    right="summary: Ask early, for example before a dose.",
)
def chart_language(subject: Subject) -> Iterator[Hit]:
    """Such short forms are learned at work, and read wrongly outside it."""
    for said in texts_with(subject, _CHART_PARTS):
        for found in _CHART.finditer(said.text):
            yield Hit(subject.find(said.piece.path, found.group()), {"words": found.group()})


@rule(
    code="W407",
    level="note",
    message=_('"{words}" is a saying that cannot be translated word for word.'),
    hint=_("Say it in plain words."),
    wrong="summary: Call if you feel under the weather.",
    right="summary: Call if you feel ill.",
    since="review",
)
def saying(subject: Subject) -> Iterator[Hit]:
    """Readers who learned English later read a saying word for word."""
    for said in own_texts(subject, _saying_words()):
        text = said.text.lower()
        for one in SAYINGS:
            if one in text and re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", text):
                place = subject.find(said.piece.path, _as_typed(said.text, one))
                yield Hit(place, {"words": one})


@cache
def _saying_words() -> frozenset[str]:
    """The last word of each saying, so that most lessons need no closer look."""
    return frozenset(one.replace("-", " ").rpartition(" ")[2] for one in SAYINGS)


def _as_typed(text: str, words: str) -> str:
    start = text.lower().index(words)
    return text[start : start + len(words)]
