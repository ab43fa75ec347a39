"""Which page a line of a file belongs to, in whole files and in half-written ones."""

from __future__ import annotations

import pytest

from tutor.ui.preview.nearness import nearest_stop
from tutor.ui.preview.places import places_in
from tutor.ui.preview.plan import SMALLEST, USUAL, plan_for

TEXT = """\
title: A lesson
pages:
  - id: first
    title: One
    blocks:
      - values:
          - id: inside
            text: Deep.
  -
    title: Two
    id: second
checks:
- single: x
  id: a-check
  options:
    - id: b
checklist:
  - id: ask
    page: second
    ask: What?
review:
  status: draft
"""


def step_of(text: str, words: str) -> str:
    """The page or check of the first line that holds some words."""
    line = next(at for at, line in enumerate(text.split("\n"), 1) if words in line)
    return places_in(text).step_at(line)


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("title: A lesson", ""), ("pages:", ""), ("id: first", "first"), ("Deep", "first"),
        ("title: Two", "second"), ("single: x", "a-check"), ("id: b", "a-check"),
        ("What?", "second"), ("status: draft", ""),
    ],
)  # fmt: skip
def test_a_line_belongs_to_the_page_it_stands_in(words: str, step: str) -> None:
    assert step_of(TEXT, words) == step


def test_a_broken_file_still_has_places() -> None:
    assert step_of(TEXT.replace("title: One", 'title: "One'), "Deep") == "first"
    assert places_in("").step_at(1) == ""
    assert places_in("pages:\n  - \n  -\n- id: x").step_at(4) == ""


@pytest.mark.parametrize(
    ("before", "at", "now", "number"),
    [
        ("abc/", 1, "xabc/", 2), ("abc/", 1, "ac/", 0), ("abc/", 2, "ab/", 1),
        ("abc/", 3, "xyz/", 3), ("abc/", 2, "x/", 1), ("abc/", 0, "bc/", 0),
    ],
)  # fmt: skip
def test_the_author_stays_as_near_as_can_be(before: str, at: int, now: str, number: int) -> None:
    assert nearest_stop(list(before), at, list(now)) == number


def test_a_window_holds_the_page_and_whatever_else_there_is_room_for() -> None:
    assert plan_for((120, 40), USUAL).side == "right"
    assert plan_for((100, 40), USUAL).side == "below"
    assert plan_for((82, 27), USUAL).is_ruled
    assert not plan_for((80, 24), USUAL).is_ruled
    assert plan_for((80, 24), SMALLEST).side == "right"
    assert plan_for((40, 15), USUAL).width == 40
