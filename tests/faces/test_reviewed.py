"""Every face says the same of a review, and none shows a lesson that is hidden."""

from __future__ import annotations

import asyncio
import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.faces.both import app_for, collapsed, page_says, paper_of, plain_says
from tests.library.samples import PACKS
from tutor.core.events import Opened
from tutor.export.handout import handout_of
from tutor.export.html import html_of
from tutor.export.lesson_text import text_of
from tutor.export.markdown import markdown_of
from tutor.export.sheet_text import sheet_text
from tutor.store.visit import Visit, open_visit

TODAY = date(2026, 12, 2)
LATE = date(2027, 12, 2)
TOO_LATE = date(2028, 3, 1)
REVIEWED = "Reviewed by R. Example, nurse, on November 1, 2026."
CHANGED = "This lesson was changed after its review. A clinician has not yet looked at the change."
OVERDUE = f"{REVIEWED} Due to be looked at again since November 1, 2027."
WAITS = "1 lesson waits for a new review and is not shown. “status” says more."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A lesson folder that may be written to; its first lesson is approved."""
    shutil.copytree(PACKS / "good", tmp_path / "lessons")
    return tmp_path / "lessons"


def opened(folder: Path, today: date) -> Visit:
    """A visit on a day."""
    return open_visit(folder, is_saving=False, today=today)


def change_text(folder: Path) -> None:
    """Change one sentence of the approved lesson."""
    path = folder / "every-kind.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Then you rest.", "Then you sleep."), encoding="utf-8")


def screen_says(visit: Visit, lesson: str) -> str:
    """What the screen says on the first page of a lesson, or at home."""
    said: list[str] = []

    async def play() -> None:
        app = app_for(visit, lesson)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            said.append(page_says(paper_of(app)))

    asyncio.run(play())
    return said[0]


def exports_say(visit: Visit, today: date) -> list[str]:
    """What each exported form of the lesson says."""
    handout = handout_of(visit.library, ["every-kind"], visit.session.reading)
    return [collapsed(form(handout, today)) for form in (html_of, markdown_of, text_of)]


def all_say(visit: Visit, today: date) -> list[str]:
    """What every face and every export says on the first page of the lesson."""
    plain = collapsed(plain_says(visit, [], "every-kind"))
    return [screen_says(visit, "every-kind"), plain, *exports_say(visit, today)]


def test_who_reviewed_a_lesson_is_said_everywhere(folder: Path) -> None:
    for said in all_say(opened(folder, TODAY), TODAY):
        assert REVIEWED in said
        assert "Due to be looked at" not in said


def test_a_change_after_the_review_is_said_everywhere(folder: Path) -> None:
    change_text(folder)
    for said in all_say(opened(folder, TODAY), TODAY):
        assert CHANGED in said
        assert "R. Example" not in said


def test_a_review_that_is_overdue_is_said_everywhere(folder: Path) -> None:
    for said in all_say(opened(folder, LATE), LATE):
        assert OVERDUE in said


def test_a_lesson_overdue_for_too_long_is_on_no_face_and_staff_are_told(folder: Path) -> None:
    visit = opened(folder, TOO_LATE)
    for said in (screen_says(visit, ""), collapsed(plain_says(visit, []))):
        assert WAITS in said
        assert "Every kind of block" not in said
        assert "A second lesson" in said


def test_the_sheet_tells_changed_and_overdue_lessons_apart(folder: Path) -> None:
    visit = opened(folder, LATE)
    visit.session.keep(Opened(lesson="every-kind", step="words"))
    late = collapsed(sheet_text(visit.session.sheet(), today=LATE))
    assert "Every kind of block – due to be looked at again since November 1, 2027." in late
    change_text(folder)
    visit = opened(folder, LATE)
    visit.session.keep(Opened(lesson="every-kind", step="words"))
    changed = collapsed(sheet_text(visit.session.sheet(), today=LATE))
    assert "1 of these lessons was changed after its review." in changed
    assert "not yet been reviewed" not in changed
