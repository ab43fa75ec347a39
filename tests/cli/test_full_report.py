"""The frame around an excerpt: marks stand under what they mean, whatever stands before."""

from __future__ import annotations

import pytest

from tutor.cli.reports.as_full import BEFORE, WIDEST, framed
from tutor.core.cells import width_of
from tutor.core.problems import Place, Problem


def drawn(line: str, column: int, width: int = 1, other: Place | None = None) -> list[str]:
    """Excerpt and marks of a problem in the only line of a file."""
    problem = Problem("F002", "error", "Wrong.", Place("x.yaml", 1, column, width), "", other)
    rows = framed(problem, [line]).split("\n")
    return [row[4:] for row in rows[3:5]]


@pytest.mark.parametrize(
    ("before", "wide"), [("abc ", 4), ("漢字 ", 5), ("e\u0301 ", 2), ("👩 ", 3), ("", 0)]
)
def test_marks_stand_under_their_text(before: str, wide: int) -> None:
    _line, marks = drawn(f"{before}word", len(before) + 1, 4)
    assert marks == " " * wide + "^^^^"


def test_marks_are_as_wide_as_wide_letters() -> None:
    assert drawn("a 漢字 b", 3, 2)[1] == "  ^^^^"


def test_control_signs_and_tabs_become_dots() -> None:
    assert drawn("a\x1b[2J\tb", 7)[0] == "a·[2J·b"


def test_a_long_line_is_cut_at_both_ends_around_the_place() -> None:
    line = "x" * 500 + "HERE" + "y" * 500
    excerpt, marks = drawn(line, 501, 4)
    assert excerpt.startswith("…")
    assert excerpt.endswith("…")
    assert width_of(excerpt) <= WIDEST + 2
    assert excerpt[len(marks) - 4 : len(marks)] == "HERE"
    assert len(marks) <= BEFORE + 5


def test_two_places_in_one_line_are_marked_together() -> None:
    assert drawn("one two", 5, 3, Place("x.yaml", 1, 1, 3))[1] == "--- ^^^"


def test_a_place_behind_the_end_of_the_file_is_shown_empty() -> None:
    problem = Problem("Y028", "error", "Nothing.", Place("x.yaml", 3, 1))
    assert "3 |\n" in framed(problem, [""])
