"""Drawings, links, and the order of pages and checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.one_text import found
from tests.library.samples import SOUND, checked


def spoken(words: str, folder: Path) -> list[str]:
    """The codes of a page with a drawing that is said like this."""
    (folder / "drawings").mkdir()
    (folder / "drawings" / "map.txt").write_text("x", encoding="utf-8")
    block = f"      - drawing: map.txt\n        title: The way in\n        spoken: {words}\n"
    return [each.code for each in checked(SOUND + block, folder).problems if each.code[0] == "X"]


@pytest.mark.parametrize(
    "words", ["The way in.", "the way in", "An image of a nose.", "Drawing showing a nose."]
)
def test_words_for_the_ear_that_say_nothing_are_pointed_out(words: str, tmp_path: Path) -> None:
    assert spoken(words, tmp_path) == ["X105"]


def test_words_for_the_ear_that_say_what_there_is_are_left_alone(tmp_path: Path) -> None:
    assert spoken("The way in goes from the nose to the blood.", tmp_path) == []


@pytest.mark.parametrize("text", ["To learn more, click here.", "Follow this link.", "Tap below."])
def test_words_that_only_work_as_a_link_are_pointed_out(text: str) -> None:
    assert found(text) == ["X107"]


@pytest.mark.parametrize(
    "text", ["You can rest here.", "There is a link between sleep and mood.", "Here you see why."]
)
def test_other_heres_and_links_are_left_alone(text: str) -> None:
    assert found(text) == []
