"""The reading formulas, against figures worked out by hand."""

from __future__ import annotations

import pytest

from tutor.core.readability import Figures, figures_of


def test_words_sentences_and_long_words_are_counted() -> None:
    assert figures_of([[1, 2, 3], [], [4]]) == Figures(2, 4, 10, 2)


def test_the_grade_is_that_of_the_formula() -> None:
    figures = Figures(sentences=10, words=120, syllables=180, long_words=12)
    assert figures.mean_sentence == 12
    assert figures.grade == pytest.approx(0.39 * 12 + 11.8 * 1.5 - 15.59)
    assert figures.grade == pytest.approx(6.79)


def test_smog_is_that_of_the_formula() -> None:
    figures = Figures(sentences=60, words=700, syllables=1000, long_words=50)
    assert figures.smog == pytest.approx(8.344, abs=0.001)


def test_smog_keeps_quiet_with_fewer_than_thirty_sentences() -> None:
    assert Figures(29, 300, 400, 20).smog is None
    assert Figures(30, 300, 400, 20).smog is not None


def test_no_text_has_no_grade() -> None:
    assert figures_of([]).grade is None
    assert figures_of([]).mean_sentence == 0
