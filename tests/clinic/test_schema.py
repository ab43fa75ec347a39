"""The schema and the page about the clinic file: as the definition is, and nothing left out."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from docs import clinic_file
from tutor.clinic.example import example_text
from tutor.clinic.schema import clinic_schema, clinic_schema_line

SCHEMA: dict[str, Any] = json.loads(clinic_schema())


def test_the_page_and_the_schema_are_as_the_definition_is() -> None:
    written = clinic_file.TARGET.read_text(encoding="utf-8")
    assert written == clinic_file.document(), "Type: make reference"
    assert clinic_file.SCHEMA.read_text(encoding="utf-8") == clinic_schema(), "Type: make reference"


def test_every_name_stands_on_the_page_and_says_what_it_is_for() -> None:
    page = clinic_file.document()
    for name in clinic_file.names():
        assert f"\n| `{name}` |" in page or f"\n## [{name}]\n" in page, name
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    assert [row for row in rows if row.endswith("| |")] == []


@pytest.mark.parametrize(
    ("name", "longest"), [("values", 200), ("languages", 40), ("quiet_hours", 40)]
)
def test_the_page_says_how_long_each_of_several_texts_may_be(name: str, longest: int) -> None:
    row = re.search(rf"^\| `{name}` \|.*$", clinic_file.document(), re.MULTILINE)
    assert row is not None
    assert f"texts in quotes, each at most {longest} letters |" in row[0]


def test_the_schema_is_sound_and_takes_the_example() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(tomllib.loads(example_text()))
    assert example_text().startswith(clinic_schema_line("schema") + "\n")


@pytest.mark.parametrize(
    "text",
    ["", 'name = ""', 'name = "A"\nregoin = "us"', 'name = "A"\n[idle]\nseconds = 3',
     'name = "A"\n[look]\ntheme = "drak"'],
)  # fmt: skip
def test_the_schema_refuses_what_the_program_refuses(text: str) -> None:
    assert not Draft202012Validator(SCHEMA).is_valid(tomllib.loads(text))
