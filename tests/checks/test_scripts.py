"""Letters that are not what they look like."""

from __future__ import annotations

import pytest

from tests.checks.one_text import found


@pytest.mark.parametrize("word", ["k\u0435tamine", "d\u03bfse", "\u0421linic"])
def test_a_letter_of_another_alphabet_is_pointed_out(word: str) -> None:
    assert found(f"Ask about {word}.", families="Y") == ["Y032"]


@pytest.mark.parametrize(
    "words", ["caf\u00e9", "\u03b2-blocker", "\u03bcg", "\u043a\u0435\u0442\u0430", "na\u00efve"]
)
def test_whole_words_in_any_alphabet_are_left_alone(words: str) -> None:
    assert found(f"Ask about {words}.", families="Y") == []


def test_a_letter_with_many_marks_is_pointed_out() -> None:
    assert found("Ask e" + "\u0301" * 6 + ".", families="Y") == ["Y033"]
    assert found("Ask e" + "\u0301" * 4 + ".", families="Y") == []


def test_a_mark_typed_as_a_code_is_seen_too() -> None:
    assert found("Ask e" + r"\u0301" * 6 + ".", families="Y") == ["Y033"]
