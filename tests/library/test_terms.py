"""Glossary words in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.core.course import Term
from tutor.core.inline import as_text, parse
from tutor.library.terms import mark_terms, matcher_for, terms_in

TERMS = (
    Term(id="ketamine", term="ketamine", forms=("ketamine",), means="A medicine."),
    Term(id="esketamine", term="esketamine", forms=("esketamine",), means="A medicine."),
    Term(id="trd", term="hard-to-treat depression", forms=("TRD",), means="Depression."),
    Term(id="depression", term="depression", forms=("depression", "depressed"), means="Low mood."),
    Term(id="drip", term="drip", forms=("drip", "drips"), means="Through a vein."),
)
MATCHER = matcher_for(TERMS)


def found(text: str) -> list[tuple[str, str]]:
    """What was found in a text, with its term."""
    return [(text[start:end], term) for start, end, term in terms_in(text, MATCHER)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ketamine works.", [("Ketamine", "ketamine")]),
        ("esketamine", [("esketamine", "esketamine")]),
        ("Hard-to-treat depression and depression", [
            ("Hard-to-treat depression", "trd"), ("depression", "depression"),
        ]),
        ("TRD, not trd", [("TRD", "trd")]),
        ("drips dripped", [("drips", "drip")]),
        ("ketamine-like, non-ketamine", []),
        ("ketamine's ‘ketamine’", [("ketamine", "ketamine"), ("ketamine", "ketamine")]),
        ("(ketamine)", [("ketamine", "ketamine")]),
        ("İ ketamine", [("ketamine", "ketamine")]),
    ],
)  # fmt: skip
def test_whole_words_in_all_forms_are_found_longest_first(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


def test_only_the_first_use_on_a_page_is_marked() -> None:
    seen: set[str] = set()
    first = mark_terms(parse("Ketamine, then ketamine."), MATCHER, seen)
    assert [span.text for span in first if span.style == "term"] == ["Ketamine"]
    second = parse("More ketamine and a drip.")
    assert [span.ref for span in mark_terms(second, MATCHER, seen) if span.style == "term"] == [
        "drip"
    ]


def test_text_with_a_style_of_its_own_is_left_alone() -> None:
    words = parse("__ketamine__ <ketamine> ^ketamine")
    assert mark_terms(words, MATCHER, set()) is words


def test_without_a_glossary_nothing_changes() -> None:
    words = parse("ketamine")
    assert mark_terms(words, matcher_for(()), set()) is words


@given(
    st.text()
    | st.lists(st.sampled_from(["ketamine", "TRD", " ", "-", "İ", "drip", "s"])).map("".join)
)
def test_marking_never_changes_a_letter(text: str) -> None:
    words = parse(text)
    assert as_text(mark_terms(words, MATCHER, set())) == as_text(words)
