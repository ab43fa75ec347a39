"""What the learner saves never takes the place of a file that is there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tutor.store.own_files import keep_beside


def test_another_file_of_that_name_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "my-questions.txt").write_text("a shopping list", encoding="utf-8")
    first = keep_beside(tmp_path, "my-questions", ".txt", b"one")
    second = keep_beside(tmp_path, "my-questions", ".txt", b"two")
    assert (first.name, second.name) == ("my-questions-2.txt", "my-questions-3.txt")
    assert (tmp_path / "my-questions.txt").read_text(encoding="utf-8") == "a shopping list"
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")


def test_the_same_sheet_saved_twice_is_one_file(tmp_path: Path) -> None:
    saved = {keep_beside(tmp_path, "my-questions", ".txt", b"one") for _time in range(3)}
    assert saved == {tmp_path / "my-questions.txt"}


def test_a_link_that_leads_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "my-questions.txt").symlink_to(tmp_path / "elsewhere")
    assert keep_beside(tmp_path, "my-questions", ".txt", b"one").name == "my-questions-2.txt"
    assert not (tmp_path / "elsewhere").exists()


def test_a_saved_sheet_is_private(tmp_path: Path) -> None:
    path = keep_beside(tmp_path, "my-questions", ".txt", b"one")
    assert path.stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_written_in_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(OSError, match="file"):
        keep_beside(blocked, "my-questions", ".txt", b"one")


def test_a_file_that_is_stopped_halfway_is_not_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_number: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        keep_beside(tmp_path, "my-questions", ".txt", b"one")
    assert list(tmp_path.iterdir()) == []
