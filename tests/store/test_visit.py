"""What a visit keeps, and what it never writes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.library.samples import PACKS
from tutor.core.events import Wrote
from tutor.export.look import Look
from tutor.export.sheet_text import sheet_text
from tutor.store.places import record_path, settings_path
from tutor.store.settings import load_settings
from tutor.store.visit import open_visit
from tutor.ui.start import make_app

COURSE = PACKS / "good"


def _files(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file() and "cache" not in path.parts}


def test_nothing_of_a_person_is_written_where_nothing_is_to_be_kept(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    visit = open_visit(COURSE, is_saving=False)
    visit.session.write_question("Will it hurt?")
    assert visit.save_settings(replace(visit.settings, theme="dark")) == ""
    said = visit.save_sheet(
        sheet_text(visit.session.sheet(), Look(72), visit.session.reading.today)
    )
    assert said == "Nothing is kept on this computer, so no file was written."
    visit.keeper.close()
    assert _files(home) == set()
    assert _files(tmp_path) == set()


def test_a_record_of_a_newer_program_is_never_said_to_be_kept() -> None:
    record_path().parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(record_path())) as connection:
        connection.execute("PRAGMA user_version = 9")
    visit = open_visit(COURSE, is_saving=True)
    assert "newer version" in visit.notice
    assert not visit.is_kept
    assert make_app(visit).desk.leaving_note == "Nothing you did is kept on this computer."


def test_a_setting_chosen_for_one_visit_is_not_written_with_another() -> None:
    visit = open_visit(COURSE, is_saving=True)
    visit.use_settings(replace(visit.settings, region="uk"))
    visit.save_settings(replace(visit.settings, theme="dark"))
    saved = load_settings(settings_path())[0]
    assert (saved.theme, saved.region) == ("dark", "us")
    visit.keeper.close()


def test_a_setting_that_could_not_be_kept_is_kept_with_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_names: object) -> None:
        raise OSError(28, "No space left on device")

    visit = open_visit(COURSE, is_saving=True)
    monkeypatch.setattr("os.replace", full)
    assert visit.save_settings(replace(visit.settings, theme="dark"))
    monkeypatch.undo()
    monkeypatch.setenv("KETAMINE_TUTOR_HOME", str(settings_path().parent))
    visit.save_settings(replace(visit.settings, spacing="wide"))
    saved = load_settings(settings_path())[0]
    assert (saved.theme, saved.spacing) == ("dark", "wide")
    visit.keeper.close()


def test_the_sheet_is_saved_in_the_signs_that_were_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    visit = open_visit(COURSE, is_saving=True)
    visit.settings = replace(visit.settings, ascii=True)
    visit.session.keep(Wrote(entry="own/1", words="Will it hurt?"))
    desk = make_app(visit).desk
    desk.save_sheet(visit.session.sheet())
    saved = (tmp_path / "my-questions.txt").read_text(encoding="utf-8")
    assert "Will it hurt?" in saved
    assert saved.isascii()
    visit.keeper.close()
