"""How chances are put: what is caught and what is left alone."""

from __future__ import annotations

import pytest

from tests.checks.one_text import found, with_blocks


@pytest.mark.parametrize(
    "text", ["Bladder harm is rare.", "Dizziness is common.", "Vomiting often comes with the drip."]
)
def test_how_often_a_harm_comes_needs_a_number(text: str) -> None:
    assert found(text) == ["C304"]
    assert found(f"{text} It came in 3 of 100 people. ^a-source") == []


@pytest.mark.parametrize(
    "text",
    ["How often do you feel dizzy?", "Tell us how often you have seizures.",
     "Drips are common.", "Side effects are rare, but nobody knows how rare."],
)  # fmt: skip
def test_other_uses_of_often_and_common_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["About 1 in 5 people felt sick.", "One in ten relapsed.", "It helps one out of three people.",
     "It is 1 in a million."],
)  # fmt: skip
def test_one_in_so_many_is_refused(text: str) -> None:
    assert "C310" in found(f"{text} ^a-source")


@pytest.mark.parametrize(
    "text",
    ["Step 1 in 5 minutes.", "They made 1 in 2019.", "You have one in two weeks.",
     "There is one in every room.", "It was 1 out of 100 people.", "Choose one in the list."],
)  # fmt: skip
def test_other_ones_are_left_alone(text: str) -> None:
    assert found(f"{text} ^a-source") == []


@pytest.mark.parametrize(
    "text",
    ["They were 50% more likely to stop.", "It doubles the risk.", "It is twice as common.",
     "They had five times higher odds."],
)  # fmt: skip
def test_a_relative_chance_needs_counts(text: str) -> None:
    assert found(f"{text} ^a-source") == ["C311"]
    assert found(f"{text} That is 4 of 100 people. ^a-source") == []


def test_counts_in_one_block_have_one_lower_number() -> None:
    points = "points:\n  - 4 of 100 people felt sick. ^a-source\n  - {} of {} fainted. ^a-source"
    assert with_blocks(points.format(3, "1,000")) == ["C312"]
    assert with_blocks(points.format(3, "100")) == []
    assert with_blocks(points.format(1, "1,285")) == []


def test_a_table_may_not_mix_lower_numbers_either() -> None:
    table = (
        "table: How many felt sick ^a-source\ncolumns: [Who, How many]\n"
        'rows:\n  - [With it, 4 of 100]\n  - [Without it, "{}"]'
    )
    assert with_blocks(table.format("20 of 1,000")) == ["C312"]
    assert with_blocks(table.format("2 of 100")) == []


@pytest.mark.parametrize("text", ["It helped 2.5 of 100 people.", "It was 0.4%."])
def test_chances_are_whole_numbers(text: str) -> None:
    assert found(f"{text} ^a-source") == ["C313"]


@pytest.mark.parametrize("text", ["The study ran for 6.5 years.", "It costs $2.50.", "Part 1.2."])
def test_other_decimals_are_left_alone(text: str) -> None:
    assert found(f"{text} ^a-source") == []
