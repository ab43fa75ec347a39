"""`ketamine-tutor sheet`: the sheet on standard output or in a file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tutor.cli.main import main
from tutor.core.events import Wrote
from tutor.store.places import record_path
from tutor.store.sqlite import SqliteStore


@pytest.fixture(autouse=True)
def _asked() -> None:
    store = SqliteStore(record_path())
    store.append(Wrote(entry="own/1", words="Can I bring my dög? [red]x[/]"))
    store.close()


def test_the_sheet_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sheet"]) == 0
    printed = capsys.readouterr()
    assert "  1  Can I bring my dög? [red]x[/]" in printed.out
    assert printed.err == ""


def test_json_is_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sheet", "--format", "json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["top"][0]["words"] == "Can I bring my dög? [red]x[/]"


def test_a_file_is_private_and_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sheet.txt"
    path.write_text("old")
    assert main(["sheet", "-o", str(path)]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert str(path) in printed.err
    assert "Can I bring my dög?" in path.read_text(encoding="utf-8")
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="devices are POSIX")
def test_a_device_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "printer"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert main(["sheet", "-o", str(pipe)]) == 0
    assert b"Can I bring" in os.read(reader, 9999)
    os.close(reader)
    assert pipe.is_fifo()


def test_a_folder_that_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", "-o", str(tmp_path / "no" / "sheet.txt")]) == 2
    assert "There is no folder" in capsys.readouterr().err


def test_a_folder_in_place_of_a_file_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", "-o", str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err


def test_other_formats_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sheet", "--format", "docx"]) == 2
    assert capsys.readouterr().out == ""


def test_lessons_that_are_not_there_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", "--lessons", str(tmp_path / "none")]) == 2
    assert "There is no lesson folder" in capsys.readouterr().err


def test_a_damaged_record_is_told_beside_the_sheet(capsys: pytest.CaptureFixture[str]) -> None:
    record_path().write_bytes(b"damaged" * 500)
    assert main(["sheet"]) == 0
    printed = capsys.readouterr()
    assert "record-damaged-" in printed.err
    assert "always asked" in printed.out


def test_a_terminal_without_unicode_gets_plain_letters(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tutor", "sheet"],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert done.stdout.isascii()
    assert b"Can I bring my dog? [red]x[/]" in done.stdout
