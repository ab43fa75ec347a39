"""The guide for authors: what it shows works, and it leaves nothing out."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from msgspec import Struct

from tests.library.samples import PACKS
from tutor.blocks.kinds import block_kinds, check_kinds
from tutor.blocks.options import Option
from tutor.core.course import (
    ClinicValue,
    Course,
    Glossary,
    HelpLine,
    Region,
    Route,
    Section,
    Source,
    SourceList,
    Stem,
    Term,
)
from tutor.core.lesson import ChecklistQuestion, Lesson, Page, Review, Reviewer
from tutor.library.pieces import plan_for
from tutor.library.survey import survey_folder

CHECKOUT = Path(__file__).parent.parent
GUIDE = (CHECKOUT / "docs" / "authors.md").read_text("utf-8")
FENCED = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
EXAMPLES = [found[1] for found in FENCED.finditer(GUIDE)]
HEAD = """format: 1
id: blood-test
title: An example
language: en
summary: It is an example.
main-message: Ask.
can-do: You can ask.
minutes: 1
actions: [Ask.]
unknowns: [Much.]
review:
  status: draft
  next-review: 2027-05-21
"""
PAGE = "pages:\n  - id: {page}\n    title: A page\n    blocks:\n"


def starting(words: str) -> str:
    """The example that starts with these words."""
    (found,) = [each for each in EXAMPLES if each.startswith(words)]
    return found


def indented(text: str, steps: int) -> str:
    """The text further in."""
    return re.sub(r"^(?=.)", " " * steps, text, flags=re.MULTILINE)


def faults(folder: Path, **files: str) -> list[tuple[str, str]]:
    """What is found in a copy of the real lessons with these files written over them."""
    place = folder / "lessons"
    shutil.copytree(CHECKOUT / "lessons", place)
    for name, text in files.items():
        (place / f"{name.replace('_', '-')}.yaml").write_text(text, encoding="utf-8")
    return [(found.code, found.message) for one in survey_folder(place) for found in one.problems]


def test_the_first_lesson_of_the_guide_passes(tmp_path: Path) -> None:
    first = EXAMPLES[0]
    assert first.startswith("format: 1\nid: blood-test\n")
    assert faults(tmp_path, blood_test=first) == []


@pytest.mark.parametrize("half", [0, 1])
def test_every_block_of_the_guide_passes(half: int, tmp_path: Path) -> None:
    blocks = starting("- text: >\n").replace("source-id", "fda-rems").split("\n\n")[half::2]
    pages = (
        PAGE.format(page=f"page-{number}").removeprefix("pages:\n") + indented(block, 6)
        for number, block in enumerate(blocks)
    )
    lesson = HEAD + "pages:\n" + "\n".join(pages) + "\n"
    assert faults(tmp_path, blood_test=lesson) == []


@pytest.mark.parametrize(("start", "page"), [("checks:\n", "going-home"), ("  - id: bring", "day")])
def test_every_check_of_the_guide_passes(tmp_path: Path, start: str, page: str) -> None:
    checks = starting(start)
    checks = checks if checks.startswith("checks:") else f"checks:\n{checks}"
    lesson = HEAD + PAGE.format(page=page) + "      - text: Ask.\n" + checks
    assert faults(tmp_path, blood_test=lesson) == []


def test_the_shared_files_of_the_guide_pass(tmp_path: Path) -> None:
    shutil.copytree(PACKS / "good", tmp_path / "lessons")
    place = tmp_path / "lessons"
    course = next(each for each in EXAMPLES if "\nsections:" in each)
    sources = next(each for each in EXAMPLES if "\nsources:" in each)
    glossary = next(each for each in EXAMPLES if "\nterms:" in each)
    course = course.replace("[appointment]", "[second]")
    course = course.replace("[risks, appointment/bring]", "[second]")
    (place / "course.yaml").write_text(course, encoding="utf-8")
    (place / "sources.yaml").write_text(sources, encoding="utf-8")
    (place / "glossary.yaml").write_text(glossary.replace("^fda-offlabel", "^fda-rems"), "utf-8")
    shared = survey_folder(place)[:3]
    assert [one.problems for one in shared] == [(), (), ()]


def test_the_guide_names_every_kind_and_every_name_there_is() -> None:
    kinds = {**block_kinds(), **check_kinds()}
    names = set(kinds)
    groups: list[type[Struct]] = [Lesson, Page, Review, Reviewer, ChecklistQuestion, Option]
    groups += [Course, Section, Route, ClinicValue, Stem, Region, HelpLine]
    groups += [SourceList, Source, Glossary, Term, *kinds.values()]
    for kind in groups:
        names |= set(plan_for(kind).fields)
    for name in names:
        assert re.search(rf"`{name}`|^[ -]*{name}:", GUIDE, re.MULTILINE), name
