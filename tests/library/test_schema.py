"""The schemas for editors say what the reader says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.blocks.examples import NAMES, example_text
from tests.library.samples import PACKS, SOUND, broken, read_text
from tests.library.schema_checker import Fault, faults, yaml_12
from tutor.blocks.kinds import kind
from tutor.clinic.schema import CLINIC_SCHEMA, clinic_schema
from tutor.core.block import Check
from tutor.core.lesson import Lesson
from tutor.library.convert import read
from tutor.library.drawings import drawings_in
from tutor.library.folder import lesson_files, stamps
from tutor.library.load import default_folder
from tutor.library.schema import FOLDER, schema_line, schemas
from tutor.library.survey import survey_folder

LESSONS = default_folder()
SCHEMAS = {name: json.loads(text) for name, text in schemas().items()}
LESSON = SCHEMAS["lesson-1.json"]

A_CHECK = (
    "checks:\n  - id: a-check\n    kind: single\n    page: first-page\n    ask: What is so?\n"
    "    options:\n      - text: One thing\n        correct: true\n        feedback: Yes.\n"
    "      - text: Another\n        feedback: No.\n    question: What should I remember?\n"
)
WITH_CHECK = SOUND + A_CHECK


def sort_of(path: Path) -> str:
    """Which sort of file this is."""
    return path.stem if path.stem in {"course", "sources", "glossary"} else "lesson"


def marked(text: str, sort: str = "lesson") -> list[Fault]:
    """What an editor would mark in a text."""
    return faults(yaml_12(text), SCHEMAS[f"{sort}-1.json"])


def shapes_in(shape: Any) -> Iterator[dict[str, Any]]:
    """Every piece of a schema."""
    if isinstance(shape, dict):
        yield shape
        for name, part in shape.items():
            if name != "defaultSnippets":
                yield from shapes_in(part)
    elif isinstance(shape, list):
        for part in shape:
            yield from shapes_in(part)


def test_the_files_beside_the_lessons_are_the_ones_made_from_the_reader() -> None:
    lying = {file.name: file.read_text("utf-8") for file in (LESSONS / FOLDER).iterdir()}
    assert lying == {**schemas(), CLINIC_SCHEMA: clinic_schema()}, "Type: make schema"


@pytest.mark.parametrize("path", sorted(LESSONS.glob("*.yaml")), ids=lambda path: path.name)
def test_every_file_of_the_course_starts_with_the_line_for_editors(path: Path) -> None:
    assert path.read_text("utf-8").splitlines()[0] == schema_line(sort_of(path))


@pytest.mark.parametrize(
    "path", sorted([*LESSONS.glob("*.yaml"), *(PACKS / "good").glob("*.yaml")]), ids=str
)
def test_nothing_is_marked_in_a_good_file(path: Path) -> None:
    assert marked(path.read_text("utf-8"), sort_of(path)) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_marked_in_the_example_of_a_kind(name: str) -> None:
    part = "check" if issubclass(kind(name), Check) else "block"
    (value,) = yaml_12(example_text(name))
    shape = {"$ref": f"#/definitions/{part}", "definitions": LESSON["definitions"]}
    assert faults(value, shape) == []


@pytest.mark.parametrize("path", sorted((PACKS / "bad").glob("*.yaml")), ids=lambda p: p.stem)
def test_nothing_is_marked_that_the_reader_accepts(path: Path) -> None:
    found = read(path.read_bytes(), Lesson, path.name, drawings_in(path.parent))
    if sort_of(path) == "lesson" and found.value is not None:
        assert marked(found.text) == []


@pytest.mark.parametrize(
    ("old", "new", "where", "word"),
    [
        ("format: 1", "format: 2", ("format",), "const"),
        ("title: A small", "titel: A small", ("titel",), "additionalProperties"),
        ("title: A small lesson\n", "", (), "required"),
        ("minutes: 3", "minutes: three", ("minutes",), "pattern"),
        ("status: draft", "status: finished", ("review", "status"), "enum"),
        ("2027-05-21", "21.05.2027", ("review", "next-review"), "pattern"),
        ("2027-05-21", "2027-13-21", ("review", "next-review"), "pattern"),
        ("id: first-page", "id: First Page", ("pages", 0, "id"), "pattern"),
        ("  - Ask your clinic one thing.", "  - Note: this", ("actions", 0), "type"),
        ("- text: One short", "- txt: One short", ("pages", 0, "blocks", 0, "txt"), "enum"),
        (
            "- text: One short paragraph.",
            "- text: ''",
            ("pages", 0, "blocks", 0, "text"),
            "pattern",
        ),
        ("- text: One", "- steps: One", ("pages", 0, "blocks", 0, "steps"), "type"),
        ("- text: One short", "- One short", ("pages", 0, "blocks", 0), "type"),
        ("kind: single", "kind: singel", ("checks", 0, "kind"), "enum"),
        ("    kind: single\n", "", ("checks", 0), "required"),
        ("correct: true", "correct: yes", ("checks", 0, "options", 0, "correct"), "pattern"),
        ("        feedback: Yes.\n", "", ("checks", 0, "options", 0), "required"),
        ("A small lesson", "long " * 40, ("title",), "maxLength"),
    ],
)
def test_a_fault_is_marked_where_it_is(
    old: str, new: str, where: tuple[str | int, ...], word: str
) -> None:
    text = broken((old, new), text=WITH_CHECK)
    assert (where, word) in marked(text)
    assert read_text(text).value is None


def test_faults_inside_a_check_of_an_unknown_kind_are_marked_too() -> None:
    changes = (("kind: single", "kind: singel"), ("correct: true", "correct: yes"))
    assert {where for where, _word in marked(broken(*changes, text=WITH_CHECK))} == {
        ("checks", 0, "kind"),
        ("checks", 0, "options", 0, "correct"),
    }


def test_a_name_that_two_kinds_share_belongs_to_the_kind_that_borrows_it() -> None:
    callout = broken(("- text: One", "- callout: key\n        text: One"))
    points = broken(("text: One short paragraph.", "teach-back: Say it.\n        points: [One]"))
    assert marked(callout) == []
    assert marked(points) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: A small lesson", "title: 1962"),
        ("title: A small lesson", "title: true"),
        ("title: A small lesson", "title: No"),
        ("title: A small lesson", "title: 12:30"),
        ("title: A small lesson", "title: 2026-01-02"),
        ("id: example", "id: 1962"),
        ("minutes: 3", "minutes: '3'"),
        ("correct: true", "correct: 'true'"),
        ("language: en", "retired-ids:\nlanguage: en"),
    ],
)
def test_what_the_reader_accepts_is_accepted_however_it_is_typed(old: str, new: str) -> None:
    text = broken((old, new), text=WITH_CHECK)
    assert read_text(text).value is not None
    assert marked(text) == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_group_is_closed_and_every_name_in_it_explained(name: str) -> None:
    for shape in shapes_in(SCHEMAS[name]):
        assert "oneOf" not in shape
        if "additionalProperties" in shape:
            assert shape["additionalProperties"] is False
            assert shape["description"]
            for word, part in shape["properties"].items():
                is_told = "description" in part or "const" in part or "$ref" in part
                assert is_told or part.get("type") == "object", word


def test_an_example_is_offered_so_that_it_can_be_put_in_as_it_is() -> None:
    offered = LESSON["definitions"]["block"]["defaultSnippets"]
    bodies = {snippet["label"]: snippet["body"] for snippet in offered}
    assert bodies["icons example"]["out-of"] == 100
    assert bodies["text example"]["text"].startswith("Staff watch you")
    assert bodies["table example"]["rows"][1].startswith('["Drip (ketamine)", ')


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_an_editor_says_is_short_and_in_plain_words(name: str) -> None:
    jargon = {"mapping", "sequence", "scalar", "node", "token", "null", "boolean", "schema"}
    for shape in shapes_in(SCHEMAS[name]):
        for word in ("errorMessage", "patternErrorMessage"):
            said = shape.get(word, "")
            if isinstance(said, str):
                assert len(said.split()) <= 20, said
                assert not jargon & set(said.lower().split()), said


def test_the_folder_of_schemas_is_no_lesson(tmp_path: Path) -> None:
    (tmp_path / "example.yaml").write_text(SOUND, encoding="utf-8")
    before = stamps(str(tmp_path))
    (tmp_path / FOLDER).mkdir()
    for name, text in schemas().items():
        (tmp_path / FOLDER / name).write_text(text, encoding="utf-8")
    assert stamps(str(tmp_path)) == before
    assert lesson_files(before) == ["example.yaml"]
    assert FOLDER not in {Path(found.path).parent.name for found in survey_folder(tmp_path)}
