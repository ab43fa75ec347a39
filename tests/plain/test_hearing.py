"""What counts as a number, and as words."""

from __future__ import annotations

import io

import pytest

from tutor.core.clean import LONGEST_TYPED
from tutor.plain.hearing import Prompt, hear_words, number_up_to
from tutor.plain.voice import Voice


@pytest.mark.parametrize("typed", ["0", "1", "9", "10", "16"])
def test_numbers_in_the_range_are_taken(typed: str) -> None:
    assert number_up_to(16, least=0)(typed)


@pytest.mark.parametrize("typed", ["00", "01", "007", "17", "-1", "1.0", "²", "١", "9" * 9, ""])
def test_nothing_else_is_taken_for_a_number(typed: str) -> None:
    assert not number_up_to(16, least=0)(typed)


def test_words_longer_than_a_page_are_cut_as_on_the_screen() -> None:
    voice = Voice(io.StringIO("why " * 2000 + "\n"), io.StringIO())
    heard = hear_words(Prompt(voice, "list", lambda _name: False), "Your question")
    assert len(heard) <= LONGEST_TYPED


def test_that_words_are_cut_is_said() -> None:
    sink = io.StringIO()
    for typed in ("why " * 2000, "why"):
        voice = Voice(io.StringIO(f"{typed}\n"), sink)
        hear_words(Prompt(voice, "list", lambda _name: False), "Your question")
    assert sink.getvalue().count(f"Only the first {LONGEST_TYPED} letters of it are kept.") == 1
