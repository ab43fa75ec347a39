"""The guide for authors: what it shows works, what it names exists, and it leaves nothing out."""

from __future__ import annotations

import re
import shlex
import shutil
from importlib import import_module
from pathlib import Path

import pytest
from msgspec import Struct

from docs import reference
from tests.library.samples import PACKS
from tutor.blocks.kinds import block_kinds, check_kinds
from tutor.blocks.options import Option
from tutor.checks.catalogue import codes, rules
from tutor.cli.options import Options
from tutor.cli.table import PROGRAM, commands
from tutor.core.approval import text_sum
from tutor.core.block import Check
from tutor.core.course import (
    Approval,
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
from tutor.core.lesson import Allowance, ChecklistQuestion, Lesson, Page, Review, Reviewer
from tutor.core.overlay import Change, LocalValue, Overlay
from tutor.library.convert import read
from tutor.library.mending.mend import mend
from tutor.library.survey import survey_folder

CHECKOUT = Path(__file__).parent.parent
DOCS = CHECKOUT / "docs"
GUIDE = (DOCS / "authors.md").read_text("utf-8")
FENCED = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
EXAMPLES = [found[1] for found in FENCED.finditer(GUIDE)]
FIRST = EXAMPLES[0]
TYPED = re.findall(rf"^    ({PROGRAM}(?: .*)?)$", GUIDE, re.MULTILINE)
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
SOURCE = """  - id: {id}
    title: A study
    publisher: A journal
    date: "2025"
    url: https://www.example.org/study
    kind: study
    seen: whole
    checked: 2026-11-21
"""
EMERGENCY = """values:
  - id: emergency-number
    means: The number to call.
    sample: "911"
    otherwise: your emergency number
    filled-by: emergency
"""


def starting(words: str) -> str:
    """The example that starts with these words."""
    (found,) = [each for each in EXAMPLES if each.startswith(words)]
    return found


def indented(text: str, steps: int) -> str:
    """The text further in."""
    return re.sub(r"^(?=.)", " " * steps, text, flags=re.MULTILINE)


def faults(folder: Path, name: str, text: str) -> list[tuple[str, str]]:
    """What must be mended or looked at in a file, beside a small sound course.

    Notes, and what is found in the files beside it, are left out.
    """
    place = folder / "lessons"
    if not place.exists():
        shutil.copytree(PACKS / "good", place)
        sources, course = place / "sources.yaml", place / "course.yaml"
        cited = "".join(SOURCE.format(id=each) for each in ("source-id", "fda-rems"))
        sources.write_text(sources.read_text("utf-8") + cited, encoding="utf-8")
        known = course.read_text("utf-8").replace("values:\n", EMERGENCY, 1)
        course.write_text(known, encoding="utf-8")
    path = place / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    (found,) = [one for one in survey_folder(place) if Path(one.path) == path]
    return [(each.code, each.message) for each in found.problems if each.level != "note"]


def test_the_first_lesson_of_the_guide_passes(tmp_path: Path) -> None:
    assert FIRST.startswith("format: 1\nid: blood-test\n")
    assert faults(tmp_path, "blood-test.yaml", FIRST) == []


def test_the_two_faults_the_guide_plants_are_found_and_put_right(tmp_path: Path) -> None:
    assert "change `title:` to `titel:`, and `2027-05-21` to `21.05.2027`" in GUIDE
    broken = FIRST.replace("title:", "titel:", 1).replace("2027-05-21", "21.05.2027")
    assert [code for code, _message in faults(tmp_path, "blood-test.yaml", broken)] == [
        "F002",
        "F007",
    ]
    mended = mend(broken.encode(), Lesson)
    assert mended is not None
    assert mended.text == FIRST


def test_every_block_of_the_guide_passes(tmp_path: Path) -> None:
    blocks = starting("- text: >\n").split("\n\n")
    pages = (
        PAGE.format(page=f"page-{number}").removeprefix("pages:\n") + indented(block, 6)
        for number, block in enumerate(blocks)
    )
    lesson = HEAD + "pages:\n" + "\n".join(pages) + "\n"
    assert faults(tmp_path, "blood-test.yaml", lesson) == []


def test_the_check_of_the_guide_passes(tmp_path: Path) -> None:
    lesson = HEAD + PAGE.format(page="going-home") + "      - text: Ask.\n" + starting("checks:\n")
    assert faults(tmp_path, "blood-test.yaml", lesson) == []


def test_the_question_of_the_guide_passes(tmp_path: Path) -> None:
    page = PAGE.format(page="two-products") + "      - text: Ask.\n"
    lesson = HEAD + page + starting("checklist:\n")
    assert faults(tmp_path, "blood-test.yaml", lesson) == []


def test_the_exception_of_the_guide_is_needed_and_works(tmp_path: Path) -> None:
    promise = FIRST.replace("Others do not.", "This is a miracle cure.")
    (found,) = faults(tmp_path, "blood-test.yaml", promise)
    assert found[0] == "C301"
    assert faults(tmp_path, "blood-test.yaml", promise + starting("allow:\n")) == []


def test_the_overlay_of_the_guide_passes(tmp_path: Path) -> None:
    (overlay,) = [each for each in EXAMPLES if "\noverlay:" in each]
    lesson = read(FIRST.encode(), Lesson, "blood-test.yaml").value
    assert lesson is not None
    assert f"based-on: {text_sum(lesson)}\n" in overlay, "The first lesson of the guide changed."
    assert faults(tmp_path, "blood-test.yaml", FIRST) == []
    assert faults(tmp_path, "overlays/northside-blood-test.yaml", overlay) == []


@pytest.mark.parametrize("name", ["course", "sources", "glossary"])
def test_the_shared_files_of_the_guide_pass(name: str, tmp_path: Path) -> None:
    inside = {"course": "sections", "sources": "sources", "glossary": "terms"}[name]
    (text,) = [each for each in EXAMPLES if f"\n{inside}:" in each]
    for ours, theirs in (
        ("[appointment]", "[second]"),
        ("[risks, appointment/bring]", "[second]"),
        ("^fda-offlabel", "^fda-rems"),
    ):
        text = text.replace(ours, theirs)
    # What no lesson of the pack uses is for the lessons to settle, not for this file.
    found = faults(tmp_path, f"{name}.yaml", text)
    assert [each for each in found if each[0] != "X103"] == []


def test_the_guide_names_every_kind_and_every_name_but_those_of_the_reference() -> None:
    for name in (*block_kinds(), *check_kinds()):
        assert f"[`{name}`](reference.md#{name})" in GUIDE, name
    groups: list[type[Struct]] = [Lesson, Page, Review, Reviewer, ChecklistQuestion, Allowance]
    groups += [Check, Option, Course, Section, Route, ClinicValue, Stem, Region, HelpLine, Approval]
    groups += [SourceList, Source, Glossary, Term, Overlay, Change, LocalValue]
    for kind in groups:
        for field in reference.typed_fields(kind):
            name = field.encode_name
            assert re.search(rf"`{name}:?`|^[ -]*{name}:", GUIDE, re.MULTILINE), name


def test_the_guide_names_only_codes_there_are_with_the_levels_they_have() -> None:
    assert set(re.findall(r"\b[A-Z]\d{3}\b", GUIDE)) <= set(codes())
    rows = re.findall(r"\[([RW]\d+)\]\(\S+\) \| ((?:note|warning|error)[^|]*?) \|$", GUIDE, re.M)
    assert {"R203", "W402"} <= {code for code, _levels in rows}
    for code, levels in rows:
        assert set(levels.split(", ")) == {rule.level for rule in rules(code)}, code


@pytest.mark.parametrize("line", TYPED)
def test_every_command_of_the_guide_can_be_typed(line: str) -> None:
    name, *arguments = shlex.split(line, comments=True)[1:]
    assert name in commands()
    options = Options(f"{PROGRAM} {name}", "")
    import_module(f"tutor.cli.commands.{name}").add_arguments(options)
    options.read(arguments)


@pytest.mark.parametrize("name", ["authors.md", "reference.md", "rules.md", "design.md"])
def test_every_link_leads_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"^    .*", "", _text(name), flags=re.M)):
        file, _, anchor = target.partition("#")
        if not file.startswith("https://"):
            assert (DOCS / (file or name)).is_file(), target
            assert not anchor or anchor in _anchors(file or name), target


def _text(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def _anchors(name: str) -> list[str]:
    """What a link may name in a file; no two headings make the same."""
    headings = re.findall(r"^#+ (.*)$", FENCED.sub("", _text(name)), re.MULTILINE)
    found = [re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings]
    assert len(found) == len(set(found)), name
    return found
