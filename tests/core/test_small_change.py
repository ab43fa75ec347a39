"""Spelling, or a change of meaning."""

from __future__ import annotations

import pytest

from tutor.core.approval import Line
from tutor.core.small_change import is_slip, why_not_small


def why(before: str, after: str) -> str:
    """Why a changed sentence is more than spelling."""
    path = "pages/1/blocks/1/text"
    return why_not_small([Line(path, before, is_words=True)], [Line(path, after, is_words=True)])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Your blod pressure can rise.", "Your blood pressure can rise."),
        ("Ask beofre you go.", "Ask before you go."),
        ("You can not drive.", "You cannot drive."),
        ("ask your clinic first.", "Ask your clinic first."),
        ("A follow up visit, too.", "A follow-up visit too."),
        ("Tell your doctor about your behaviour.", "Tell your doctor about your behavior."),
    ],
)
def test_slips_are_small(before: str, after: str) -> None:
    assert why(before, after) == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Wait 2 hours.", "Wait 3 hours."),
        ("Take 0.5 of it.", "Take 05 of it."),
        ("Do not drive.", "Do drive."),
        ("It is safe.", "It is unsafe."),
        ("You may drive.", "You must drive."),
        ("You can drive.", "You can't drive."),
        ("This is typical.", "This is atypical."),
        ("A dose in mg is told.", "A dose in mcg is told."),
        ("It shows hypotension.", "It shows hypertension."),
        ("Most felt it. ^one-trial", "Most felt it. ^two-trial"),
        ("Call <clinic-phone> now.", "Call <other-phone> now."),
        ("Less than 5% fell.", "Less than 5 fell."),
        ("It may now help.", "It may not help."),
        ("This is not a cure.", "This is not cure."),
    ],
)
def test_what_may_mean_something_else_is_not_small(before: str, after: str) -> None:
    assert why(before, after)


def test_a_setting_is_never_spelling() -> None:
    path = "checks/1/options/2/correct"
    assert why_not_small([Line(path, "yes", is_words=False)], [Line(path, "no", is_words=False)])


def test_something_added_or_moved_is_never_spelling() -> None:
    line = Line("pages/1/title", "One", is_words=True)
    assert why_not_small([line], [line, Line("pages/2/title", "Two", is_words=True)])


def test_many_slips_are_worth_reading_again() -> None:
    assert "20" in why("clnic " * 21, "clinic " * 21)


def test_two_letters_that_changed_places_are_one_slip() -> None:
    assert is_slip("clinci", "clinic")
    assert not is_slip("clniic", "clinci")
