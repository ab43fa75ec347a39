"""Counting sentences and words."""

from __future__ import annotations

import pytest

from tutor.checks.sentences import bare, sentences_of, word_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two. Three.", 3),
        ("Is it so? Yes. ^a-source No.", 3),
        ("Dr. Example said so.", 1),
        ("It was 4.5 hours.", 1),
        ("He said “yes.” She said no.", 2),
        ("In the U.S. it is so.", 1),
        ("Use it, e.g. at home.", 1),
        ("", 0),
    ],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert len(sentences_of(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One two three.", 3),
        ("It's off-label. ^a-source", 2),
        ("Call <clinic-phone> __now__.", 3),
        ("41 of 100 people", 4),
        ("1,000 or 4.5", 3),
        ("", 0),
    ],
)
def test_words_are_counted_without_the_inline_signs(text: str, count: int) -> None:
    assert word_count(text) == count


def test_inline_signs_leave_no_trace() -> None:
    assert bare("One. ^a-source  Call <clinic-phone>\n__now__.") == "One. Call value now."
