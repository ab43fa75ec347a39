"""What each kind of check makes of answers, and which checks it refuses."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tests.blocks.examples import example, example_check
from tutor.blocks.bars.spec import BarsBlock
from tutor.blocks.compare.spec import Compare
from tutor.blocks.icons.spec import Icons
from tutor.blocks.multiple.spec import Multiple
from tutor.blocks.number.spec import Number
from tutor.blocks.table.spec import Table
from tutor.core.block import Block, Outcome
from tutor.core.inline import as_text


def changed(name: str, **fields: Any) -> Block:
    """An example with some fields changed."""
    return msgspec.structs.replace(example(name), **fields)


def multiple(*marks: bool) -> Multiple:
    """A check with as many options, right where it says so."""
    check = example_check("multiple")
    assert isinstance(check, Multiple)
    options = tuple(
        msgspec.structs.replace(check.options[0], text=f"Option {number}", correct=is_right)
        for number, is_right in enumerate(marks, 1)
    )
    return msgspec.structs.replace(check, options=options)


@pytest.mark.parametrize(
    ("response", "outcome", "found"),
    [
        ((), "unsure", 0),
        (("1", "2"), "right", 2),
        (("2", "1"), "right", 2),
        (("1",), "partly", 1),
        (("1", "2", "3"), "partly", 1),
        (("1", "3"), "partly", 1),
        (("3",), "missed", 0),
        (("3", "4"), "missed", 0),
        (("1", "2", "3", "4"), "missed", 0),
    ],
)
def test_several_choices_count_and_each_too_many_counts_against(
    response: tuple[str, ...], outcome: Outcome, found: int
) -> None:
    grade = multiple(True, True, False, False).grade(response)
    assert (grade.outcome, grade.found, grade.wanted) == (outcome, found, 2)


def test_the_reader_is_told_how_many_to_choose() -> None:
    assert multiple(True, True, False).ask_node().pick == 2


def test_feedback_starts_with_what_was_chosen_then_what_was_missed() -> None:
    grade = multiple(False, True, False, True).grade(("3", "4"))
    assert [reply.key for reply in grade.replies] == ["4", "3", "2", "1"]


def test_a_wrong_single_choice_is_met_by_its_own_feedback_and_then_the_right_one() -> None:
    grade = example_check("single").grade(("3",))
    assert grade.outcome == "missed"
    assert [reply.key for reply in grade.replies] == ["3", "2", "1"]


@pytest.mark.parametrize(
    ("response", "outcome"), [("not-known", "right"), ("true", "missed"), ("false", "missed")]
)
def test_not_known_yet_can_be_the_right_answer(response: str, outcome: Outcome) -> None:
    check = example_check("true-false")
    assert [choice.key for choice in check.ask_node().choices] == ["true", "false", "not-known"]
    grade = check.grade((response,))
    assert grade.outcome == outcome
    assert grade.replies[0].key == response
    assert as_text(grade.answer) == "Not known yet"


@pytest.mark.parametrize(
    ("response", "outcome", "found"),
    [
        ("1234", "right", 4),
        ("1243", "partly", 2),
        ("1342", "missed", 1),
        ("4321", "missed", 0),
        ("12", "partly", 2),
    ],
)
def test_an_order_counts_what_stands_in_its_place(
    response: str, outcome: Outcome, found: int
) -> None:
    grade = example_check("order").grade(tuple(response))
    assert (grade.outcome, grade.found, grade.wanted) == (outcome, found, 4)


@pytest.mark.parametrize(
    ("response", "outcome", "found"),
    [
        (("3=3", "1=1", "2=2"), "right", 3),
        (("1=1", "2=3", "3=2"), "missed", 1),
        (("1=2", "2=3", "3=1"), "missed", 0),
        (("1=1", "2=2"), "partly", 2),
        (("1=1", "2=2", "3=3", "1=2"), "partly", 2),
    ],
)
def test_pairs_count_one_by_one(response: tuple[str, ...], outcome: Outcome, found: int) -> None:
    grade = example_check("match").grade(response)
    assert (grade.outcome, grade.found, grade.wanted) == (outcome, found, 3)


@pytest.mark.parametrize(
    ("typed", "outcome", "side"),
    [
        ("24", "right", "right"),
        ("24,0", "right", "right"),
        (" 24.5 hours ", "right", "right"),
        ("23.4", "missed", "low"),
        ("24.6", "missed", "high"),
        ("1,000", "missed", "high"),
        ("no idea", "missed", "right"),
    ],
)
def test_a_number_is_right_within_its_tolerance(typed: str, outcome: Outcome, side: str) -> None:
    number = changed("number", answer=24.0, tolerance=0.5)
    assert isinstance(number, Number)
    grade = number.grade((typed,))
    assert grade.outcome == outcome
    assert grade.replies[0].key == side
    assert as_text(grade.answer) == "24 hours"


def test_a_decimal_tolerance_is_not_lost_to_rounding() -> None:
    number = changed("number", answer=0.3, tolerance=0.1)
    assert isinstance(number, Number)
    assert number.grade(("0.2",)).outcome == "right"


def test_options_that_read_the_same_are_refused() -> None:
    check = multiple(True, False)
    twin = msgspec.structs.replace(check.options[1], text="  option   1 ")
    assert msgspec.structs.replace(check, options=(check.options[0], twin)).problems() == (
        ("Q702", "options"),
    )


def test_a_check_without_a_right_option_is_refused() -> None:
    assert multiple(False, False).problems()
    assert changed("single", options=multiple(True, True).options).problems()
    assert not changed("single", options=multiple(True, False).options).problems()


def test_a_row_without_a_cell_for_each_column_is_refused() -> None:
    table, compare = example("table"), example("compare")
    assert isinstance(table, Table)
    assert isinstance(compare, Compare)
    assert changed("table", rows=(*table.rows, ("one",))).problems() == (("F014", "rows"),)
    short = msgspec.structs.replace(compare.lines[0], cells=("one",))
    assert changed("compare", lines=(short,)).problems() == (("F014", "lines"),)


def test_counts_larger_than_their_denominator_are_refused() -> None:
    icons = example("icons")
    assert isinstance(icons, Icons)
    for count in (-1, 101):
        group = msgspec.structs.replace(icons.groups[0], count=count)
        assert changed("icons", groups=(group,)).problems() == (("F017", "groups"),)
    assert changed("icons", out_of=50).problems() == (("F017", "out-of"),)


@pytest.mark.parametrize(("low", "high"), [(30, 20), (-1, 20), (20, 101)])
def test_ranges_off_their_scale_are_refused(low: int, high: int) -> None:
    bars = example("bars")
    assert isinstance(bars, BarsBlock)
    line = msgspec.structs.replace(bars.lines[0], low=low, high=high)
    assert changed("bars", lines=(line,)).problems() == (("F017", "lines"),)
    assert changed("bars", up_to=0).problems() == (("F017", "up-to"),)


@pytest.mark.parametrize(("answer", "tolerance"), [(float("nan"), 0.0), (1.0, -1.0)])
def test_a_number_nobody_can_hit_is_refused(answer: float, tolerance: float) -> None:
    assert changed("number", answer=answer, tolerance=tolerance).problems()


def test_a_self_check_gives_its_questions_and_values_their_marks() -> None:
    assert [item for item, _text in example("self-check").questions()] == [
        "blood-pressure",
        "sleeping-pill",
    ]
    assert example("values").marks()[0] == ("fast", "Feeling better soon")
    assert example("text").questions() == example("text").marks() == ()
