"""Characters that drive a terminal or hide never come through."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.core.clean import LONGEST_TYPED, faults, typed_words, visible

HOSTILE = [
    ("\x1b]52;c;aGk=\x07", "Y004"),
    ("\x9b2J", "Y004"),
    ("\x00", "Y004"),
    ("\x7f", "Y004"),
    ("\x85", "Y004"),
    ("\u2028", "Y004"),
    ("\ud800", "Y004"),
    ("\u202e", "Y005"),
    ("\u2066", "Y005"),
    ("\u200f", "Y005"),
    ("\u061c", "Y005"),
    ("\u200b", "Y006"),
    ("\u00ad", "Y006"),
    ("\ufeff", "Y006"),
    ("\U000e0041", "Y006"),
    ("\u3164", "Y006"),
    ("a\u200db", "Y006"),
]

any_text = st.text(st.characters() | st.sampled_from("\x1b\n\r\t\u202e\u200d\u200bab👩"))


@pytest.mark.parametrize(("text", "code"), HOSTILE)
def test_each_bad_character_has_its_code(text: str, code: str) -> None:
    assert code in {found for _offset, found in faults(text)}


def test_faults_say_where_they_are() -> None:
    assert faults("ab\x1bc\u202ed\u200b") == [(2, "Y004"), (4, "Y005"), (6, "Y006")]


@pytest.mark.parametrize(
    "text",
    [
        "plain\r\ntext\twith tabs\n",
        "café – “quoted” 10 µg",
        "👩\u200d👩\u200d👧",
        "می\u200cخواهم",
        "❤\ufe0f",
        "क\u094d\u200dष",
    ],
)
def test_ordinary_text_has_no_fault_and_is_shown_as_it_is(text: str) -> None:
    assert faults(text) == []
    assert visible(text, keep_lines=True) == text.replace("\r\n", "\n").replace("\t", " ")


def test_control_characters_show_as_dots_and_hidden_ones_are_dropped() -> None:
    assert visible("a\x1b[2Jb\u202ec\u200bd") == "a·[2Jbcd"


def test_line_ends_become_spaces_unless_they_are_kept() -> None:
    assert visible("one\r\ntwo\u2028three\tfour") == "one two three four"
    assert visible("one\r\ntwo\u2028three\tfour", keep_lines=True) == "one\ntwo\nthree four"


def test_markup_is_left_as_it_was_typed() -> None:
    assert visible("[red]x[/] [@click=app.quit]y[/]") == "[red]x[/] [@click=app.quit]y[/]"


def test_typed_words_are_cut_at_a_page_and_lose_what_hides() -> None:
    assert typed_words(" one\n\x1b[2Jtwo ") == "one ·[2Jtwo"
    assert len(typed_words("a" * 5000)) == LONGEST_TYPED


@given(any_text, st.booleans())
def test_what_is_shown_has_no_fault_left(text: str, keep_lines: bool) -> None:
    shown = visible(text, keep_lines=keep_lines)
    assert faults(shown) == []
    assert visible(shown, keep_lines=keep_lines) == shown
    lines = {"\n"} if keep_lines else set()
    assert {sign for sign in shown if unicodedata.category(sign) in ("Cc", "Cs")} <= lines
    shown.encode()
