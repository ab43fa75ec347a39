"""Markup, escapes and direction marks from lessons, the clinic or the keyboard are plain text.

In lesson files they come out as they were typed, or the file is refused with line and column;
in what a clinic or a reader types, what cannot be seen is taken out.
"""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from tests.faces.both import (
    TODAY,
    app_for,
    begun_anew,
    collapsed,
    page_says,
    paper_of,
    plain_says,
    reader_of,
    typed_for_lesson,
)
from tests.faces.hostile_pack import CONTROLS, MARKUP, hostile_pack, with_control
from tests.faces.looking import missing_in_plain, missing_on_screen
from tests.screens import screen_of
from tutor.core import events
from tutor.core.block import Check
from tutor.core.clean import faults
from tutor.export.look import Look
from tutor.export.sheet_json import sheet_json
from tutor.export.sheet_text import sheet_text
from tutor.library.load import open_library
from tutor.library.survey import survey_folder
from tutor.store.places import settings_path
from tutor.store.settings import Settings, save_settings
from tutor.store.visit import Visit, open_visit
from tutor.ui.app import TutorApp
from tutor.ui.desk import Go

LESSON = "every-kind"
TYPED = "Is [red]this[/] mine?\x1b[2J\x07 \u202e\x9b31m\U000e0041 [@click=app.quit]x[/]"
"""What somebody could paste into a note."""
TYPED_SHOWN = "Is [red]this[/] mine?·[2J· ·31m [@click=app.quit]x[/]"
"""The same as it is kept and shown."""
PLACES = ("sheet", "words", "settings", "crisis", "help", "leave", "search")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_pack(tmp_path_factory.mktemp("hostile"))


@pytest.fixture
def visit(pack: Path) -> Visit:
    """The hostile lessons, and a clinic that filled in something hostile, too."""
    save_settings(Settings(values={"clinic-phone": TYPED}), settings_path())
    visit = open_visit(pack, is_saving=True, today=TODAY)
    assert visit.library.faults == ()
    visit.keeper.close()
    return begun_anew(visit)


def _is_clean(text: str) -> bool:
    """Whether nothing in a text drives a terminal or hides."""
    return all(faults(line) == [] for line in text.splitlines())


def _shows_its_rows(app: TutorApp) -> None:
    """What stands on the screen is what the page says, letter by letter."""
    screen = collapsed(screen_of(app))
    assert _is_clean(screen_of(app))
    page = paper_of(app)
    top = page.paper.offset_line
    for row in page.body.rows[top : top + page.paper.body_height()]:
        assert collapsed(row.text) in screen


async def _at(app: TutorApp, pilot: Pilot[None], *place: str) -> None:
    app.screen.post_message(Go(*place))
    await pilot.pause()
    await pilot.pause()


def _fill_the_sheet(visit: Visit) -> None:
    keep = visit.session.keep
    for step in visit.session.spot(LESSON).steps:
        keep(events.Opened(lesson=LESSON, step=step.id))
    lesson = visit.library.lesson(LESSON)
    for check in lesson.checks:
        keep(events.Answered(lesson=LESSON, check=check.id, response=(), outcome="unsure"))
    for page in lesson.pages:
        keep(events.Starred(lesson=LESSON, page=page.id))
        keep(events.ToldBack(lesson=LESSON, page=page.id, words=TYPED))
    keep(events.Wrote(entry="own/1", words=TYPED))
    keep(events.Noted(entry="own/1", words=TYPED))
    keep(events.Reworded(entry=f"check/{LESSON}/{lesson.checks[0].id}", words=TYPED + " two"))


def test_every_page_and_check_shows_markup_as_text(visit: Visit) -> None:
    async def run() -> None:
        app = app_for(visit, LESSON)
        async with app.run_test(size=(100, 60)) as pilot:
            reader = reader_of(app)
            for number in range(len(reader.way.stops)):
                reader.go_to(number)
                await pilot.pause()
                assert missing_on_screen(reader.document, page_says(reader)) == []
                _shows_its_rows(app)
                if isinstance(reader.spot.step, Check):
                    reader.activate("unsure")
                else:
                    for target in list(reader.body.targets):
                        if not target.startswith(("tell", "do", "open")):
                            reader.activate(target)
                await pilot.pause()
                _shows_its_rows(app)
            assert app.is_running

    asyncio.run(run())


@pytest.mark.parametrize("place", [(), *((name,) for name in PLACES), ("sources", "label-copy")])
def test_every_other_screen_shows_markup_as_text(visit: Visit, place: tuple[str, ...]) -> None:
    _fill_the_sheet(visit)

    async def run() -> None:
        app = app_for(visit)
        async with app.run_test(size=(100, 100)) as pilot:
            if place:
                await _at(app, pilot, *place)
            if place == ("search",):
                await pilot.press(*"red]")
                await pilot.pause()
                assert paper_of(app).body.targets
            _shows_its_rows(app)
            said = page_says(paper_of(app))
            assert _is_clean(said)
            if place not in (("help",), ("leave",)):
                assert any(mark in said for mark in MARKUP)
            if place == ("sheet",):
                assert TYPED_SHOWN in said
                assert f"Note: {TYPED_SHOWN}" in said

    asyncio.run(run())


def test_the_text_field_shows_markup_as_text_and_keeps_what_can_be_seen(visit: Visit) -> None:
    async def run() -> None:
        app = app_for(visit, LESSON)
        async with app.run_test(size=(100, 40)) as pilot:
            await pilot.press("a")
            await pilot.pause()
            app.post_message(Paste(TYPED))
            await pilot.pause()
            await pilot.pause()
            assert "Is [red]this[/] mine?" in screen_of(app)
            assert "[@click=app.quit]x[/]" in screen_of(app)
            assert _is_clean(screen_of(app))
            await pilot.press("enter")
            await pilot.pause()
        assert list(visit.session.record().own.values()) == [TYPED_SHOWN]

    asyncio.run(run())


def test_the_title_of_a_text_field_is_text(visit: Visit) -> None:
    async def run() -> None:
        app = app_for(visit)
        async with app.run_test(size=(100, 40)) as pilot:
            await _at(app, pilot, "settings")
            screen = paper_of(app)
            screen.activate(next(name for name in screen.body.targets if "value:" in name))
            await pilot.pause()
            assert any(mark in collapsed(screen_of(app)) for mark in MARKUP)
            assert _is_clean(screen_of(app))

    asyncio.run(run())


def test_the_plain_face_says_markup_as_text(visit: Visit) -> None:
    lines = typed_for_lesson(visit.session, visit.library.lesson(LESSON))
    _fill_the_sheet(visit)
    more = ["g", "s", "", "/", "red]", "", ",", "", "!", "?"]
    said = plain_says(visit, ["a", TYPED, *lines, *more], LESSON)
    assert _is_clean(said)
    page = collapsed(said)
    for stop in visit.session.way(LESSON).stops:
        document = visit.session.document(visit.session.spot(stop.lesson, stop.step))
        assert missing_in_plain(document, page) == []
    assert TYPED_SHOWN in page
    for term in visit.library.terms:
        assert collapsed(term.term) in page


def test_the_sheet_on_paper_and_for_programs_holds_text_only(visit: Visit) -> None:
    _fill_the_sheet(visit)
    sheet = visit.session.sheet()
    for look in (Look(72), Look(40), Look(72, ascii=True)):
        text = sheet_text(sheet, look, TODAY)
        assert _is_clean(text)
        assert "[red]this[/] mine?" in collapsed(text)
    made = json.loads(sheet_json(sheet, TODAY))
    assert TYPED_SHOWN in {entry["words"] for entry in (*made["top"], *made["rest"])}
    assert all(_is_clean(entry["note"]) for entry in (*made["top"], *made["rest"]))


@pytest.mark.parametrize("escaped", [False, True], ids=["as it is", "as an escape"])
@pytest.mark.parametrize("control", CONTROLS, ids=ascii)
@pytest.mark.parametrize("name", ["every-kind.yaml", "glossary.yaml", "course.yaml"])
def test_what_cannot_be_seen_is_refused_with_line_and_column(
    tmp_path: Path, name: str, control: str, escaped: bool
) -> None:
    pack, line, column = with_control(tmp_path, name, control, escaped=escaped)
    problems = [problem for one in survey_folder(pack) for problem in one.problems]
    found = [one for one in problems if one.code == CONTROLS[control]]
    assert found, problems
    place = found[0].place
    assert (Path(place.path).name, place.line) == (name, line)
    assert place.column == column
    assert found[0].level == "error"
    assert all(_is_clean(f"{one.message} {one.hint}") for one in problems)
    assert all(_is_clean(one.text) for one in survey_folder(pack))


@pytest.mark.parametrize("control", CONTROLS, ids=ascii)
def test_patients_see_the_other_lessons(tmp_path: Path, control: str) -> None:
    pack, _line, _column = with_control(tmp_path, "every-kind.yaml", control, escaped=False)
    library = open_library(pack, None)
    assert [entry.id for entry in library.entries] == ["second"]
    assert len(library.faults) == 1


def test_nothing_in_a_lesson_can_be_clicked(visit: Visit) -> None:
    async def run() -> None:
        app = app_for(visit, LESSON)
        async with app.run_test(size=(100, 60)) as pilot:
            await pilot.pause()
            for line in range(app.size.height):
                for segment in reader_of(app).paper.render_line(line):
                    style = segment.style
                    assert style is None or not (style.link or style.meta)

    asyncio.run(run())
