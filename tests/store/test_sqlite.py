"""The record file: kept in order, private, shared by windows, tried again when it fails."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tutor.core.events import Answered, Noted, Opened, WasSure, Wrote
from tutor.core.keeper import CannotSave
from tutor.core.record import Record
from tutor.store.connection import connect
from tutor.store.opening import open_store
from tutor.store.rows import row_of
from tutor.store.sqlite import SqliteStore

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="file permissions are POSIX")
NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "record.db"


def rows_in(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [body for (body,) in connection.execute("SELECT body FROM events ORDER BY seq")]


def test_what_was_kept_is_there_the_next_time(path: Path) -> None:
    store = SqliteStore(path)
    store.append(Opened(lesson="risks", step="one"))
    store.append(Answered(lesson="risks", check="who", response=("2",), outcome="right"))
    store.append(WasSure(lesson="risks", check="who", sure=True))
    before = store.record()
    store.close()

    again = SqliteStore(path)
    assert again.notice == ""
    assert again.record() == before
    assert again.record().checks["risks", "who"].is_sure is True
    again.close()


def test_each_event_is_in_the_file_before_append_returns(path: Path) -> None:
    store = SqliteStore(path)
    store.append(Wrote(entry="own/1", words="Is it safe?"))
    assert rows_in(path) == ['{"event":"wrote","entry":"own/1","words":"Is it safe?"}']
    store.close()


def test_a_window_sees_what_another_one_added(path: Path) -> None:
    one, two = SqliteStore(path), SqliteStore(path)
    one.append(Wrote(entry="own/1", words="From one"))
    two.append(Wrote(entry="own/2", words="From two"))
    one.append(Wrote(entry="own/3", words="From one again"))
    assert list(one.record().own) == list(two.record().own) == ["own/1", "own/2", "own/3"]
    one.close()
    two.close()


def test_an_event_this_version_does_not_know_is_passed_over_and_stays(path: Path) -> None:
    store = SqliteStore(path)
    store.append(Opened(lesson="risks", step="one"))
    strange: list[object] = [
        '{"event":"hummed","tune":"x"}',
        "not JSON",
        b"\xff\xfe",
        7,
        "[" * 9000,
    ]
    with closing(sqlite3.connect(path)) as connection, connection:
        for body in strange:
            connection.execute("INSERT INTO events (at, mark, body) VALUES ('', '', ?)", (body,))
    store.append(Opened(lesson="risks", step="two"))
    assert list(store.record().opened) == [("risks", "one"), ("risks", "two")]
    store.close()

    again = SqliteStore(path)
    assert list(again.record().opened) == [("risks", "one"), ("risks", "two")]
    assert len(rows_in(path)) == 7
    again.close()


def test_half_characters_from_a_terminal_are_kept_as_question_marks(path: Path) -> None:
    store = SqliteStore(path)
    store.append(Noted(entry="", words="caf\udce9 \U0001f600"))
    assert store.record().notes[""] == "caf? \U0001f600"
    store.close()


def test_any_text_comes_back_as_it_was_typed(path: Path) -> None:
    typed = "[red]x[/]\x1b[31m \x00 \u202e'; DROP TABLE events; --\r\n"
    store = SqliteStore(path)
    store.append(Noted(entry="", words=typed))
    assert store.record().notes[""] == typed
    store.close()


@posix_only
def test_only_the_owner_can_read_the_record(path: Path) -> None:
    store = SqliteStore(path)
    store.append(Opened(lesson="risks", step="one"))
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in path.parent.iterdir()} == {0o600}
    store.close()


@posix_only
def test_a_record_others_could_read_is_made_private(path: Path) -> None:
    SqliteStore(path).close()
    path.chmod(0o644)
    SqliteStore(path).close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_record_erased_by_another_window_starts_anew(path: Path) -> None:
    store = SqliteStore(path)
    store.append(Wrote(entry="own/1", words="Old"))
    for file in path.parent.iterdir():
        file.unlink()
    store.append(Wrote(entry="own/2", words="New"))
    assert list(store.record().own) == ["own/2"]
    assert len(rows_in(path)) == 1
    store.close()


def test_a_record_from_a_newer_version_is_left_alone(path: Path) -> None:
    SqliteStore(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 9")
    before = path.read_bytes()
    store, notice = open_store(path)
    store.append(Opened(lesson="risks", step="one"))
    store.close()
    assert "newer version" in notice
    assert path.read_bytes() == before


def test_a_newer_version_that_starts_meanwhile_is_said(path: Path) -> None:
    store = SqliteStore(path)
    path.rename(path.with_suffix(".old"))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 9")
    with pytest.raises(CannotSave, match="newer version"):
        store.append(Opened(lesson="risks", step="one"))
    assert store.record().has_read("risks", "one")
    store.close()


def test_no_path_keeps_everything_in_memory(tmp_path: Path) -> None:
    store, notice = open_store(None)
    store.append(Opened(lesson="risks", step="one"))
    assert notice == ""
    assert store.record().has_read("risks", "one")
    store.close()
    assert store.record() == Record()


@posix_only
def test_a_full_disk_is_said_and_nothing_is_lost(path: Path) -> None:
    import resource
    import signal

    store = SqliteStore(path)
    store.append(Wrote(entry="own/1", words="Before"))
    was = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, was[1]))
    try:
        for number in (2, 3):
            with pytest.raises(CannotSave) as refused:
                store.append(Wrote(entry=f"own/{number}", words="While the disk is full"))
            assert len(str(refused.value).split()) <= 20
        assert list(store.record().own) == ["own/1", "own/2", "own/3"]
        assert not store.close(), "closing says that something is not on disk"
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, was)
        signal.signal(signal.SIGXFSZ, ignored)
    store.append(Wrote(entry="own/4", words="After"))
    assert len(rows_in(path)) == 4
    assert list(store.record().own) == ["own/1", "own/2", "own/3", "own/4"]
    assert store.close()


def test_a_full_disk_is_named_as_such(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def connect_small(where: Path) -> sqlite3.Connection:
        connection = connect(where)
        connection.execute("PRAGMA max_page_count = 5")
        return connection

    monkeypatch.setattr("tutor.store.sqlite.connect", connect_small)
    store = SqliteStore(path)
    with pytest.raises(CannotSave, match="disk is full"):
        store.append(Noted(entry="", words="x" * 100_000))
    assert len(store.record().notes[""]) == 100_000
    store.close()


def test_a_record_in_use_by_a_stuck_window_is_tried_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tutor.store.connection._PATIENCE", 0.01)
    store = SqliteStore(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as stuck:
        stuck.execute("BEGIN IMMEDIATE")
        with pytest.raises(CannotSave, match="Another window"):
            store.append(Wrote(entry="own/1", words="One"))
        stuck.execute("ROLLBACK")
    store.append(Wrote(entry="own/2", words="Two"))
    assert len(rows_in(path)) == 2
    store.close()


def test_what_waits_is_saved_when_the_program_closes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tutor.store.connection._PATIENCE", 0.01)
    store = SqliteStore(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as stuck:
        stuck.execute("BEGIN IMMEDIATE")
        with pytest.raises(CannotSave):
            store.append(Wrote(entry="own/1", words="One"))
    store.close()
    assert len(rows_in(path)) == 1


def test_a_try_that_only_seemed_to_fail_is_not_written_twice(path: Path) -> None:
    store = SqliteStore(path)
    store.append(Opened(lesson="risks", step="one"))
    with closing(sqlite3.connect(path)) as connection, connection:
        mark = connection.execute("SELECT mark FROM events").fetchone()[0]
    opened = Opened(lesson="risks", step="one")
    store._waiting.append((row_of(opened)._replace(mark=mark), opened))
    store.append(Opened(lesson="risks", step="two"))
    assert store.record().opened == {("risks", "one"): 1, ("risks", "two"): 1}
    store.close()


@pytest.fixture
def shut_folder() -> Iterator[Path]:
    """A folder in which the one who runs the test may read but not write."""
    folder = Path(tempfile.mkdtemp(prefix="ketamine-tutor-test-"))
    is_root = os.geteuid() == 0
    record = folder / "record.db"
    store = SqliteStore(record)
    store.append(Wrote(entry="own/1", words="Before"))
    store.close()
    if is_root:
        os.chown(record, NOBODY, NOBODY)
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    record.chmod(0o400)
    folder.chmod(0o500)
    yield folder
    folder.chmod(0o700)
    if is_root:
        os.seteuid(0)
    shutil.rmtree(folder)


@posix_only
def test_a_folder_that_cannot_be_written_still_shows_the_record(shut_folder: Path) -> None:
    path = shut_folder / "record.db"
    store, notice = open_store(path)
    assert "Nothing can be saved" in notice
    assert list(store.record().own) == ["own/1"]
    with pytest.raises(CannotSave, match="Nothing can be saved"):
        store.append(Wrote(entry="own/2", words="Meanwhile"))
    assert list(store.record().own) == ["own/1", "own/2"]

    shut_folder.chmod(0o700)
    path.chmod(0o600)
    store.append(Wrote(entry="own/3", words="Afterwards"))
    assert list(store.record().own) == ["own/1", "own/2", "own/3"]
    assert len(rows_in(path)) == 3
    store.close()


@posix_only
def test_a_new_record_in_a_shut_folder_is_kept_in_memory(shut_folder: Path) -> None:
    store, notice = open_store(shut_folder / "deeper" / "record.db")
    assert notice
    with pytest.raises(CannotSave):
        store.append(Wrote(entry="own/1", words="One"))
    assert list(store.record().own) == ["own/1"]
    store.close()


def test_a_folder_name_that_is_a_file_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    _store, notice = open_store(tmp_path / "file" / "record.db")
    assert notice


@posix_only
def test_a_device_is_never_renamed(tmp_path: Path) -> None:
    pipe = tmp_path / "record.db"
    os.mkfifo(pipe)
    store, notice = open_store(pipe)
    assert "Nothing can be saved" in notice
    assert pipe.is_fifo()
    store.close()
