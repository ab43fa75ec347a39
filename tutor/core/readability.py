"""How hard a text is to read, by formula.

Owns the formulas: mean sentence length, Flesch-Kincaid grade and SMOG. They see lengths only,
so they never say that a text is understood: readers do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

from msgspec import Struct

from tutor.core.syllables import LONG

ENOUGH = 30
"""SMOG was made for thirty sentences; with fewer it says nothing."""

MOST_EXPLAINED = 8
"""Explained words that count as easy; a reader cannot learn more than these in one lesson."""


class Figures(Struct, frozen=True):
    """What was counted in a text."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    long_words: int = 0

    @property
    def mean_sentence(self) -> float:
        """Words in a sentence, on average."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def grade(self) -> float | None:
        """Flesch-Kincaid: the school year in which the text is easy; None without text."""
        if not self.words:
            return None
        return 0.39 * self.mean_sentence + 11.8 * self.syllables / self.words - 15.59

    @property
    def smog(self) -> float | None:
        """SMOG: the school year, told by the long words; None with too few sentences."""
        if self.sentences < ENOUGH:
            return None
        return 1.0430 * sqrt(self.long_words * ENOUGH / self.sentences) + 3.1291


def figures_of(sentences: Iterable[Sequence[int]]) -> Figures:
    """The figures of a text, given the syllables of each word, sentence by sentence."""
    count = words = total = long_words = 0
    for sentence in sentences:
        if sentence:
            count += 1
            words += len(sentence)
            total += sum(sentence)
            long_words += sum(number >= LONG for number in sentence)
    return Figures(count, words, total, long_words)
