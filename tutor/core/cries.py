"""Words that people type when they need help now.

Owns the short list, and how a typed line is held against it. Never decides what is said then.
A line that only might mean it counts as well: the page with the numbers does no harm.
"""

from __future__ import annotations

import re
from functools import cache

from tutor.core.telephone import HELP_NUMBERS, TO_CALL, digits_of
from tutor.words import _, language, later

_WHOLE_LINES = (
    later("help"), later("help me"), later("help now"), later("please help"),
    later("please help me"), later("i need help"), later("i need help now"),
    later("emergency"), later("crisis"), later("sos"),
)  # fmt: skip
"""What means it when nothing else stands on the line."""

_ANYWHERE = (
    later("suicide"), later("suicidal"), later("kill myself"), later("killing myself"),
    later("i want to die"), later("want to be dead"), later("wish i was dead"),
    later("wish i were dead"), later("better off dead"), later("don't want to live"),
    later("do not want to live"), later("don't want to be alive"),
    later("do not want to be alive"), later("end my life"), later("ending my life"),
    later("take my life"), later("end it all"), later("hurt myself"), later("hurting myself"),
    later("harm myself"), later("harming myself"), later("self-harm"), later("i am dying"),
    later("i'm dying"), later("took an overdose"), later("can't go on"), later("cannot go on"),
    later("can't breathe"), later("cannot breathe"),
)  # fmt: skip
"""What means it wherever it stands in a line."""

_AT_A_CHOICE = (later("help"), later("emergency"), later("crisis"), later("die"), later("dying"))
"""What means it anywhere in a line that should have been a number or a letter."""


def asks_for_help(line: str) -> bool:
    """Whether a line that is none of the choices asks for help now."""
    return may_need_help(line) or _says(_folded(line), _AT_A_CHOICE, language())


def may_need_help(words: str) -> bool:
    """Whether words of the reader's own sound like a need for help now."""
    folded = _folded(words)
    spoken = language()
    is_whole = folded in _known(_WHOLE_LINES, spoken) or folded in _calls(spoken)
    return is_whole or _says(folded, _ANYWHERE, spoken)


def _folded(line: str) -> str:
    """Small letters, plain apostrophes, one blank between words and no signs around them."""
    text = line.casefold().replace("’", "'").replace("-", " ")
    text = re.sub(r"[^\w' ]+", " ", text)
    return " ".join(re.sub(r"\b(dont|cant|im)\b", _with_its_apostrophe, text).split())


def _with_its_apostrophe(found: re.Match[str]) -> str:
    return {"dont": "don't", "cant": "can't", "im": "i'm"}[found[0]]


def _says(folded: str, phrases: tuple[str, ...], spoken: str) -> bool:
    return any(f" {phrase} " in f" {folded} " for phrase in _known(phrases, spoken))


@cache
def _known(phrases: tuple[str, ...], _language: str) -> frozenset[str]:
    """The phrases in English and in the language in use."""
    return frozenset(_folded(each) for phrase in phrases for each in (phrase, _(phrase)))


@cache
def _calls(_language: str) -> frozenset[str]:
    """Each number that brings help, alone and after a word such as "call"."""
    words = ("{number}", *TO_CALL, *map(_, TO_CALL))
    numbers = (form for each in HELP_NUMBERS for form in (each, digits_of(each)))
    return frozenset(_folded(each.format(number=number)) for number in numbers for each in words)
