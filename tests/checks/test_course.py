"""The files that all lessons have in common."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.library.samples import PACKS, codes
from tutor.library.survey import survey_file, survey_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the small course."""
    place = tmp_path / "lessons"
    shutil.copytree(PACKS / "good", place)
    return place


def broken(folder: Path, name: str, old: str, new: str) -> list[str]:
    """The codes given to a shared file after a change."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    (found,) = survey_file(path)
    return codes(found.problems)


def test_the_small_course_is_sound(folder: Path) -> None:
    files = survey_folder(folder)
    assert [Path(one.path).name for one in files] == [
        "course.yaml", "sources.yaml", "glossary.yaml", "every-kind.yaml", "second.yaml",
    ]  # fmt: skip
    assert [one.problems for one in files] == [()] * 5


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[every-kind, second]", "[every-knd, second]", "X102"),
        ("[every-kind, second]", "[every-kind, second, second]", "X101"),
        ("stops: [second,", "stops: [third,", "X102"),
        ("every-kind/words", "every-kind/wrods", "X102"),
        ("regions:\n", "regions: []\nnothing:\n", "F014"),
        ("routes:\n", "rutes:\n", "F002"),
    ],
)
def test_the_course_names_lessons_and_pages_that_exist(
    folder: Path, old: str, new: str, expected: str
) -> None:
    assert expected in broken(folder, "course.yaml", old, new)


def test_a_lesson_that_cannot_be_read_still_counts_as_there(folder: Path) -> None:
    (folder / "second.yaml").write_text("title: [", encoding="utf-8")
    (course,) = survey_file(folder / "course.yaml")
    assert course.problems == ()


def test_a_source_that_is_there_twice_is_shown(folder: Path) -> None:
    assert broken(folder, "sources.yaml", "id: small-trial", "id: label-copy") == ["X101"]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "www.example.org", "https://a b"])
def test_an_address_must_be_one(folder: Path, address: str) -> None:
    assert broken(folder, "sources.yaml", "https://www.example.org/label", address) == ["X108"]


def test_a_term_needs_at_least_one_form(folder: Path) -> None:
    assert broken(folder, "glossary.yaml", "forms: [ketamine]", "forms: []") == ["F014"]


@pytest.mark.parametrize("name", ["<clinic-fone>", "^no-such-source"])
def test_sources_and_values_in_the_glossary_must_exist(folder: Path, name: str) -> None:
    assert broken(folder, "glossary.yaml", "means: ", f"means: {name} ") == ["X102"]
