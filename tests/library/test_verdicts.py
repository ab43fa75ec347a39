"""Verdicts kept from one run of `check` to the next."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.library.samples import SOUND
from tutor.checks.rule import Profile
from tutor.checks.subject import Shared
from tutor.core.lesson import Lesson
from tutor.core.read import Read
from tutor.library import verdicts
from tutor.library.examine import examine_data
from tutor.library.load import open_library
from tutor.library.survey import survey_folder

DAY = "2026-11-21"


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the lessons that were really looked at."""
    names: list[str] = []

    def noted(
        data: bytes, path: Path, shared: Shared, profile: Profile, today: str
    ) -> Read[Lesson]:
        names.append(path.name)
        return examine_data(data, path, shared, profile, today)

    monkeypatch.setattr(verdicts, "examine_data", noted)
    return names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one sound lesson and one that shouts."""
    lessons = tmp_path / "lessons"
    lessons.mkdir()
    (lessons / "example.yaml").write_text(SOUND, encoding="utf-8")
    loud = SOUND.replace("id: example", "id: loud").replace("One short paragraph.", "Hello!")
    (lessons / "loud.yaml").write_text(loud, encoding="utf-8")
    return lessons


def test_a_second_run_says_the_same_and_looks_at_nothing(
    folder: Path, tmp_path: Path, looked_at: list[str]
) -> None:
    cache = tmp_path / "cache"
    first = survey_folder(folder, today=DAY, cache=cache)
    assert sorted(looked_at) == ["example.yaml", "loud.yaml"]
    assert any(one.problems for one in first)
    looked_at.clear()
    assert survey_folder(folder, today=DAY, cache=cache) == first
    assert looked_at == []


def test_a_changed_lesson_is_looked_at_again_alone(
    folder: Path, tmp_path: Path, looked_at: list[str]
) -> None:
    cache = tmp_path / "cache"
    survey_folder(folder, today=DAY, cache=cache)
    looked_at.clear()
    with open(folder / "example.yaml", "a", encoding="utf-8") as file:
        file.write("# a note\n")
    survey_folder(folder, today=DAY, cache=cache)
    assert looked_at == ["example.yaml"]


@pytest.mark.parametrize("change", ["another day", "another profile", "a shared file"])
def test_all_are_looked_at_again_when_what_they_rest_on_changes(
    folder: Path, tmp_path: Path, looked_at: list[str], change: str
) -> None:
    cache = tmp_path / "cache"
    survey_folder(folder, today=DAY, cache=cache)
    looked_at.clear()
    if change == "another day":
        survey_folder(folder, today="2026-11-22", cache=cache)
    elif change == "another profile":
        survey_folder(folder, "publish", DAY, cache=cache)
    else:
        (folder / "glossary.yaml").write_text("format: 1\nterms: []\n", encoding="utf-8")
        survey_folder(folder, today=DAY, cache=cache)
    assert len(looked_at) == 2


def test_a_damaged_file_of_verdicts_is_no_harm(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = survey_folder(folder, today=DAY, cache=cache)
    for file in cache.iterdir():
        file.write_bytes(file.read_bytes()[:-3])
    assert survey_folder(folder, today=DAY, cache=cache) == first


def test_all_are_looked_at_again_once_the_dictionary_is_there(
    folder: Path, tmp_path: Path, looked_at: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setattr(verdicts, "is_looked_at", lambda: False)
    survey_folder(folder, today=DAY, cache=cache)
    looked_at.clear()
    monkeypatch.setattr(verdicts, "is_looked_at", lambda: True)
    survey_folder(folder, today=DAY, cache=cache)
    assert len(looked_at) == 2


def test_a_drawing_is_noticed_beside_a_link_that_leads_nowhere(
    folder: Path, tmp_path: Path, looked_at: list[str]
) -> None:
    drawings = folder / "drawings"
    drawings.mkdir()
    for number in range(9):
        (drawings / f".#{number}.txt").symlink_to("somebody@somewhere.1234")
        (drawings / f"{number}.txt").write_text("x", encoding="utf-8")
    cache = tmp_path / "cache"
    survey_folder(folder, today=DAY, cache=cache)
    for number in range(9):
        looked_at.clear()
        (drawings / f"{number}.txt").write_text("xy", encoding="utf-8")
        survey_folder(folder, today=DAY, cache=cache)
        assert len(looked_at) == 2


@pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="no such names there")
@pytest.mark.parametrize("place", ["", "overlays"])
def test_a_name_that_is_no_text_is_no_harm(folder: Path, tmp_path: Path, place: str) -> None:
    (folder / place).mkdir(exist_ok=True)
    (folder / place / os.fsdecode(b"\xff.yaml")).write_text("- no\n", encoding="utf-8")
    for _time in range(2):
        assert len(survey_folder(folder, today=DAY, cache=tmp_path / "cache")) == 3
        library = open_library(folder, tmp_path / "cache")
        assert {entry.id for entry in library.entries} == {"example", "loud"}
