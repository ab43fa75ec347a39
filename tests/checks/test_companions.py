"""Names that call for another name beside them."""

from __future__ import annotations

import pytest

from tests.library.samples import broken, checked, codes

REVIEWERS = "  reviewers:\n    - name: R. Example\n      role: Nurse\n"
APPROVED = ("status: draft\n", "status: approved\n")


@pytest.mark.parametrize(
    "rest", ["", "  reviewed: 2026-01-10\n", REVIEWERS, "  reviewed: 2026-01-10\n  reviewers: []\n"]
)
def test_nothing_is_approved_by_nobody_or_on_no_day(rest: str) -> None:
    text = broken((APPROVED[0], APPROVED[1] + rest))
    assert codes(checked(text).problems) == ["F001"]


def test_a_review_that_says_who_and_when_is_fine() -> None:
    text = broken((APPROVED[0], f"{APPROVED[1]}  reviewed: 2026-01-10\n{REVIEWERS}"))
    assert checked(text).problems == ()


def test_a_wrong_day_is_not_called_missing_as_well() -> None:
    text = broken((APPROVED[0], f"{APPROVED[1]}  reviewed: tomorrow\n{REVIEWERS}"))
    assert codes(checked(text).problems) == ["F007"]


def test_a_day_to_check_again_needs_the_day_it_was_so() -> None:
    title = "title: What is on this page?\n"
    text = broken((title, f"{title}    recheck: 2027-03-01\n"))
    assert codes(checked(text).problems) == ["F001"]
