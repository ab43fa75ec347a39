"""Checks as they are answered by typing."""

from __future__ import annotations

from tests.faces.both import fresh_visit, plain_says

LESSON, CHECK = "risks", "drive-home"


def test_two_noughts_are_no_answer() -> None:
    visit = fresh_visit()
    heard = plain_says(visit, ["00", "0"], LESSON, CHECK)
    assert "That is not one of the choices." in heard
    assert visit.session.record().checks[LESSON, CHECK].response == ()
