"""Key moments as pictures: their colors, their weights and where everything stands.

Drawn over the small course of `tests/packs/good`, so that editing a lesson changes none of them,
and without any font from elsewhere. `tests/screens.py` says how to draw the stored ones anew.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from docs.drawing_board import picture_of
from docs.moments import begun, moments, opened, walk_one
from docs.tour import tour_of
from tests.screens import SNAPSHOTS, compare_text
from tutor.store.settings import Settings, Theme
from tutor.store.visit import Visit
from tutor.ui.app import TutorApp

PACK = Path(__file__).parents[1] / "packs" / "good"
LESSON = "every-kind"
NORMAL, SMALL = (80, 24), (40, 15)
KEPT: tuple[tuple[str, Theme, tuple[int, int]], ...] = (
    ("home-first", "light", NORMAL),
    ("home", "dark", NORMAL),
    ("home", "light", SMALL),
    ("page-text", "light", NORMAL),
    ("page-text", "terminal", NORMAL),
    ("page-text", "contrast", SMALL),
    ("page-table", "light", NORMAL),
    ("page-icons", "dark", NORMAL),
    ("page-values", "light", NORMAL),
    ("check-single", "light", NORMAL),
    ("check-multiple", "contrast", NORMAL),
    ("check-match", "light", NORMAL),
    ("answered-single", "light", NORMAL),
    ("answered-single", "terminal", NORMAL),
    ("unsure", "dark", NORMAL),
    ("end", "light", NORMAL),
    ("sheet", "light", NORMAL),
    ("sheet", "contrast", SMALL),
    ("search-found", "dark", NORMAL),
    ("crisis", "light", NORMAL),
    ("leave", "light", NORMAL),
    ("too-small", "light", SMALL),
)


@lru_cache
def course() -> Visit:
    """The small course, opened once."""
    return opened(PACK)


def drawn(name: str, theme: Theme, size: tuple[int, int]) -> str:
    """The picture of a moment."""
    moment = next(one for one in moments(course(), LESSON) if one.name == name)
    settings = replace(Settings(), theme=theme)
    visit = begun(course(), settings, "" if moment.is_first_time else LESSON)
    pictures: list[str] = []

    def look(app: TutorApp) -> None:
        pictures.append(picture_of(app, name))

    walk_one(visit, moment, size, look)
    return pictures[0]


@pytest.mark.parametrize(("name", "theme", "size"), KEPT)
def test_a_screen_looks_as_it_was_last_looked_at(
    name: str, theme: Theme, size: tuple[int, int]
) -> None:
    compare_text(drawn(name, theme, size), f"svg/{name}-{theme}-{size[0]}x{size[1]}", ".svg")


def test_every_stored_picture_is_one_of_these() -> None:
    named = {f"{name}-{theme}-{size[0]}x{size[1]}" for name, theme, size in KEPT}
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        pytest.skip("They are being drawn.")
    assert {file.stem for file in (SNAPSHOTS / "svg").glob("*.svg")} == named


def test_a_picture_asks_nothing_of_the_network() -> None:
    picture = drawn("home", "light", NORMAL)
    assert "@font-face" not in picture
    assert re.findall(r'https?://[^\s"]+', picture) == ["http://www.w3.org/2000/svg"]


def test_the_tour_ends_by_itself_and_is_still_for_those_who_want_no_motion() -> None:
    tour = tour_of([("home", "<svg></svg>"), ("page", "<svg></svg>")], (80, 24))
    assert "infinite" not in tour
    assert "prefers-reduced-motion: reduce" in tour
    assert tour.count("<svg") == 3
