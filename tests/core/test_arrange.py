"""When choices are mixed, and when never."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.core.arrange import arranged
from tutor.core.inline import plain
from tutor.core.nodes import Ask, Choice, Mode


def ask(mode: Mode, *texts: str, keys: tuple[str, ...] = ()) -> Ask:
    """A question with these choices."""
    keys = keys or tuple(str(number) for number in range(1, len(texts) + 1))
    choices = tuple(Choice(key, plain(text)) for key, text in zip(keys, texts, strict=True))
    partners = choices if mode == "match" else ()
    return Ask(item="item", mode=mode, prompt=(), choices=choices, partners=partners)


seeds = st.text(max_size=8)
texts = st.lists(st.sampled_from("abcdefg"), min_size=2, max_size=7, unique=True)


@given(seeds, texts, st.sampled_from(["one", "many"]))
def test_the_first_attempt_keeps_the_authors_order(seed: str, words: list[str], mode: Mode) -> None:
    question = ask(mode, *words)
    assert arranged(question, seed, 0) == question


@given(seeds, texts, st.integers(1, 6))
def test_each_further_attempt_comes_in_another_order(
    seed: str, words: list[str], attempt: int
) -> None:
    question = ask("one", *words)
    mixed = arranged(question, seed, attempt)
    assert mixed.choices != arranged(question, seed, attempt - 1).choices
    assert set(mixed.choices) == set(question.choices)


@given(seeds, texts, st.integers(0, 6))
def test_what_is_to_be_ordered_or_matched_never_comes_out_solved(
    seed: str, words: list[str], attempt: int
) -> None:
    order, match = ask("order", *words), ask("match", *words)
    mixed = arranged(order, seed, attempt)
    assert mixed.choices != order.choices
    assert set(mixed.choices) == set(order.choices)
    matched = arranged(match, seed, attempt)
    assert matched.choices == match.choices
    assert matched.partners != match.partners
    assert set(matched.partners) == set(match.partners)


@given(seeds, st.integers(0, 6), st.sampled_from(["one", "many", "order", "match"]))
def test_the_same_seed_and_attempt_give_the_same_order(seed: str, attempt: int, mode: Mode) -> None:
    question = ask(mode, "a", "b", "c", "d")
    assert arranged(question, seed, attempt) == arranged(question, seed, attempt)


@pytest.mark.parametrize("attempt", range(6))
def test_numbers_and_true_and_false_stay_in_order(attempt: int) -> None:
    numbers = ask("one", "About 5", "About 30", "2 hours or more")
    verdicts = ask("one", "True", "False", "Not known", keys=("true", "false", "not-known"))
    marks = ask("marks", "Fast", "Cheap", keys=("fast", "cheap"))
    for question in (numbers, verdicts, marks):
        assert arranged(question, "seed", attempt) == question


def test_choices_with_a_number_in_a_sentence_are_mixed() -> None:
    question = ask("one", "Call 911 and stay with them", "Wait 24 hours and see", "Sleep it off")
    orders = {arranged(question, str(seed), 1).choices for seed in range(20)}
    assert len(orders) > 1


def test_a_single_choice_stays_where_it_is() -> None:
    assert arranged(ask("order", "a"), "seed", 3) == ask("order", "a")
    assert arranged(ask("one", "a"), "seed", 3) == ask("one", "a")
