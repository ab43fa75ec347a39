"""The order in which choices are put before a reader.

Owns when choices are mixed and when they must not be. Keys never change, so an answer means
the same in any order. Same seed and attempt, same order; never asks the clock or the dice.
"""

from __future__ import annotations

import re
from random import Random
from typing import TypeVar

from msgspec.structs import replace

from tutor.core.inline import as_text
from tutor.core.nodes import Ask, Choice

T = TypeVar("T")

MOST_WORDS_AROUND_A_NUMBER = 4
"""An option is a number when it has a figure in it and no more words than this."""


def arranged(ask: Ask, seed: str, attempt: int) -> Ask:
    """The question with its choices in the order for this attempt; attempts count from 0.

    What has to be put in order, or matched, never comes out solved.
    """
    seed = f"{seed}/{ask.item}"
    match ask.mode:
        case "order":
            return replace(ask, choices=_unsolved(ask.choices, f"{seed}/{attempt}"))
        case "match":
            return replace(ask, partners=_unsolved(ask.partners, f"{seed}/{attempt}"))
        case "one" | "many" if not has_own_order(ask.choices):
            return replace(ask, choices=_mixed_again(ask.choices, seed, attempt))
    return ask


def has_own_order(choices: tuple[Choice, ...]) -> bool:
    """Whether the choices belong in the order they are in: numbers, or true and false."""
    return all(not choice.key.isdecimal() for choice in choices) or all(
        _is_number(as_text(choice.words)) for choice in choices
    )


def _is_number(text: str) -> bool:
    return bool(re.search(r"\d", text)) and len(text.split()) <= MOST_WORDS_AROUND_A_NUMBER


def _mixed_again(choices: tuple[T, ...], seed: str, attempt: int) -> tuple[T, ...]:
    """The author's order at first, then another one at each attempt."""
    order = choices
    for number in range(1, attempt + 1):
        before, order = order, _mixed(choices, f"{seed}/{number}")
        if order == before:
            order = _turned(order)
    return order


def _unsolved(choices: tuple[T, ...], seed: str) -> tuple[T, ...]:
    """Any order but the right one."""
    order = _mixed(choices, seed)
    return _turned(order) if order == choices else order


def _mixed(choices: tuple[T, ...], seed: str) -> tuple[T, ...]:
    order = list(choices)
    Random(seed).shuffle(order)
    return tuple(order)


def _turned(choices: tuple[T, ...]) -> tuple[T, ...]:
    """The first one last: always another order, as long as there are two."""
    return (*choices[1:], *choices[:1])
