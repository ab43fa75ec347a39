"""`ketamine-tutor sheet`: the sheet on standard output or in a file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tutor.cli.main import main
from tutor.cli.sheet_files import ENDINGS
from tutor.core.events import Planned, Wrote
from tutor.store.places import record_path, settings_path
from tutor.store.settings import Settings, save_settings
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
    assert main(["sheet", "-o", str(path), "--replace"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert str(path) in printed.err
    assert "Can I bring my dög?" in path.read_text(encoding="utf-8")
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_is_not_written_over_unasked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sheet.txt"
    path.write_text("old")
    assert main(["sheet", "-o", str(path)]) == 2
    assert path.read_text() == "old"
    assert "Add --replace to write over it." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("ending", "beginning"),
    [(".html", b"<!DOCTYPE html>"), (".json", b'{\n  "format"'), (".txt", b"My questions")],
)
def test_the_name_of_the_file_says_the_form(tmp_path: Path, ending: str, beginning: bytes) -> None:
    path = tmp_path / f"sheet{ending}"
    assert main(["sheet", "-o", str(path)]) == 0
    assert path.read_bytes().lower().startswith(beginning.lower())


def test_a_name_without_an_ending_gets_the_right_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", "--format", "fhir", "-o", str(tmp_path / "sheet")]) == 0
    made = json.loads((tmp_path / "sheet.json").read_text(encoding="utf-8"))
    assert made["resourceType"] == "QuestionnaireResponse"
    assert "sheet.json" in capsys.readouterr().err


@pytest.mark.parametrize(("form", "name"), [("html", "a.txt"), ("text", "a.pdf"), ("qr", "a.png")])
def test_a_name_with_the_wrong_ending_is_refused(
    form: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", "--format", form, "-o", str(tmp_path / name)]) == 2
    assert "the name must end in" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_text_may_have_a_name_of_any_other_kind(tmp_path: Path) -> None:
    assert main(["sheet", "-o", str(tmp_path / "questions.2026")]) == 0
    assert (tmp_path / "questions.2026").is_file()


@pytest.mark.parametrize("form", ["pdf", "qr"])
def test_what_cannot_be_read_on_a_terminal_needs_a_file(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", "--format", form]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "This form needs a file. Type: ketamine-tutor sheet -o" in printed.err


def test_where_no_pdf_can_be_made_the_file_is_a_web_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tutor.export.sheet_pdf.can_make_pdf", lambda: False)
    (tmp_path / "kept.html").write_text("old")
    assert main(["sheet", "-o", str(tmp_path / "sheet.pdf")]) == 0
    assert b"<html" in (tmp_path / "sheet.html").read_bytes()
    assert "pip install" in capsys.readouterr().err
    assert main(["sheet", "-o", str(tmp_path / "kept.pdf")]) == 2
    assert (tmp_path / "kept.html").read_text() == "old"
    assert not list(tmp_path.glob("*.pdf"))


def test_a_pdf_is_on_the_paper_of_the_region(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("typst")
    sizes = []
    for region in ("us", "uk"):
        save_settings(Settings(region=region), settings_path())
        path = tmp_path / f"{region}.pdf"
        assert main(["sheet", "-o", str(path)]) == 0
        sizes.append(path.read_bytes())
    assert all(body.startswith(b"%PDF") for body in sizes)
    assert b"[0 0 612 792]" in sizes[0]
    assert b"[0 0 595." in sizes[1]


def test_a_calendar_needs_the_day_of_the_visit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "visit.ics"
    assert main(["sheet", "-o", str(path)]) == 2
    assert "which day your visit is" in capsys.readouterr().err
    store = SqliteStore(record_path())
    store.append(Planned(day="2030-01-02", time="10:15", place="Room 4"))
    store.close()
    assert main(["sheet", "-o", str(path)]) == 0
    text = path.read_text(encoding="utf-8")
    assert text.startswith("BEGIN:VCALENDAR")
    assert "ketamine" not in text.lower()


def test_codes_are_a_picture(tmp_path: Path) -> None:
    assert main(["sheet", "-o", str(tmp_path / "codes.svg")]) == 0
    assert (tmp_path / "codes.svg").read_text(encoding="utf-8").startswith("<svg ")


def test_without_the_part_that_makes_codes_a_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "segno", None)
    assert main(["sheet", "-o", str(tmp_path / "codes.svg")]) == 2
    assert "Save the sheet as text instead." in capsys.readouterr().err


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


def test_the_guide_names_every_form_with_its_ending() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "sheet.md").read_text(encoding="utf-8")
    for form, endings in ENDINGS.items():
        assert f"| `{form}` | `{endings[0]}` |" in guide
