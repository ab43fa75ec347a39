"""New files: never written over another one, never left half written."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tutor.cli.new_file import write_new


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    write_new(path, "one\n")
    with pytest.raises(FileExistsError):
        write_new(path, "two\n")
    assert path.read_bytes() == b"one\n"


def test_a_full_disk_leaves_no_half_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"

    class Full(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(28, "No space left on device")

    def begun(self: Path, *_args: str, **_named: str) -> io.StringIO:
        self.touch()
        return Full()

    monkeypatch.setattr(Path, "open", begun)
    with pytest.raises(OSError, match="No space left"):
        write_new(path, "one\n")
    assert not path.exists()
