"""Rules about checks: what they find beyond their examples, and what they leave alone."""

from __future__ import annotations

import pytest

from tests.checks.test_examples import with_example
from tests.library.samples import checked
from tutor.checks.gist import Keyed
from tutor.checks.items import example
from tutor.checks.keys import at_least, is_uneven
from tutor.core.problems import Place


def found(**parts: str) -> list[str]:
    """The codes found in a check with some of its texts changed."""
    return [each.code for each in checked(with_example(example(**parts))).problems]


def test_the_sound_check_is_fine() -> None:
    assert found() == []


@pytest.mark.parametrize(
    "ask",
    [
        "What would you do if you do not feel better?",
        "You are not sure. What do you ask?",
        "Which medicine is one that is not approved?",
        "Why is that not enough?",
        "Do not drive today. Who takes you home?",
        "Whom do you call when nobody is there and it is not urgent?",
        "They say it is not addictive. What do you ask?",
    ],
)
def test_a_not_that_leads_up_to_the_question_is_fine(ask: str) -> None:
    assert "Q704" not in found(ask=ask)


@pytest.mark.parametrize(
    "ask",
    [
        "Which of these is not so?",
        "What should you not do?",
        "Which one doesn't help?",
        "You go home. What can't you do?",
    ],
)
def test_a_not_in_the_question_itself_is_found(ask: str) -> None:
    assert "Q704" in found(ask=ask)


@pytest.mark.parametrize(
    "text",
    ["Drive, but only a short way", "Not always the same", "Only once you slept", "Never mind"],
)
def test_words_that_sweep_nothing_away_are_fine(text: str) -> None:
    assert ("Q706" in found(second=text)) == (text == "Never mind")


def test_a_sweeping_word_in_the_right_option_too_gives_nothing_away() -> None:
    assert "Q706" not in found(second="It always helps", first="It never helps")


@pytest.mark.parametrize(
    "advice",
    [
        "Not quite.",
        "That is wrong.",
        "No, sorry",
        "Incorrect!",
        "Well done",
        "Correct answer.",
        "ok",
        "Okay!",
        "Nope.",
    ],
)
def test_a_bare_verdict_is_found(advice: str) -> None:
    assert "Q712" in found(advice=advice)


@pytest.mark.parametrize(
    "advice",
    [
        "No. Ask first.",
        "Right, it peaks after an hour.",
        "Wrong dose means harm.",
        "This one failed to help in a trial.",
        "Good to know, but ask again.",
        "Everyone at the clinic knows the plan.",
        "It was read by few people.",
    ],
)
def test_feedback_with_a_reason_is_fine(advice: str) -> None:
    assert found(advice=advice) == []


@pytest.mark.parametrize(
    "advice",
    [
        "You should have known that.",
        "Wrong again, it is the first.",
        "Everyone knows it is the first.",
        "Please pay more attention to the page.",
        "That was a silly answer, it is the first.",
    ],
)
def test_feedback_that_blames_is_an_error(advice: str) -> None:
    problems = checked(with_example(example(advice=advice))).problems
    assert ("Q712", "error") in [(each.code, each.level) for each in problems]


@pytest.mark.parametrize("advice", ["...", "n/a", "TBD", "See above.", "-", "same"])
def test_a_stand_in_is_no_feedback(advice: str) -> None:
    assert "Q701" in found(advice=f"'{advice}'")


def test_the_right_option_may_be_a_little_longer() -> None:
    assert "Q705" not in found(first="This one here")
    assert "Q705" in found(first="This one, I think, since it is red")


def test_a_word_the_other_options_share_gives_nothing_away() -> None:
    ask = "What does a vaporizer do?"
    assert "Q711" in found(ask=ask, first="It is a vaporizer of mist")
    assert "Q711" not in found(ask=ask, first="A vaporizer of mist", second="A vaporizer of oil")


def test_a_safety_check_is_asked_for_where_the_reader_must_act() -> None:
    ask = "You feel fine and want to drive home. What do you do?"
    assert "Q718" in found(ask=ask)
    text = with_example(example(ask=ask).replace("    ask:", "    asks: recall\n    ask:"))
    assert "Q718" not in [each.code for each in checked(text).problems]


def test_chance_is_counted_right() -> None:
    assert at_least(0, [0.5] * 4) == pytest.approx(1)
    assert at_least(4, [0.5] * 4) == pytest.approx(1 / 16)
    assert at_least(3, [1 / 3] * 4) == pytest.approx(9 / 81)
    assert at_least(5, [0.5] * 4) == 0


def keyed(*positions: int, count: int = 3) -> list[Keyed]:
    """Right options at places."""
    return [Keyed(Place("a.yaml", 1, 1), position, count) for position in positions]


def test_places_are_compared_with_chance() -> None:
    assert is_uneven(keyed(*[0] * 12))
    assert not is_uneven(keyed(*[0, 1, 2] * 4))
    assert not is_uneven(keyed(*[0] * 6, *[1] * 3, *[2] * 3))
    assert is_uneven(keyed(*[0] * 9, 1, 1, 2))
    assert not is_uneven(keyed(0, count=2) + keyed(1, count=4))
