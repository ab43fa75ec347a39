"""The list of long words that nearly every reader knows."""

from __future__ import annotations

import pytest

from tutor.checks.common_words import is_common


@pytest.mark.parametrize(
    "word",
    ["hospital", "hospitals", "families", "family's", "remembered", "operated", "decided",
     "addresses", "considering", "including", "everybody"],
)  # fmt: skip
def test_everyday_words_are_common_in_all_their_forms(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize("word", ["sedation", "ketamine", "dissociation", "", "s", "ing"])
def test_words_of_medicine_are_not(word: str) -> None:
    assert not is_common(word)
