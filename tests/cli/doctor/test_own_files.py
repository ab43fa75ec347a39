"""What the doctor says of the program's own files."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.cli.doctor.healthy import healthy
from tutor.cli.doctor import own_files
from tutor.core.events import Noted
from tutor.store.sqlite import SqliteStore


def begun(home: Path) -> Path:
    """A record that holds a patient's words."""
    path = home / "record.db"
    store = SqliteStore(path)
    store.append(Noted(entry="", words="my secret"))
    store.close()
    return path


def test_a_folder_that_can_be_made_is_fine_and_is_not_made(tmp_path: Path) -> None:
    world = healthy(tmp_path / "not" / "there")
    assert own_files.folders(world).state == "ok"
    assert not list(tmp_path.iterdir())


def test_a_file_in_the_place_of_a_folder_is_broken(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way")
    found = own_files.folders(healthy(tmp_path))
    assert found.state == "broken"
    assert str(tmp_path / "home") in found.sentence


def test_a_whole_record_is_fine_and_nothing_in_it_is_shown(tmp_path: Path) -> None:
    begun(tmp_path / "home")
    found = own_files.record(healthy(tmp_path)._replace(clinic=None))
    assert found.state == "ok"
    assert "secret" not in str(found)


def test_a_damaged_record_is_broken_and_stays_as_it_is(tmp_path: Path) -> None:
    path = begun(tmp_path / "home")
    path.write_bytes(b"no record at all" * 100)
    before = path.read_bytes()
    assert own_files.record(healthy(tmp_path)).state == "broken"
    assert path.read_bytes() == before


def test_a_record_of_a_newer_program_is_to_be_looked_at(tmp_path: Path) -> None:
    path = begun(tmp_path / "home")
    with closing(sqlite3.connect(path)) as base:
        base.execute("PRAGMA user_version = 99")
    assert own_files.record(healthy(tmp_path)).state == "look"


def test_no_record_is_fine(tmp_path: Path) -> None:
    assert own_files.record(healthy(tmp_path)).state == "ok"
    assert own_files.record(healthy(tmp_path)._replace(clinic=None)).state == "ok"
