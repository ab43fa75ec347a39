"""Sources: how old, how checked, and who says it."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.library.samples import SHARED, SOUND
from tutor.core.course import Source
from tutor.library.examine import examine_data
from tutor.library.survey import survey_file

ENTRY = """format: 1
sources:
  - id: a-source
    title: A source
    publisher: A publisher
    date: {date}
    {url}
    kind: {kind}
    seen: whole
    checked: {checked}
"""
SELLER = Source(
    id="a-seller", title="A", publisher="B", date="2026", kind="price-page", seen="whole",
    checked="2026-11-01",
)  # fmt: skip
STUDY = replace(SELLER, id="a-source", kind="study")


def found(
    folder: Path,
    date: str = "2025",
    kind: str = "study",
    checked: str = "2026-11-01",
    url: str = "url: https://www.example.org",
    today: str = "2026-11-21",
) -> list[str]:
    """The codes given to the only source, which a lesson cites."""
    text = SOUND.replace("One short paragraph.", "It is so. ^a-source")
    (folder / "example.yaml").write_text(text, encoding="utf-8")
    entry = ENTRY.format(date=date, kind=kind, checked=checked, url=url)
    (folder / "sources.yaml").write_text(entry, encoding="utf-8")
    (one,) = survey_file(folder / "sources.yaml", "publish", today)
    return [each.code for each in one.problems]


@pytest.mark.parametrize("date", ["2019", "2019-05", "2021-11-20", "undated (archived 2012-09-20)"])
def test_old_advice_is_pointed_out(date: str, tmp_path: Path) -> None:
    assert found(tmp_path, date, kind="guideline") == ["C306"]


@pytest.mark.parametrize("date", ["2021", "2021-11-21", "undated", "2026-01"])
def test_advice_of_the_last_five_years_is_left_alone(date: str, tmp_path: Path) -> None:
    assert found(tmp_path, date, kind="guideline") == []


@pytest.mark.parametrize("kind", ["label", "trial", "study", "review", "textbook", "regulation"])
def test_an_old_study_or_label_is_no_fault(kind: str, tmp_path: Path) -> None:
    assert found(tmp_path, "1990", kind=kind) == []


def test_a_source_nobody_looked_at_for_long_is_pointed_out(tmp_path: Path) -> None:
    assert found(tmp_path, checked="2025-05-20") == ["C306"]
    assert found(tmp_path, checked="2025-05-21") == []


def test_days_do_not_count_without_a_day_to_compare_with(tmp_path: Path) -> None:
    assert found(tmp_path, "1990", kind="guideline", checked="1990-01-01", today="") == []


def test_a_page_without_an_address_is_told_of_and_a_paper_is_not(tmp_path: Path) -> None:
    assert found(tmp_path, kind="agency-page", url="# none") == ["C307"]
    assert found(tmp_path, kind="study", url="# none") == []


def test_a_plain_address_is_pointed_out(tmp_path: Path) -> None:
    assert found(tmp_path, url="url: http://www.example.org") == ["X108"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It helped 30 of 100 people. ^a-seller", ["C307"]),
        ("It helped 30 of 100 people. ^a-seller ^a-source", []),
        ("It costs $300 a visit. ^a-seller", []),
        ("It helped 30 of 100 people. ^a-source", []),
    ],
)
def test_a_figure_from_a_seller_alone_is_pointed_out(text: str, expected: list[str]) -> None:
    shared = replace(SHARED, listed=(SELLER, STUDY), sources=frozenset({"a-seller", "a-source"}))
    lesson = SOUND.replace("One short paragraph.", text).encode()
    problems = examine_data(lesson, Path("example.yaml"), shared, "review", "2026-11-21").problems
    assert [each.code for each in problems if each.code[0] == "C"] == expected
