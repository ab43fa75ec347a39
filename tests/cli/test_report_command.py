"""`ketamine-tutor report`: the clinic's counts."""

from __future__ import annotations

import csv
import json
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.counts.samples import rows_of
from tests.library.overlay_samples import folder_with, overlay_text
from tutor.cli.main import main
from tutor.counts.address import Address
from tutor.counts.database import opened
from tutor.counts.outbox import Batch, Outbox
from tutor.counts.places import outbox_path
from tutor.sessions.messages import Count

TODAY = date(2026, 11, 21)
MANY = (
    *[Count("began")] * 12,
    *[Count("opened", lesson="risks")] * 9,
    *[Count("opened", lesson="long-gone")] * 6,
    *[Count("answered", "risks", "driving", "1")] * 8,
    *[Count("answered", "risks", "driving", "unsure")] * 8,
)


@pytest.fixture(autouse=True)
def december(monkeypatch: pytest.MonkeyPatch) -> None:
    """The month of the counts is over."""
    monkeypatch.setattr("tutor.cli.commands.report.this_month", lambda: "2026-12")


@pytest.fixture
def address(tmp_path: Path) -> str:
    """A database with counts of one day."""
    typed = f"sqlite:///{tmp_path / 'clinic' / 'counts.db'}"
    with opened(Address(typed)) as database:
        database.deliver(Batch("a", rows_of(*MANY)), TODAY)
    return typed


def test_counts_are_shown_with_the_names_of_lessons(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", "--database", address, "--lessons", "lessons"]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.split("\n")]
    assert "November 2026" in lines
    assert "visits 12" in lines
    assert "sheets printed not shown" in lines
    assert "long-gone 6 not shown" in lines
    assert "not sure yet 8 50%" in lines
    assert "November 21, 2026 12" in lines
    assert "09:00 to 09:59 12" in lines


def test_counts_go_into_a_table_file(address: str, tmp_path: Path) -> None:
    path = tmp_path / "counts.csv"
    assert main(["report", "--database", address, "--format", "csv", "-o", str(path)]) == 0
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    of_lesson = {"month": "2026-11", "table": "opened", "lesson": "risks", "check": "", "row": ""}
    assert {**of_lesson, "number": "9"} in rows
    assert {**of_lesson, "table": "printed", "lesson": "", "number": ""} in rows


def test_counts_go_to_other_programs(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "--database", address, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["never_shown_below"] == 5
    (month,) = told["months"]
    assert (month["month"], month["visits"]) == ("2026-11", 12)
    assert month["checks"][0]["options"] == {"1": 8, "unsure": 8}


@pytest.mark.parametrize(("option", "month"), [("--from", "2026-12"), ("--to", "2026-10")])
def test_only_the_months_asked_for(
    address: str, option: str, month: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", "--database", address, option, month]) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Nothing was counted in these months." in captured.err


def test_a_month_is_not_shown_before_it_is_over(
    address: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tutor.cli.commands.report.this_month", lambda: "2026-11")
    assert main(["report", "--database", address, "--to", "2026-11"]) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "A month is shown once it is over." in captured.err


def test_a_longer_report_tells_no_month_otherwise(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    december = datetime(2026, 12, 1, 9)
    with opened(Address(address)) as database:
        database.deliver(Batch("b", rows_of(*[Count("began")] * 3, when=december)), TODAY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tutor.cli.commands.report.this_month", lambda: "2027-01")
        told = []
        for last in ("2026-11", "2026-12"):
            assert main(["report", "--database", address, "--format", "json", "--to", last]) == 0
            told.append(json.loads(capsys.readouterr().out)["months"])
    assert told[1][:1] == told[0]
    assert told[1][1]["visits"] is None


def test_what_this_computer_has_not_sent_yet_belongs_to_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Outbox(outbox_path()).put("a", rows_of(*MANY))
    assert main(["report"]) == 0
    assert "visits" in capsys.readouterr().out
    assert Outbox(outbox_path()).waiting() == 0


def test_the_clinic_file_names_the_database(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text(f'name = "Ours"\n[counts]\non = true\ndatabase = "{address}"\n')
    path.chmod(0o600)
    assert main(["report", "--config", str(path)]) == 0
    assert "visits" in capsys.readouterr().out
    path.write_text("name = ")
    assert main(["report", "--config", str(path)]) == 2
    assert f"ketamine-tutor check {path}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--from", "yesterday"], '"yesterday" is no month.'),
        (["--to", "2026-11-30"], '"2026-11-30" is no month.'),
        (["--from", "2026-12", "--to", "2026-11"], "The last month comes before the first."),
        (["--database", "mysql://x"], "This is no database address."),
        (["--database", "sqlite:///x", "--config", "x"], "not both"),
    ],
)
def test_wrong_use_is_answered_with_a_sentence(
    options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", *options]) == 2
    assert said in capsys.readouterr().err


def test_without_any_counts_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report"]) == 0
    assert "There are no counts in" in capsys.readouterr().err


def test_without_the_libraries_it_says_what_to_type(
    address: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tutor.counts.database", None)
    assert main(["report", "--database", address]) == 1
    assert 'pip install "ketamine-tutor[clinic]"' in capsys.readouterr().err


OVERLAY = """\
changes:
  - at: who-drives
    options:
      - text: A friend or our van
        correct: true
        feedback: Yes, that is a safe way.
      - text: I drive
        feedback: Not after a dose; you may be sleepy.
  - after: second-page
    check:
      id: ns-ride
      kind: single
      page: second-page
      ask: Where do you wait for your ride?
      options:
        - text: In the hall
          correct: true
          feedback: Yes, you can sit there.
        - text: In the street
          feedback: Not after a dose; you may be sleepy.
      question: Where can I wait?
"""


def test_checks_are_named_as_the_clinics_own_changes_have_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_with(tmp_path)
    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "a.yaml").write_text(overlay_text(OVERLAY), encoding="utf-8")
    assert main(["overlay", "check", str(ours / "a.yaml"), "--lessons", str(folder)]) == 0
    address = f"sqlite:///{tmp_path / 'counts.db'}"
    counts = (
        *[Count("began")] * 9,
        *[Count("answered", "example", "ns-ride", "1")] * 8,
        *[Count("answered", "example", "who-drives", "1")] * 8,
    )
    with opened(Address(address)) as database:
        database.deliver(Batch("a", rows_of(*counts)), TODAY)
    path = tmp_path / "clinic.toml"
    path.write_text(
        f'name = "Ours"\nlessons = "{folder}"\noverlays = "{ours}"\n'
        f'[counts]\non = true\ndatabase = "{address}"\n'
    )
    path.chmod(0o600)
    capsys.readouterr()
    for options in ([], ["--lessons", str(folder)]):
        assert main(["report", "--config", str(path), *options]) == 0
        said = " ".join(capsys.readouterr().out.split())
        assert "Where do you wait for your ride?" in said
        assert "In the hall 8" in said
        assert "A friend or our van 8" in said
