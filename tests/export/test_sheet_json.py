"""The sheet as JSON: it comes back as it was, and a bad file is a sentence."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from docs.sheet_schema import TARGET, written
from tests.export.records import sheets
from tests.export.test_sheet_text import DONE, sheet_of
from tutor.core.events import Listed, Planned
from tutor.core.sheet import Entry, ReadLesson, Sheet
from tutor.core.visits import Appointment
from tutor.export.sheet_file import FileLesson, FileQuestion, FileVisit, sheet_schema
from tutor.export.sheet_json import LONGEST, NotASheet, sheet_from_json, sheet_json

TODAY = date(2026, 12, 2)
FULL = sheet_of(
    *DONE,
    Listed(entry="med/1", words="Sertraline 50 mg"),
    Planned(day="2026-12-09", time="14:30", place="Room 4"),
)
VALIDATOR = Draft202012Validator(sheet_schema())


@given(sheets())
def test_a_sheet_comes_back_as_it_was_and_is_in_the_published_form(sheet: Sheet) -> None:
    text = sheet_json(sheet, TODAY)
    assert sheet_from_json(text) == sheet
    VALIDATOR.validate(json.loads(text))


def test_everything_on_the_sheet_is_in_the_file() -> None:
    made = json.loads(sheet_json(FULL, TODAY))
    assert made["medicines"] == ["Sertraline 50 mg"]
    assert made["appointment"] == {"day": "2026-12-09", "time": "14:30", "place": "Room 4"}
    assert made["language"] == "en"
    assert set(made) == set(sheet_schema()["$defs"]["SheetFile"]["properties"])
    assert sheet_from_json(json.dumps(made)) == FULL


def test_the_published_form_is_a_sound_schema_and_up_to_date() -> None:
    Draft202012Validator.check_schema(sheet_schema())
    assert TARGET.read_text(encoding="utf-8") == written(), "Run: make reference"


def test_no_field_of_a_question_or_a_lesson_is_left_out() -> None:
    assert FileQuestion.__struct_fields__ == Entry.__struct_fields__
    assert FileLesson.__struct_fields__ == ReadLesson.__struct_fields__
    assert FileVisit.__struct_fields__ == Appointment.__struct_fields__


def test_every_field_of_the_form_is_explained() -> None:
    for part in sheet_schema()["$defs"].values():
        assert part["description"]


def _changed(**fields: Any) -> str:
    return json.dumps({**json.loads(sheet_json(FULL, TODAY)), **fields})


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (_changed(top=[{"id": 5}]), "top[0].id"),
        (_changed(top=json.loads(_changed())["rest"][:4]), "top"),
        (_changed(surprise=1), "surprise"),
        (_changed(notes=None), "notes"),
        (json.dumps({"format": "ketamine-tutor-sheet-1"}), "made"),
    ],
)
def test_a_wrong_part_is_named_with_its_place(text: str, place: str) -> None:
    with pytest.raises(NotASheet, match="Save the sheet once more") as caught:
        sheet_from_json(text)
    assert f"“{place}”" in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "null", '"sheet"', "{", '{"format": "other"}', "[" * 100_000, "\ud800",
        '{"a":' * 50_000, '{"format": "ketamine-tutor-sheet-2"}', "x" * (LONGEST + 1),
        '{"format": 1e999}', "NaN",
    ],
)  # fmt: skip
def test_what_is_no_sheet_is_a_sentence(text: str) -> None:
    with pytest.raises(NotASheet) as caught:
        sheet_from_json(text)
    assert len(str(caught.value).split()) <= 20


@given(st.text(max_size=200), st.integers(0, 4000))
def test_a_damaged_file_never_ends_the_program(noise: str, at: int) -> None:
    text = sheet_json(FULL, TODAY)
    damaged = text[:at] + noise + text[at + len(noise) :]
    with suppress(NotASheet):
        assert isinstance(sheet_from_json(damaged), Sheet)


def test_signs_that_drive_a_terminal_are_taken_out_of_a_file() -> None:
    text = _changed(notes="a\x1b[2J\u202eb", medicines=["\x07"])
    sheet = sheet_from_json(text)
    assert sheet.notes == "a·[2Jb"
    assert sheet.medicines == ("·",)
