"""The sheet as a PDF: two sides, every word, harmless, and readable for screen readers."""

from __future__ import annotations

import subprocess
from datetime import timedelta
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ContentStream

from tests.export.lessons import TODAY
from tests.export.paper_sheets import (
    HOSTILE,
    any_sheet,
    bare,
    full_sheet,
    strings_of,
    usual_sheet,
)
from tests.export.pdf_tags import Tags
from tutor.core.sheet import Sheet
from tutor.export import sheet_pdf as module
from tutor.export.fitting import sides_of
from tutor.export.paper import Paper
from tutor.export.sheet_pdf import MISSING, PdfTrouble, sheet_pdf, sheet_pdf_or_html

LATIN = ("markup", "typst", "control", "long", "one-word")
"""Hostile words that the fonts of Typst can show, every letter of them."""


def words_of(body: bytes) -> str:
    """The words of a PDF, without spaces."""
    return bare("".join(page.extract_text() for page in PdfReader(BytesIO(body)).pages))


def left_out(sheet: Sheet, body: bytes) -> list[str]:
    """Texts of the two sides that the PDF does not hold."""
    words = words_of(body)
    return [text for text in strings_of(sides_of(sheet, TODAY)) if bare(text) not in words]


@pytest.mark.parametrize("paper", ["us-letter", "a4"])
def test_every_string_of_the_two_sides_is_in_the_file(paper: Paper) -> None:
    body = sheet_pdf(usual_sheet(), TODAY, paper)
    assert len(PdfReader(BytesIO(body)).pages) == 2
    assert not left_out(usual_sheet(), body)


@pytest.mark.parametrize("name", LATIN)
def test_hostile_words_come_out_literally(name: str) -> None:
    sheet = full_sheet(HOSTILE[name])
    body = sheet_pdf(sheet, TODAY)
    assert len(PdfReader(BytesIO(body)).pages) == 2
    assert not left_out(sheet, body)


@pytest.mark.parametrize("name", [name for name in HOSTILE if name not in LATIN])
def test_letters_no_font_has_never_stop_the_sheet(name: str) -> None:
    body = sheet_pdf(full_sheet(HOSTILE[name]), TODAY)
    assert len(PdfReader(BytesIO(body)).pages) == 2
    assert bare("Please go through these with me") in words_of(body)
    assert not Tags(body).faults()


def test_a_letter_no_font_has_is_a_box_and_the_words_around_it_stay() -> None:
    body = sheet_pdf(full_sheet("Fine \U0001fadf here", 0), TODAY)
    assert bare("Fine") in words_of(body)
    assert bare("here") in words_of(body)


def test_what_makes_typst_break_off_is_left_out_as_boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    real = module._pressed
    said: list[str] = []

    def broken(what: str, data: str, *rest: object) -> bytes | str:
        said.append(data)
        return "" if "日" in data else real(what, data, *rest)  # type: ignore[arg-type] # passed on

    monkeypatch.setattr(module, "_pressed", broken)
    assert MISSING in words_of(sheet_pdf(full_sheet("日 and more", 0), TODAY))


@pytest.mark.parametrize("sheet", [usual_sheet(), full_sheet("Why?"), full_sheet("W" * 999, 0)])
def test_a_screen_reader_finds_tags_title_language_and_headings(sheet: Sheet) -> None:
    tags = Tags(sheet_pdf(sheet, TODAY))
    assert not tags.faults()
    assert tags.headings()[:2] == [1, 2]
    assert tags.reader.metadata
    assert tags.reader.metadata.title == "My questions for the visit"
    assert tags.root["/Lang"] == "en"


def test_the_check_of_tags_finds_what_is_not_tagged() -> None:
    writer = PdfWriter(clone_from=BytesIO(sheet_pdf(usual_sheet(), TODAY)))
    page = writer.pages[0]
    content = ContentStream(page.get_contents(), writer)
    content.operations.append(([], b"f"))
    page.replace_contents(content)
    made = BytesIO()
    writer.write(made)
    assert Tags(made.getvalue()).faults() == ["page 1 shows something without a tag"]


def test_the_language_of_the_sheet_is_that_of_the_file() -> None:
    assert Tags(sheet_pdf(usual_sheet("es-mx"), TODAY)).root["/Lang"] == "es"
    assert Tags(sheet_pdf(usual_sheet('"'), TODAY)).root["/Lang"] == "en"


def test_the_same_sheet_on_the_same_day_is_the_same_file() -> None:
    assert sheet_pdf(usual_sheet(), TODAY) == sheet_pdf(usual_sheet(), TODAY)
    assert sheet_pdf(usual_sheet(), TODAY) != sheet_pdf(usual_sheet(), TODAY + timedelta(1))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_sheet())
def test_no_sheet_needs_more_than_two_sides(sheet: Sheet) -> None:
    assert len(PdfReader(BytesIO(sheet_pdf(sheet, TODAY))).pages) == 2


def test_without_typst_the_sheet_is_html_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "can_make_pdf", lambda: False)
    made = sheet_pdf_or_html(usual_sheet(), TODAY)
    assert made.ending == "html"
    assert made.body.startswith(b"<!DOCTYPE html>")
    assert "pip install 'ketamine-tutor[pdf]'" in made.notice
    with pytest.raises(PdfTrouble):
        sheet_pdf(usual_sheet(), TODAY)


def test_a_press_that_does_not_start_ends_in_html(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_args: object, **_options: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(subprocess, "run", missing)
    made = sheet_pdf_or_html(usual_sheet(), TODAY)
    assert made.ending == "html"
    assert made.notice


def test_with_typst_nothing_needs_to_be_said() -> None:
    made = sheet_pdf_or_html(usual_sheet(), TODAY)
    assert (made.ending, made.notice) == ("pdf", "")


def test_a_heading_of_letters_nobody_sees_does_not_stop_the_paper() -> None:
    assert sheet_pdf(full_sheet("\u115f", 1), TODAY).startswith(b"%PDF")
