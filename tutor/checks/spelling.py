"""Spelling.

Owns the rule and where its words come from: an English dictionary, the glossary, and a list of
medical words and brands. The dictionary is a package of its own; without it the rule keeps still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tutor.checks.rule import Hit, rule
from tutor.checks.subject import Subject
from tutor.checks.voice import is_english, voice_of
from tutor.words import _

ACCEPTED = Path(__file__).with_name("lists") / "spelled.txt"
"""Words that are right though no everyday dictionary has them."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ENDINGS = ("'s", "’s", "s'", "s’")


@rule(
    code="R210",
    level="warning",
    message=_('"{word}" is in no dictionary this program has.'),
    hint=_("Check the spelling. A right word belongs in the glossary, or in `allow`."),
    wrong="summary: You can ask your clinnic.",
    right="summary: You can ask your clinic.",
)
def misspelled(subject: Subject) -> Iterator[Hit]:
    """A slip in spelling makes readers doubt the rest, and voices stumble over it."""
    if not is_english(subject) or not is_looked_at():
        return
    typed = voice_of(subject).typed
    unknown = sorted(
        word
        for word in typed
        if word.islower() and len(word) > 2 and not _is_known(word)
    )  # fmt: skip
    if not unknown:
        return
    listed = _glossary_words(subject) | {word.lower() for word in typed if not word.islower()}
    for word in unknown:
        if _base(word) in listed or word in listed:
            continue
        pattern = re.compile(rf"(?<![\w<^/.@’'-]){re.escape(word)}(?![\w>/@-]|\.\w|:/)")
        for piece in voice_of(subject).prose:
            if word in piece.text and pattern.search(piece.text):
                near = _near(word)
                hint = _('Did you mean "{near}"?').format(near=near) if near else ""
                yield Hit(subject.find(piece.path, word), {"word": word}, hint=hint)
                break


LONGEST = 30
"""Letters of the longest word that a better spelling is looked for."""


@cache
def is_looked_at() -> bool:
    """Whether the dictionary is installed, so that spelling is looked at."""
    return find_spec("spellchecker") is not None


@cache
def _dictionary() -> Any:
    """Every English word, with how often it is used."""
    return import_module("spellchecker").SpellChecker(language="en").word_frequency.dictionary


@cache
def _accepted() -> frozenset[str]:
    lines = ACCEPTED.read_text(encoding="utf-8").splitlines()
    return frozenset(
        word for line in lines if not line.startswith("#") for word in line.lower().split()
    )


@lru_cache(50_000)
def _is_known(word: str) -> bool:
    """Whether a word in small letters is a right one, in itself or as a form of one."""
    base = _base(word)
    if word in _dictionary() or base in _dictionary() or base in _accepted():
        return True
    stems = {base.removesuffix(ending) for ending in ("s", "es")}
    return not stems.isdisjoint(_accepted())


def _base(word: str) -> str:
    for ending in _ENDINGS:
        word = word.removesuffix(ending)
    return word


def _glossary_words(subject: Subject) -> set[str]:
    """Every word of the glossary's terms, in small letters."""
    return {
        word
        for term in subject.shared.terms
        for form in (term.term, *term.forms)
        for word in re.findall(r"[^\W\d_]+", form.lower())
    }


def _near(word: str) -> str:
    """The most used word that is one slip away; nothing where there is none."""
    if len(word) > LONGEST:
        return ""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    slips = {left + right[1:] for left, right in cuts if right}
    slips |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    slips |= {left + letter + right[1:] for left, right in cuts if right for letter in _LETTERS}
    slips |= {left + letter + right for left, right in cuts for letter in _LETTERS}
    shortened = f"{word[:-1]}'{word[-1]}"
    if shortened.endswith("n't") and shortened in _dictionary():
        return shortened
    found = [slip for slip in slips if slip in _dictionary()]
    return max(found, key=_dictionary().__getitem__, default="")
