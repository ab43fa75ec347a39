"""Short forms such as MRI.

Owns the rule that they are spelled out. Words in capitals for stress are `wording`'s to find.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.lists import listed
from tutor.checks.rule import Hit, rule
from tutor.checks.subject import Subject
from tutor.checks.voice import is_english, voice_of
from tutor.checks.wording import STRESSED
from tutor.words import _

KNOWN = listed(
    "US USA UK EU UN TV PM AM OK ID DVD CD HIV AIDS DNA FAQ PDF URL ZIP PIN SMS ATM PO ADHD"
    " ER CEO NASA COVID USB GPS IQ II III IV VI VII VIII IX XI XII PTSD CPR ICU FBI CIA"
)
"""Short forms and Roman numbers that need no explanation."""

_FORM = re.compile(r"(?<![\w.&/-])[A-Z]{2,6}(?=s?(?![\w&/-]))")
_SMALL = r"(?:[ -](?:of|and|for|the|in|to|on))*"
_PAGE = "pages:\n  - id: first-page\n    title: What is it?\n    blocks:\n"


@rule(
    code="R206",
    level="warning",
    message=_('"{word}" is not spelled out in this lesson.'),
    hint=_("Write the whole words first, then {word} in brackets, or add it to the glossary."),
    wrong=_PAGE + "      - text: You may need an ECG first.",
    right=_PAGE + "      - text: You may need a heart test (ECG) first. The ECG is quick.",
)
def short_form(subject: Subject) -> Iterator[Hit]:
    """Readers do not know our short forms, and few of them dare to ask."""
    if not is_english(subject):
        return
    voice = voice_of(subject)
    seen = {word for word in voice.typed if word.isupper() and 1 < len(word) < 7}
    seen -= KNOWN | STRESSED
    if not seen or not (seen := seen - _listed(subject)):
        return
    everything = "\n".join(said.text for said in voice.said)
    for said in voice.said:
        text = said.text
        for found in () if text.isupper() else _FORM.finditer(text):
            word = found.group()
            if word in seen:
                seen.remove(word)
                if not _is_told(word, everything):
                    yield Hit(subject.find(said.piece.path, word), {"word": word})


def _listed(subject: Subject) -> set[str]:
    """Every word in capitals that the glossary has in a form or explains."""
    terms = subject.shared.terms
    return {word for term in terms for form in (term.term, *term.forms) for word in form.split()}


def _is_told(word: str, text: str) -> bool:
    """Whether a text has the whole words, or says beside the short form what it is."""
    spelled = rf"\b{word[0]}" + "".join(rf"\w{{0,20}}{_SMALL}[ -]{letter}" for letter in word[1:])
    beside = (
        rf"\([^()]*\b{word}s?\b[^()]*\)|\b{word}s?[\"”]?(?: \(|,? or |, which | means )"
        rf"|\b(?:or|called) [\"“]?{word}\b"
    )
    whole = (one for one in re.finditer(spelled, text, re.IGNORECASE) if one.group() != word)
    return re.search(beside, text) is not None or next(whole, None) is not None
