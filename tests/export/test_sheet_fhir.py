"""The sheet as FHIR R4: in the published form, with everything in it, about nobody."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import fhirkit
import pytest
from hypothesis import given
from jsonschema import Draft6Validator
from msgspec.structs import replace

from tests.export.records import sheets
from tests.export.test_sheet_json import FULL
from tests.export.test_sheet_text import sheet_of
from tutor.core.events import Noted, Wrote
from tutor.core.sheet import Sheet
from tutor.export.sheet_fhir import ODD_SPACES, sheet_fhir

TODAY = date(2026, 12, 2)
PUBLISHED = Path(__file__).with_name("fhir") / "questionnaire-response.r4.schema.json"
"""The parts of HL7's own schema for R4 that such a file is made of.

It does not ask for required texts; the second reader, fhirkit, does.
"""
VALIDATOR = Draft6Validator(json.loads(PUBLISHED.read_text(encoding="utf-8")))

Node = dict[str, Any]


def _made(sheet: Sheet) -> Node:
    made: Node = json.loads(sheet_fhir(sheet, TODAY))
    return made


def _items(node: Node) -> Iterator[Node]:
    """Every item, wherever it stands."""
    for item in node.get("item", ()):
        yield item
        yield from _items(item)
        for answer in item.get("answer", ()):
            yield from _items(answer)


def _said(node: Node) -> list[str]:
    return [answer["valueString"] for item in _items(node) for answer in item.get("answer", ())]


def _strings(sheet: Sheet) -> Iterator[str]:
    """Every text of the sheet that must be found again."""
    for entry in (*sheet.entries(), *sheet.removed):
        yield from (entry.words, entry.reason, entry.why, entry.topic, entry.note)
    yield from (*sheet.values, *sheet.medicines, sheet.notes, sheet.course, sheet.updated)
    yield from (words for _about, words in sheet.told_back)
    yield from (page for _lesson, pages in sheet.unsure_topics for page in pages)
    planned = sheet.appointment
    yield from (planned.day, planned.time, planned.place)


@given(sheets())
def test_a_sheet_is_in_the_form_hl7_published(sheet: Sheet) -> None:
    made = _made(sheet)
    assert [error.message for error in VALIDATOR.iter_errors(made)] == []
    assert [str(issue) for issue in fhirkit.validate(made)] == []


@given(sheets())
def test_everything_said_is_found_again_as_it_was(sheet: Sheet) -> None:
    said = set(_said(_made(sheet)))
    texts = (ODD_SPACES.sub(" ", text) for text in _strings(sheet) if text.strip())
    assert {text.strip() for text in texts} <= {text.strip() for text in said}


@given(sheets())
def test_each_name_is_used_once_and_asked_in_the_questionnaire_inside(sheet: Sheet) -> None:
    made = _made(sheet)
    names = [(item["linkId"], item["text"]) for item in _items(made)]
    asked = [(item["linkId"], item["text"]) for item in _items(made["contained"][0])]
    assert names == asked
    assert len({name for name, _text in names}) == len(names)


@given(sheets())
def test_no_item_has_both_an_answer_and_items_of_its_own(sheet: Sheet) -> None:
    for item in _items(_made(sheet)):
        assert ("answer" in item) != ("item" in item)


def test_the_questions_keep_the_programs_own_names_and_order() -> None:
    made = _made(FULL)
    top = next(item for item in made["item"] if item["linkId"] == "top")
    assert [item["linkId"] for item in top["item"]] == [entry.id for entry in FULL.top]
    assert (made["status"], made["authored"]) == ("completed", "2026-12-02")
    assert made["questionnaire"] == "#sheet"


def test_nothing_says_who_the_reader_is() -> None:
    assert not {"subject", "author", "source", "identifier", "encounter"} & set(_made(FULL))


@pytest.mark.parametrize(("due", "is_said"), [("2026-12-01", True), ("2026-12-02", False)])
def test_a_lesson_that_is_due_to_be_looked_at_again_says_so(due: str, is_said: bool) -> None:
    lesson = replace(FULL.read[0], status="approved", reviewed="2025-12-01", next_review=due)
    said = _said(_made(replace(FULL, read=(lesson,))))
    assert f"{lesson.title} – approved by a clinician on December 1, 2025." in said
    line = f"{lesson.title} – due to be looked at again since December 1, 2026."
    assert (line in said) is is_said


def test_typed_text_stays_text() -> None:
    words = '"}],"status":"amended" <script>x</script> \x1b[2J'
    made = _made(sheet_of(Wrote(entry="own/1", words=words), Noted(entry="", words=words)))
    shown = words.replace("\x1b", "·")
    assert _said(made).count(shown) == 2
    assert made["status"] == "completed"


def test_the_published_form_refuses_what_it_should() -> None:
    changes: tuple[Node, ...] = ({"status": "done"}, {"authored": "2 Dec"}, {"patient": "x"})
    for change in changes:
        assert list(VALIDATOR.iter_errors({**_made(FULL), **change}))
    missing: tuple[Node, ...] = ({"item": [{}]}, {"contained": [{"resourceType": "x"}]})
    for change in missing:
        assert fhirkit.validate({**_made(FULL), **change})
