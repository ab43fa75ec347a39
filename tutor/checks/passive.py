"""Who does what: sentences that leave the doer out.

Owns the rules about passive verbs. Never says a passive is wrong, only that it hides somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.lists import listed
from tutor.checks.rule import Hit, rule
from tutor.checks.sentences import bare, sentences_of
from tutor.checks.subject import Subject
from tutor.checks.texts import Piece
from tutor.checks.voice import is_english, own_texts
from tutor.core.read import Path
from tutor.words import _

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_STATES = listed(
    "allowed approved ashamed based bored broken certified closed complicated concerned confused"
    " connected controlled covered depressed designed diluted disabled divorced done embarrassed"
    " excited exhausted experienced fed gone hard-headed hundred infected interested involved"
    " known limited licensed linked located lost made married meant mixed naked named needed"
    " numbed old pleased prepared qualified ready red related relaxed retired sacred scared"
    " shed shocked single skilled sold speed supposed surprised tired trained unused upset used"
    " wicked worried bed indeed bleed advanced proved called written led"
)
"""Words that say how something is, not what somebody does to it."""

_IRREGULAR = (
    "given|taken|seen|shown|told|sent|kept|held|put|brought|bought|caught|chosen|driven|drawn"
    "|eaten|found|forgotten|hidden|hurt|paid|said|set|spoken|spent|thrown|won|worn|left|run"
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:not\s+|also\s+|often\s+|usually\s+|never\s+"
    rf"|always\s+|then\s+|\w+ly\s+)?((?:[a-z]{{2,}}ed|{_IRREGULAR}))\b(?!-)",
)
_ASIDE = re.compile(r"\b(?:what|which|who|whether|how|when|where|why|that|if)\b", re.IGNORECASE)
"""Opens a part of a sentence that is not what has to be done."""

MOST = 1
"""Passive verbs a page may have before anything is said."""

_PAGE = "pages:\n  - id: first-page\n    title: What is it?\n    blocks:\n"


@rule(
    code="R208",
    level="note",
    message=_('This page has {count} passive verbs, such as "{words}".'),
    hint=_('Say who does it: "the nurse checks it", not "it is checked".'),
    wrong=_PAGE + "      - text: Your weight is checked. The dose is worked out.",
    right=_PAGE + "      - text: A nurse checks your weight. The dose is worked out.",
    since="review",
)
def passive_page(subject: Subject) -> Iterator[Hit]:
    """Readers who do not know who acts do not know whom to ask."""
    found: dict[object, list[tuple[Piece, str]]] = {}
    for said in own_texts(subject, _BE):
        piece = said.piece
        if piece.path[0] == "pages":
            found.setdefault(piece.path[1], []).extend(
                (piece, words) for words in passives_in(said.text)
            )
    for several in found.values():
        if len(several) > MOST:
            piece, words = several[0]
            yield Hit(subject.find(piece.path, words), {"count": len(several), "words": words})


@rule(
    code="R215",
    level="warning",
    message=_('"{words}" does not say who does it.'),
    hint=_('Say who does it: "the nurse checks it", not "it is checked".'),
    wrong="actions:\n  - Your weight should be checked.",
    right="actions:\n  - Ask a nurse to check your weight.",
)
def passive_message(subject: Subject) -> Iterator[Hit]:
    """What to remember and what to do must say who does it."""
    if not is_english(subject):
        return
    lesson = subject.lesson
    actions = [(("actions", number), text) for number, text in enumerate(lesson.actions)]
    told: list[tuple[Path, str]] = [(("main-message",), lesson.main_message), *actions]
    for path, text in told:
        for sentence in sentences_of(text):
            for words in passives_in(sentence):
                if not _ASIDE.search(sentence.partition(words)[0]):
                    yield Hit(subject.find(path, words), {"words": words})


def passives_in(text: str) -> Iterator[str]:
    """The passive verbs in a text."""
    for found in _PASSIVE.finditer(bare(text)):
        if found.group(1) not in _STATES:
            yield found.group()
