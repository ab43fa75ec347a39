"""The staff PIN: only the right one is right, and only one that is hard to guess is taken."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.clinic.pin import WeakPin, is_right, is_sum, set_pin_text, weakness_of

STORED = set_pin_text("839201")


def test_the_right_pin_is_right_and_others_are_not() -> None:
    assert is_right("839201", STORED)
    for wrong in ("839202", "83920", "8392010", "", "839201 ", "８３９２０１", "839201" * 100):
        assert not is_right(wrong, STORED)


def test_the_sum_is_salted_and_in_the_form_that_is_written_down() -> None:
    assert re.fullmatch(r"scrypt\$16384\$8\$1\$[\w+/=]{24}\$[\w+/=]{44}", STORED)
    assert set_pin_text("839201") != STORED
    assert "839201" not in STORED


@pytest.mark.parametrize(
    "easy",
    ["000000", "123456", "1234567890", "654321", "098765", "121212", "123123", "12345", "",
     "abcdef", "1234567890123", "8901234", "１２３９８７", "77777777"],
)  # fmt: skip
def test_an_easy_pin_is_not_taken(easy: str) -> None:
    assert weakness_of(easy).endswith(".")
    with pytest.raises(WeakPin, match="PIN"):
        set_pin_text(easy)


@pytest.mark.parametrize("good", ["839201", "112358", "135790", "908172635445"])
def test_other_pins_are_taken(good: str) -> None:
    assert weakness_of(good) == ""


@pytest.mark.parametrize(
    "odd",
    [
        "", "839201", "scrypt", STORED + "$", STORED[:-4], STORED.replace("scrypt", "md5"),
        STORED.replace("16384", "2"), STORED.replace("16384", "16385"),
        STORED.replace("16384", "1073741824"), STORED.replace("$8$1$", "$8$400$"),
        STORED.replace("$8$1$", "$0$1$"), STORED.replace("$8$1$", "$-8$1$"), "é" + STORED,
        STORED.replace("16384", "１６３８４"),
    ],
    # The sum is another one in each run, and test names must be the same in all of them.
    ids=[
        "empty", "digits", "name", "long", "short", "md5", "n-2", "n-odd", "n-huge", "p-400",
        "r-0", "r-below", "letter", "other-digits",
    ],
)  # fmt: skip
def test_what_is_no_sum_is_never_right_and_never_costs_much(odd: str) -> None:
    assert not is_sum(odd)
    assert not is_right("839201", odd)


@settings(max_examples=200, deadline=None)
@given(
    st.text(max_size=100) | st.from_regex(r"scrypt(\$[0-9A-Za-z+/=]{0,40}){3,6}", fullmatch=True)
)
def test_no_text_in_place_of_a_sum_breaks_anything(text: str) -> None:
    if not is_sum(text):
        assert not is_right("839201", text)
