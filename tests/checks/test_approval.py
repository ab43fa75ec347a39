"""Rules about approvals, beyond their own examples."""

from __future__ import annotations

from pathlib import Path

from tests.library.samples import PACKS, SHARED, SOUND
from tutor.checks.approval import missing_roles
from tutor.checks.rule import Profile
from tutor.library.examine import examine_data


def approval_codes(text: str, today: str, profile: Profile = "publish") -> list[str]:
    """The codes about approval that a lesson gives."""
    found = examine_data(text.encode(), Path("example.yaml"), SHARED, profile, today).problems
    return [each.code for each in found if each.code.startswith("A40")]


def test_dates_keep_still_where_the_day_is_not_told() -> None:
    old = SOUND.replace("2027-05-21", "2020-05-21")
    assert approval_codes(old, "") == ["A404"]
    assert approval_codes(old, "2026-11-21") == ["A404", "A402"]


def test_approvals_are_looked_at_only_before_publishing() -> None:
    old = SOUND.replace("2027-05-21", "2020-05-21")
    assert approval_codes(old, "2026-11-21", "review") == []
    assert approval_codes(old, "2026-11-21", "draft") == []


def test_a_retired_lesson_is_left_in_peace() -> None:
    old = SOUND.replace("2027-05-21", "2020-05-21").replace("status: draft", "status: retired")
    assert approval_codes(old, "2026-11-21") == []


def test_an_approved_lesson_is_quiet_until_its_text_changes() -> None:
    text = (PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8")
    path = PACKS / "good" / "every-kind.yaml"

    def codes(changed: str) -> set[str]:
        found = examine_data(changed.encode(), path, SHARED, "publish", "2026-11-21").problems
        return {each.code for each in found if each.code.startswith("A40")}

    assert codes(text) == set()
    assert codes(text.replace("Then you rest.", "Then you sleep.")) == {"A401"}
    assert codes(text.replace("misconception:", "# misconception:")) == set()


def test_a_role_is_met_by_a_more_exact_one_but_not_by_part_of_a_word() -> None:
    assert list(missing_roles(("nurse",), ["Psychiatric nurse"])) == []
    assert list(missing_roles(("nurse",), ["Nursery teacher"])) == ["nurse"]
