"""Counting syllables by rule."""

from __future__ import annotations

import pytest

from tutor.core.syllables import syllables

KNOWN = {
    1: "ask drug dose makes asked called scared you year eye eyes whole they're can't don't please "
    "priest",
    2: "doctor doses table people needed treated nurses before someone sometimes something safety "
    "careful useful isn't didn't doesn't being doing saying beyond quiet trial science language "
    "changes every hundred patient movement therefore homework technique elsewhere nasal "
    "question player soldier",
    3: "hospital medicine ketamine depression addicted idea area employer memory "
    "period usual everyone anyone reaction continue insurance supplement element completely "
    "alcohol radio video appointment certified temporal theory beforehand behavior earlier "
    "sleepiest",
    4: "esketamine anxiety medication society situation evaluate insomnia approximate experience "
    "mechanism psychiatric alternative usually actually biology anesthesia",
    5: "dissociation approximately possibility hospitality university",
}
WORDS = [(word, count) for count, line in KNOWN.items() for word in line.split()]


@pytest.mark.parametrize(("word", "count"), WORDS)
def test_easy_words_are_counted_right(word: str, count: int) -> None:
    assert syllables(word) == count


def test_parts_joined_by_a_hyphen_are_added_up() -> None:
    assert syllables("two-hour") == 2
    assert syllables("hard-to-treat") == 3


def test_a_short_form_is_spoken_letter_by_letter() -> None:
    assert syllables("FDA") == 3
    assert syllables("PTSD") == 4
    assert syllables("REMS") == 1
    assert syllables("WHO") == 5


@pytest.mark.parametrize("word", ["2026", "x", "--", "", "’", "12:30", "ñandú"])
def test_every_word_has_at_least_one(word: str) -> None:
    assert syllables(word) >= 1


def test_capitals_at_the_start_change_nothing() -> None:
    assert syllables("Ketamine") == syllables("ketamine")
