"""`ketamine-tutor doctor`, as it is typed, on the computer the tests run on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tutor.cli.doctor.everything import LOOKS
from tutor.cli.main import main


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of the test, and no program of this computer."""
    monkeypatch.setenv("KETAMINE_TUTOR_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PATH", str(tmp_path))


def test_it_looks_at_everything_and_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["doctor", "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert [one["about"] for one in told["findings"]] == list(LOOKS)
    assert told["works"] is (code == 0)
    assert not list(tmp_path.iterdir())


def test_each_line_begins_with_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    main(["doctor"])
    lines = capsys.readouterr().out.splitlines()
    assert {line.split(" ")[0] for line in lines[:-2] if line[:1] != " "} <= {
        "ok", "look", "broken",
    }  # fmt: skip
    assert max(map(len, lines)) <= 100


def test_a_clinic_file_with_faults_is_a_problem_and_its_secrets_stay_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text('nam = "A clinic"\n[counts]\ndatabase = "postgresql://me:hush@host/db"\n')
    assert main(["doctor", "--config", str(path)]) == 1
    told = capsys.readouterr().out
    assert "The clinic file has 1 fault." in told
    assert "hush" not in told


def test_a_clinic_file_that_is_not_there_is_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor", "--config", str(tmp_path / "none.toml")]) == 1
    assert "broken" in capsys.readouterr().out


def test_counts_in_a_file_are_looked_at_in_a_process_of_their_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text('name = "A clinic"\n[counts]\non = true\n')
    main(["doctor", "--config", str(path), "--format", "json"])
    findings = {one["about"]: one for one in json.loads(capsys.readouterr().out)["findings"]}
    assert findings["counts"]["state"] == "ok"
    assert not (tmp_path / "home").exists()
