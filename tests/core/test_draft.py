"""Choosing, before an answer is checked."""

from __future__ import annotations

import pytest

from tutor.core.draft import Draft
from tutor.core.inline import plain
from tutor.core.nodes import Ask, Choice, Mode


def draft(mode: Mode, *chosen: str, pick: int = 1, count: int = 4) -> Draft:
    choices = tuple(Choice(str(number), plain(str(number))) for number in range(1, count + 1))
    made = Draft(Ask(item="a", mode=mode, prompt=plain("What?"), choices=choices, pick=pick))
    for key in chosen:
        made = made.choose(key)
    return made


def test_choosing_too_many_is_told_from_choosing_too_few() -> None:
    assert (draft("many", "1", pick=2).missing(), draft("many", "1", pick=2).spare()) == (1, 0)
    three = draft("many", "1", "2", "3", pick=2)
    assert (three.missing(), three.spare(), three.is_full()) == (0, 1, False)
    assert three.choose("2").is_full()


def test_several_choices_are_kept_in_the_order_of_their_numbers() -> None:
    assert draft("many", "10", "9", "2", count=10).response() == ("2", "9", "10")


def test_an_order_is_kept_as_it_was_pressed_and_a_second_press_takes_out() -> None:
    assert draft("order", "3", "1", "4", "2").response() == ("3", "1", "4", "2")
    assert draft("order", "3", "1", "3").chosen == ("1",)
    assert draft("order", "3", "1").take_back().chosen == ("3",)


def test_a_partner_given_away_is_taken_back_with_all_after_it() -> None:
    paired = draft("match", "2", "1", "4")
    assert paired.current() == "4"
    assert paired.choose("1").chosen == ("2",)
    assert draft("match", "2", "1", "4", "3").response() == ("1=2", "2=1", "3=4", "4=3")


@pytest.mark.parametrize(("typed", "answer"), [("2.5", "2.5"), ("1..5", "1.5"), (".", ".")])
def test_a_number_has_one_point(typed: str, answer: str) -> None:
    assert draft("number", *typed).response() == (answer,)
    assert draft("number", *typed).is_complete() is any(sign.isdigit() for sign in typed)
