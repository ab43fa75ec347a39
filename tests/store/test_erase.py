"""Erasing the record: nothing of it stays, and nothing else goes."""

from __future__ import annotations

from pathlib import Path

from tutor.core.events import Wrote
from tutor.store.erase import erase
from tutor.store.sqlite import SqliteStore


def test_everything_of_the_record_goes_and_settings_stay(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    path.write_bytes(b"damaged" * 300)
    store = SqliteStore(path)
    store.append(Wrote(entry="own/1", words="private"))
    store.close()
    (tmp_path / "settings.json").write_text("{}")
    (tmp_path / "record-copy-x1").mkdir()
    (tmp_path / "record-copy-x1" / "copy.db").write_text("private")
    assert path in erase(path)
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == ["settings.json"]


def test_erasing_twice_is_fine(tmp_path: Path) -> None:
    assert erase(tmp_path / "record.db") == ()


def test_a_damaged_record_can_be_erased(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    path.write_bytes(b"damaged" * 300)
    erase(path)
    assert not list(tmp_path.glob("record*"))


def test_an_open_window_does_not_bring_the_old_record_back(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    store = SqliteStore(path)
    store.append(Wrote(entry="own/1", words="private"))
    erase(path)
    assert store.record().own == {}
    store.append(Wrote(entry="own/2", words="new"))
    store.close()
    again = SqliteStore(path)
    assert list(again.record().own) == ["own/2"]
    again.close()


def test_what_was_typed_is_overwritten_before_the_file_goes(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    store = SqliteStore(path)
    store.append(Wrote(entry="own/1", words="a private question"))
    second_name = tmp_path / "second-name"
    store.close()
    second_name.hardlink_to(path)
    assert b"a private question" in second_name.read_bytes()
    erase(path)
    assert b"a private question" not in second_name.read_bytes()
