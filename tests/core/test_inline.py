"""The three signs inside text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.core.inline import Span, as_text, fill, joined, parse, plain, sentence, sources_in


def test_a_source_mark_takes_no_room_in_the_text() -> None:
    words = parse("It is watched. ^fda-rems Then you go home. ^spravato-rems")
    assert as_text(words) == "It is watched. Then you go home."
    assert sources_in(words) == ("fda-rems", "spravato-rems")


def test_strong_words_and_clinic_values_are_spans_of_their_own() -> None:
    assert parse("Call __now__: <clinic-phone>.") == (
        Span("Call "),
        Span("now", "strong"),
        Span(": "),
        Span("<clinic-phone>", "value", "clinic-phone"),
        Span("."),
    )


def test_a_value_is_put_in_and_an_unknown_one_keeps_its_name() -> None:
    words = parse("Call <clinic-phone> or <other>.")
    assert as_text(fill(words, {"clinic-phone": "555-0100"}.get)) == "Call 555-0100 or <other>."


def test_a_value_and_a_source_keep_their_meaning_among_strong_words() -> None:
    words = parse("__Call <clinic-phone> now ^a-source__.")
    assert words == (
        Span("Call ", "strong"),
        Span("<clinic-phone>", "value", "clinic-phone"),
        Span(" now", "strong"),
        Span("", "source", "a-source"),
        Span("."),
    )
    assert as_text(fill(words, {"clinic-phone": "555-0100"}.get)) == "Call 555-0100 now."


@pytest.mark.parametrize(
    "text",
    [
        "[red]x[/]",
        "[@click=app.quit]x[/]",
        "a < b and b > c",
        "2 ^ 3",
        "_one_",
        "__ x __",
        "5 <Up>",
    ],
)
def test_everything_else_is_literal(text: str) -> None:
    assert parse(text) == plain(text)


@given(st.text())
def test_text_without_signs_stays_as_it_is(text: str) -> None:
    bare = " ".join(text.replace("^", "").replace("<", "").replace("_", "").split(" ")).strip()
    assert as_text(parse(bare)).replace(" ", "") == "".join(
        sign for sign in bare if sign not in " \t\r\n"
    )


def test_a_sentence_keeps_the_spans_put_into_it() -> None:
    words = sentence("{who}: {count} of {all}.", who=parse("__Adults__ ^s"), count="3", all="10")
    assert as_text(words) == "Adults: 3 of 10."
    assert words[0] == Span("Adults", "strong")
    assert sources_in(words) == ("s",)


def test_braces_in_what_is_put_in_stay_literal() -> None:
    assert as_text(sentence("Say {what}.", what=plain("{what} {0}"))) == "Say {what} {0}."


def test_pieces_are_joined_with_a_mark_between() -> None:
    assert as_text(joined([plain("a"), plain("b"), plain("c")])) == "a; b; c"
    assert joined([]) == ()
