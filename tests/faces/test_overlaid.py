"""Every face says which clinic changed what."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

from tests.faces.both import app_for, collapsed, page_says, paper_of, plain_says
from tests.library.overlay_samples import folder_with, overlay_text
from tutor.export.handout import handout_of
from tutor.export.html import html_of
from tutor.export.lesson_text import text_of
from tutor.export.markdown import markdown_of
from tutor.export.sheet_text import sheet_text
from tutor.store.visit import Visit, open_visit

TODAY = date(2026, 12, 2)
CHANGES = """\
changes:
  - at: second-page
    title: Who can take you home from us?
  - at: safe-home
    ask: Who comes with you today?"""
MARK = "Changed by Northside."


def opened(place: Path) -> Visit:
    """A visit to the changed lesson."""
    return open_visit(folder_with(place, overlay_text(CHANGES)), is_saving=False, today=TODAY)


def screen_says(visit: Visit, step: str) -> str:
    """What the screen says at a step."""
    said: list[str] = []

    async def play() -> None:
        app = app_for(visit, "example", step)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            said.append(page_says(paper_of(app)))

    asyncio.run(play())
    return said[0]


def test_the_screen_marks_the_lesson_and_what_was_changed_in_it(tmp_path: Path) -> None:
    visit = opened(tmp_path)
    first = screen_says(visit, "first-page")
    assert "Changed by Northside. About the changes: Not yet reviewed by a clinician." in first
    assert MARK in screen_says(visit, "second-page")
    assert MARK in screen_says(visit, "safe-home")
    assert MARK not in screen_says(visit, "signs")
    assert MARK not in screen_says(visit, "who-drives")


def test_the_plain_face_says_the_same(tmp_path: Path) -> None:
    visit = opened(tmp_path)
    assert "Changed by Northside. About the changes:" in plain_says(visit, [], "example")
    assert MARK in plain_says(visit, [], "example", "second-page")
    assert MARK in plain_says(visit, [], "example", "safe-home")
    assert MARK not in plain_says(visit, [], "example", "signs")


def test_what_is_printed_says_so_too(tmp_path: Path) -> None:
    visit = opened(tmp_path)
    screen_says(visit, "first-page")
    sheet = collapsed(sheet_text(visit.session.sheet()))
    assert "A small lesson – parts of it are changed by Northside." in sheet
    handout = handout_of(visit.session.shelf, ["example"], visit.session.reading)
    for form in (text_of, markdown_of, html_of):
        printed = collapsed(form(handout, TODAY))
        assert "Changed by Northside. About the changes:" in printed
        assert printed.count(MARK) == 4
