"""A damaged record: set aside, said, and all that can be read is saved."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.window import start_window
from tutor.core.events import Noted, Wrote
from tutor.store.opening import open_store
from tutor.store.repair import set_aside_files
from tutor.store.salvage import readable_rows
from tutor.store.sqlite import SqliteStore

COUNT = 400


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record with several hundred events on many pages of the file."""
    path = tmp_path / "record.db"
    store = SqliteStore(path)
    for number in range(COUNT):
        store.append(Wrote(entry=f"own/{number}", words=f"Question {number}? " * 5))
    store.close()
    return path


def reopened(path: Path) -> tuple[SqliteStore, str]:
    store, notice = open_store(path)
    assert isinstance(store, SqliteStore)
    return store, notice


def test_an_empty_file_is_a_new_record(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    path.touch()
    store, notice = reopened(path)
    store.append(Wrote(entry="own/1", words="One"))
    assert notice == ""
    assert list(store.record().own) == ["own/1"]
    store.close()


@pytest.mark.parametrize(
    "content",
    [
        b"Dear diary, today I read a lesson.\n" * 50,
        random.Random(1).randbytes(20_000),
        bytes(8192),
    ],
    ids=["a text file", "random bytes", "zero bytes"],
)
def test_a_file_that_is_no_record_is_set_aside_with_the_date(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "record.db"
    path.write_bytes(content)
    store, notice = reopened(path)
    store.append(Wrote(entry="own/1", words="One"))
    store.close()
    (kept,) = set_aside_files(path)
    assert kept.name in notice
    assert kept.read_bytes() == content
    assert len(notice.replace(kept.name, "name").split()) <= 20
    again, notice = reopened(path)
    assert (notice, list(again.record().own)) == ("", ["own/1"])
    again.close()


def test_a_folder_in_the_way_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    path.mkdir()
    (path / "letter.txt").write_text("keep me")
    store, notice = reopened(path)
    store.append(Wrote(entry="own/1", words="One"))
    store.close()
    assert "could not be read" in notice
    (letter,) = tmp_path.glob("record-damaged-*/letter.txt")
    assert letter.read_text() == "keep me"


def test_a_truncated_file_gives_back_what_is_left_of_it(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2 + 100])
    store, notice = reopened(path)
    assert "What could be read is here" in notice
    assert 100 < len(store.record().own) < COUNT
    store.append(Wrote(entry="own/new", words="New"))
    assert "own/new" in store.record().own
    store.close()
    assert reopened(path)[1] == ""


def test_a_hole_in_the_middle_loses_only_the_hole(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096 * 10)
        file.write(random.Random(3).randbytes(4096))
    store, notice = reopened(path)
    own = list(store.record().own)
    assert notice
    assert COUNT - 40 < len(own) < COUNT
    assert own == sorted(own, key=lambda entry: int(entry.removeprefix("own/")))
    assert own[0] == "own/0"
    assert own[-1] == f"own/{COUNT - 1}"
    store.close()


def test_random_damage_never_stops_the_program(path: Path) -> None:
    whole = path.read_bytes()
    chance = random.Random(4)
    for _ in range(25):
        broken = bytearray(whole)
        for _ in range(chance.randint(1, 30)):
            start = chance.randrange(100, len(broken))
            broken[start : start + 40] = chance.randbytes(40)
        del broken[chance.randrange(len(broken) // 2, len(broken) + 1) :]
        for file in path.parent.glob("record*"):
            file.unlink()
        path.write_bytes(broken)
        store, _notice = reopened(path)
        store.append(Noted(entry="", words="still here"))
        assert store.record().notes[""] == "still here"
        store.close()


def test_events_still_in_the_log_are_saved_too(path: Path) -> None:
    store = SqliteStore(path)
    store.append(Wrote(entry="own/last", words="Only in the log so far"))
    log = path.with_name("record.db-wal").read_bytes()
    before = path.read_bytes()
    store.close()
    path.write_bytes(before)
    path.with_name("record.db-wal").write_bytes(log)
    assert len(readable_rows(path)) == COUNT + 1
    assert path.read_bytes() == before


def test_another_program_s_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE events (colour TEXT)")
        connection.execute("INSERT INTO events VALUES ('red')")
    store, notice = reopened(path)
    assert "could not be read" in notice
    store.append(Wrote(entry="own/1", words="One"))
    store.close()


def test_a_broken_start_of_the_file_loses_nothing(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"\xff" * 4096)
    store, notice = reopened(path)
    assert "What could be read is here" in notice
    assert len(store.record().own) == COUNT
    store.close()


def test_damage_while_a_window_is_open_is_repaired_at_the_next_event(path: Path) -> None:
    store = SqliteStore(path)
    assert store._connection is not None
    with path.open("r+b") as file:
        file.write(b"\xff" * 4096)
    store._connection.execute("PRAGMA shrink_memory")
    store.append(Wrote(entry="own/late", words="Late"))
    assert len(store.record().own) == COUNT + 1
    assert "damaged" in store.notice
    store.close()
    again, notice = reopened(path)
    assert notice == ""
    assert "own/late" in again.record().own
    again.close()


def test_two_windows_repair_one_record_once(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    windows = [start_window(path, name, 5) for name in ("one", "two", "three")]
    printed = {line for window in windows for line in window.communicate()[0].split()}
    store, notice = reopened(path)
    assert notice == ""
    assert len(printed) == 15
    assert printed <= set(store.record().own)
    assert len([file for file in set_aside_files(path) if file.suffix == ".db"]) == 1
    store.close()


def test_two_damaged_records_on_one_day_are_both_kept(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    for content in (b"first" * 300, b"second" * 300):
        path.write_bytes(content)
        reopened(path)[0].close()
    assert sorted(file.read_bytes()[:5] for file in set_aside_files(path)) == [b"first", b"secon"]
