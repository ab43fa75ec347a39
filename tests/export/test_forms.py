"""The forms the sheet can be taken along in."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.faces.both import TODAY, fresh_visit
from tutor.core.events import Planned
from tutor.export.forms import FORMS, Form, Wish, form_of, forms, printable


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_each_form_that_is_offered_can_be_made(form: Form) -> None:
    visit = fresh_visit()
    visit.session.keep(Planned(day="2026-12-17", time="10:15"))
    sheet = visit.session.sheet()
    assert form in forms()
    assert form.needs(sheet) == ""
    filled = form.fill(sheet, TODAY, Wish())
    assert filled.body
    assert filled.ending.startswith(".")


def test_the_calendar_needs_the_day() -> None:
    assert form_of("calendar").needs(fresh_visit().session.sheet())


def test_a_printer_gets_a_form_it_takes() -> None:
    body, kind = printable(fresh_visit().session.sheet(), TODAY, Wish())
    assert body.startswith(b"%PDF") == (kind == "application/pdf")


@pytest.mark.parametrize(("region", "height"), [("us", 792), ("uk", 842), ("", 792)])
def test_the_paper_is_that_of_the_region(region: str, height: int) -> None:
    wish = Wish(region=region)
    sheet = fresh_visit().session.sheet()
    for body in (
        form_of("pdf").fill(sheet, TODAY, wish).body,
        printable(sheet, TODAY, wish)[0],
    ):
        assert round(PdfReader(BytesIO(body)).pages[0].mediabox.height) == height
