"""Widths and line ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tutor.core.cells import cut, padded, width_of, wrap
from tutor.core.inline import Span, Words, as_text, parse, plain

words_of_any_kind = st.lists(
    st.builds(
        Span,
        st.text(st.sampled_from("ab  é漢字、。x-") | st.characters(codec="utf-8"), max_size=40),
        st.sampled_from(["plain", "strong", "term", "source"]),
        st.sampled_from(["", "ref"]),
    ),
    max_size=6,
).map(tuple)


def lines_of(text: str, width: int) -> list[str]:
    """Plain text broken into lines."""
    return [as_text(line) for line in wrap(parse(text), width)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "café",
        "cafe\u0301",
        "漢字かな",
        "▎●○█░─│◐",
        "❤\ufe0f",
        "👨\u200d👩\u200d👧",
        "👍🏽",
        "ไทยนี้",
        "…",
    ],
)
def test_text_is_as_wide_as_the_screen_library_draws_it(text: str) -> None:
    assert width_of(text) == cell_len(text)


@given(words_of_any_kind, st.integers(2, 60))
def test_no_line_is_too_wide_and_nothing_visible_is_lost(words: Words, width: int) -> None:
    lines = wrap(words, width)
    assert all(width_of(as_text(line)) <= width for line in lines)
    assert "".join(as_text(line) for line in lines).replace(" ", "") == as_text(words).replace(
        " ", ""
    )
    assert all(span.text for line in lines for span in line)


@given(words_of_any_kind, st.integers(2, 60))
def test_spans_keep_their_style_and_reference(words: Words, width: int) -> None:
    def letters(several: list[Words]) -> list[tuple[str, str, str]]:
        return [
            (letter, span.style, span.ref)
            for line in several
            for span in line
            for letter in span.text
            if letter != " "
        ]

    assert letters(wrap(words, width)) == letters([words])


def test_lines_break_at_spaces() -> None:
    assert lines_of("one two three four five six", 13) == ["one two three", "four five six"]


def test_a_word_wider_than_the_line_is_broken() -> None:
    assert lines_of("an extraordinarily long one", 8) == ["an", "extraord", "inarily", "long one"]


def test_a_short_word_is_not_left_alone_on_the_last_line() -> None:
    assert lines_of("one two three four", 13) == ["one two", "three four"]
    assert lines_of("one two", 4) == ["one", "two"]


def test_punctuation_stays_with_the_strong_word_before_it() -> None:
    assert lines_of("Go to them __now__.", 14) == ["Go to", "them now."]


def test_scripts_without_spaces_break_between_signs_but_not_before_a_full_stop() -> None:
    assert lines_of("漢字漢字。", 8) == ["漢字漢", "字。"]


def test_source_marks_take_no_room() -> None:
    assert lines_of("One two. ^some-source Three.", 15) == ["One two. Three."]


def test_a_phrase_of_two_words_stays_one_piece_on_its_line() -> None:
    words = (Span("The "), Span("boxed warning", "term", "boxed-warning"), Span(" says"))
    assert wrap(words, 40) == [words]


def test_no_text_gives_no_line() -> None:
    assert wrap((), 10) == []
    assert wrap(plain("   "), 10) == []


def test_text_is_cut_with_a_mark_and_padded_by_cells() -> None:
    assert cut("short", 5) == "short"
    assert cut("much longer", 6) == "much…"
    assert cut("漢字漢字", 6) == "漢字…"
    assert cut("ab", 0) == ""
    assert padded("漢", 4) == "漢  "
    assert padded("7", 3, is_right=True) == "  7"


@given(st.text(max_size=50), st.integers(0, 30))
def test_cut_text_always_fits(text: str, width: int) -> None:
    assert width_of(cut(text, width)) <= width
