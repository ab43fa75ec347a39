"""A small private file is there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tutor.store.whole_file import write_whole


def test_only_the_file_itself_is_left(tmp_path: Path) -> None:
    write_whole(tmp_path / "sheet.txt", b"one")
    write_whole(tmp_path / "sheet.txt", b"two")
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.txt"]
    assert (tmp_path / "sheet.txt").read_bytes() == b"two"


def test_stopped_halfway_the_old_one_stays_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_number: int) -> None:
        raise KeyboardInterrupt

    write_whole(tmp_path / "sheet.txt", b"one")
    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "sheet.txt", b"two")
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.txt"]
    assert (tmp_path / "sheet.txt").read_bytes() == b"one"
