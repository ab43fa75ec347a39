"""What is there and leads nowhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.library.samples import PACKS, SOUND
from tutor.library.survey import survey_file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the small course."""
    place = tmp_path / "lessons"
    shutil.copytree(PACKS / "good", place)
    return place


def found(folder: Path, name: str, old: str = "", new: str = "") -> list[tuple[str, str]]:
    """Codes and messages about a shared file after a change."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    (one,) = survey_file(path, "publish")
    return [(each.code, each.message) for each in one.problems if each.code in {"X103", "X109"}]


SOURCE = """sources:
  - id: nobody-cites
    title: A paper
    publisher: A journal
    date: "2025"
    kind: study
    seen: whole
    checked: 2026-11-21
"""
TERM = "terms:\n  - id: {0}\n    term: {0}\n    forms: [{0}]\n    means: A word.\n"


def test_a_source_nobody_cites_is_told_of(folder: Path) -> None:
    expected = [("X103", 'Nothing cites 1 of these sources. The first is "nobody-cites".')]
    assert found(folder, "sources.yaml", "sources:\n", SOURCE) == expected


def test_a_source_that_only_the_glossary_cites_is_used(folder: Path) -> None:
    glossary = folder / "glossary.yaml"
    text = glossary.read_text(encoding="utf-8")
    glossary.write_text(text.replace("^label-copy", "^nobody-cites"), encoding="utf-8")
    assert found(folder, "sources.yaml", "sources:\n", SOURCE) == []


def test_a_word_no_lesson_uses_is_pointed_out(folder: Path) -> None:
    changed = TERM.format("xylophone")
    expected = [("X103", 'No lesson uses the word "xylophone".')]
    assert found(folder, "glossary.yaml", "terms:\n", changed) == expected


def test_nothing_is_said_while_a_lesson_cannot_be_read(folder: Path) -> None:
    (folder / "second.yaml").write_text("title: [", encoding="utf-8")
    assert found(folder, "glossary.yaml", "terms:\n", TERM.format("xylophone")) == []


def test_a_lesson_on_no_list_is_pointed_out(folder: Path) -> None:
    text = SOUND.replace("id: example", "id: third")
    (folder / "third.yaml").write_text(text, encoding="utf-8")
    expected = [("X109", 'The lesson "third" is in no section and on no route.')]
    assert found(folder, "course.yaml") == expected


def test_a_section_with_nothing_in_it_is_pointed_out(folder: Path) -> None:
    empty = "sections:\n  - id: empty\n    title: Later\n    lessons: []\n"
    expected = [("X109", 'The section "Later" has no lesson in it.')]
    assert found(folder, "course.yaml", "sections:\n", empty) == expected
