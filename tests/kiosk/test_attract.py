"""What the first screen says of reviews: what each lesson says at its end, and no more."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.kiosk.seat import Seat, sit
from tutor.core.lesson import Reviewer
from tutor.sessions.messages import Begin

DUE, NOT_DUE = "2026-11-01", "2027-11-01"
REVIEWERS = (Reviewer(name="R. Example", role="Nurse"),)


async def approve(seat: Seat, *next_reviews: str) -> None:
    """Begin with so many lessons approved; these are the days they are due again."""
    library = seat.desk.library
    entries = library.entries
    approved = tuple(
        replace(
            entry,
            status="approved",
            reviewed="2025-11-01",
            next_review=due,
            reviewers=REVIEWERS,
        )
        for entry, due in zip(entries, next_reviews, strict=False)
    )
    library.entries = (*approved, *entries[len(approved) :])
    await seat.tell(Begin())


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([NOT_DUE], "1 of {total} lessons was reviewed by a clinician; each says so at its end."),
        (
            [NOT_DUE, DUE],
            "2 of {total} lessons were reviewed by a clinician; each says so at its end. "
            "Of these, 1 is due to be looked at again.",
        ),
        (
            [DUE, DUE],
            "2 of {total} lessons were reviewed by a clinician; each says so at its end. "
            "Of these, 2 are due to be looked at again.",
        ),
    ],
)
def test_a_review_counts_when_the_next_one_is_due_and_that_is_said(
    days: list[str], said: str
) -> None:
    async def script(seat: Seat) -> None:
        total = len(seat.desk.library.entries)
        await approve(seat, *days)
        assert f" {said.format(total=total)} ──" in seat.text()
        assert "not yet been reviewed" not in seat.text()

    sit(script, begins=False)


def test_a_course_of_which_all_is_reviewed_says_so_and_what_is_due() -> None:
    async def script(seat: Seat) -> None:
        total = len(seat.desk.library.entries)
        await approve(seat, *[NOT_DUE] * total)
        assert "All lessons were reviewed by a clinician." in seat.text()
        assert "looked at again" not in seat.text()
        await approve(seat, *[DUE] * total)
        assert f"Of these, {total} are due to be looked at again." in seat.text()

    sit(script, begins=False)


@pytest.mark.parametrize("count", [11, 99])
def test_on_the_smallest_screen_help_is_still_there_below_it(count: int) -> None:
    async def script(seat: Seat) -> None:
        await approve(seat, *[DUE] * count)
        assert "due to be looked at again." in seat.text()
        await seat.touch("do:crisis")

    sit(script, size=(40, 15), begins=False)
