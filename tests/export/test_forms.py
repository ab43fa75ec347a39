"""The forms the sheet can be taken along in."""

from __future__ import annotations

import pytest

from tests.faces.both import TODAY, fresh_visit
from tutor.core.events import Planned
from tutor.export.forms import FORMS, Form, form_of, forms, printable


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_each_form_that_is_offered_can_be_made(form: Form) -> None:
    visit = fresh_visit()
    visit.session.keep(Planned(day="2026-12-17", time="10:15"))
    sheet = visit.session.sheet()
    assert form in forms()
    assert form.needs(sheet) == ""
    filled = form.fill(sheet, TODAY, False)
    assert filled.body
    assert filled.ending.startswith(".")


def test_the_calendar_needs_the_day() -> None:
    assert form_of("calendar").needs(fresh_visit().session.sheet())


def test_a_printer_gets_a_form_it_takes() -> None:
    body, kind = printable(fresh_visit().session.sheet(), TODAY, False)
    assert body.startswith(b"%PDF") == (kind == "application/pdf")
