"""`ketamine-tutor sheet --print`: what is sent, what is said, and how the command ends."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.store.fake_cups import PAUSED, SINCE, FakeCups
from tutor.cli.main import main

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS runs on POSIX")


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    made = FakeCups(tmp_path, monkeypatch)
    made.printers("East", "West", usual="East")
    made.done()
    return made


def test_the_sheet_goes_to_the_usual_printer_as_text_when_asked(
    cups: FakeCups, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", "--print", "--format", "text"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines() == [
        'Sent to the printer "East", which says: request id is East-42.',
        '"East" has printed the sheet.',
    ]
    assert cups.body().startswith(b"My questions for the visit")
    assert "document-format=text/plain" in cups.given()


def test_the_sheet_is_printed_as_pdf_where_one_can_be_made(cups: FakeCups) -> None:
    pytest.importorskip("typst")
    assert main(["sheet", "--print"]) == 0
    assert cups.body().startswith(b"%PDF")


def test_without_pdf_plain_text_is_printed_and_said(
    cups: FakeCups, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tutor.export.sheet_pdf.can_make_pdf", lambda: False)
    assert main(["sheet", "--print"]) == 0
    assert cups.body().startswith(b"My questions for the visit")
    assert "so plain text is printed" in capsys.readouterr().err


def test_another_printer_can_be_named(cups: FakeCups) -> None:
    assert main(["sheet", "--print", "west", "--format", "text"]) == 0
    assert cups.given()[:2] == ["-d", "West"]


def test_a_name_that_is_not_there_is_a_sentence(
    cups: FakeCups, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", "--print", "No\x1b[2J"]) == 1
    said = capsys.readouterr().err
    assert 'There is no printer "No·[2J". There are: East, West.' in said
    assert "ketamine-tutor sheet -o my-questions.pdf" in said


def test_a_printer_that_takes_nothing_is_not_tried(
    cups: FakeCups, capsys: pytest.CaptureFixture[str]
) -> None:
    cups.lpstat("-a", f"East not accepting requests {SINCE} -\n\tBroken tray\n")
    assert main(["sheet", "--print"]) == 1
    said = capsys.readouterr().err
    assert said.startswith('The printer "East" takes nothing at the moment. It says: Broken tray.')


def test_a_rejected_job_is_a_sentence(cups: FakeCups, capsys: pytest.CaptureFixture[str]) -> None:
    cups.lp(complains="lp: Forbidden\n", code=1)
    assert main(["sheet", "--print", "--format", "text"]) == 1
    assert "did not take the sheet. The reply was: lp: Forbidden" in capsys.readouterr().err


def test_a_paused_printer_ends_with_the_reason(
    cups: FakeCups, capsys: pytest.CaptureFixture[str]
) -> None:
    cups.done(job="East-1")
    cups.waiting()
    cups.lpstat("-l -p East", PAUSED.format(name="East", why="Out of paper"))
    assert main(["sheet", "--print", "--format", "text"]) == 1
    assert "It says: Out of paper. To take it back, type: cancel" in capsys.readouterr().err


def test_a_printing_system_that_falls_silent_is_told(
    cups: FakeCups, capsys: pytest.CaptureFixture[str]
) -> None:
    # The program goes away with the job: what becomes of it cannot be asked any more.
    cups.script(
        "lp", "#!/bin/sh\n/bin/rm \"${0%lp}lpstat\"\necho 'request id is East-7 (1 file)'\n"
    )
    assert main(["sheet", "--print", "--format", "text"]) == 1
    assert "What became of it is not known." in capsys.readouterr().err


def test_without_a_printing_system_a_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for options in (["--print"], ["--printers"]):
        assert main(["sheet", *options]) == 1
        assert capsys.readouterr().err.splitlines() == [
            "This computer has no printing system (CUPS). Save a file, and print it elsewhere.",
            "A file to print elsewhere: ketamine-tutor sheet -o my-questions.pdf",
        ]


def test_the_printers_are_listed_with_the_usual_one_marked(
    cups: FakeCups, capsys: pytest.CaptureFixture[str]
) -> None:
    cups.lpstat("-l -p", PAUSED.format(name="West", why="\x1b[2JToner"))
    assert main(["sheet", "--printers"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "East (the usual one)",
        "West  prints nothing at the moment  ·[2JToner",
    ]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--print", "--format", "json"], "A printer takes the forms text and pdf only."),
        (["--print", "-o", "sheet.pdf"], "Choose one of the two"),
    ],
)
def test_what_a_printer_cannot_take_is_wrong_use(
    options: list[str], told: str, cups: FakeCups, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", *options]) == 2
    assert told in capsys.readouterr().err
