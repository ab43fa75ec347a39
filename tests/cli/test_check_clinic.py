"""`check clinic.toml`: printed in every form, and how it ends."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tutor.cli.main import main
from tutor.clinic.example import example_text
from tutor.clinic.pin import set_pin_text


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clinic file in the folder one is in."""
    monkeypatch.chdir(tmp_path)
    path = Path("clinic.toml")
    path.write_text(example_text(), encoding="utf-8")
    return path


def test_a_good_file_has_nothing_to_fix(clinic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound = example_text().replace('# pin = "scrypt$..."', f'pin = "{set_pin_text("839201")}"')
    clinic.write_text(sound, encoding="utf-8")
    assert main(["check", "clinic.toml", "--strict"]) == 0
    assert capsys.readouterr() == ("", "Looked at 1 file. Nothing to fix.\n")


def test_the_example_is_accepted_with_a_note(
    clinic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "clinic.toml", "--strict"]) == 0
    said = capsys.readouterr()
    assert "note[K018]" in said.out
    assert said.err == "Looked at 1 file. Nothing to fix.\n"


def test_a_fault_is_shown_in_its_line(clinic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clinic.write_text('name = "A"\nregoin = "us"\n[staff]\npin = 839201\n', encoding="utf-8")
    assert main(["check", "clinic.toml"]) == 1
    said = capsys.readouterr()
    assert said.out == (
        'error[K002] There is no "regoin" in a clinic file.\n'
        " --> clinic.toml:2:1\n"
        "  |\n"
        '2 | regoin = "us"\n'
        "  | ^^^^^^\n"
        '  = help: Did you mean "region"?\n'
        "\n"
        "error[K013] A PIN must not stand here in clear.\n"
        " --> clinic.toml:4:7\n"
        "  |\n"
        "4 | pin = ······\n"
        "  |       ^^^^^^\n"
        "  = help: Choose a new one with: ketamine-tutor kiosk --config clinic.toml --set-pin\n"
        "\n"
        "clinic.toml: 2 problems to fix.\n"
    )
    assert said.err == "Looked at 1 file. 2 problems to fix.\n"


@pytest.mark.parametrize("form", ["full", "short", "json", "sarif", "github"])
def test_every_form_names_the_fault_and_no_secret(
    form: str, clinic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = 'name = "A"\n[staff]\npin = 839201\n[counts]\ndatabase = "pg://u:839201@h/d"\n'
    clinic.write_text(text, encoding="utf-8")
    assert main(["check", "clinic.toml", "--format", form]) == 1
    said = capsys.readouterr()
    assert "K013" in said.out
    assert "K015" in said.out
    assert "839201" not in said.out + said.err
    if form in ("json", "sarif"):
        json.loads(said.out)


def test_a_draft_is_spared_the_note(clinic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "clinic.toml", "--profile", "draft"]) == 0
    assert capsys.readouterr().out == ""


def test_a_clinic_file_and_lessons_can_be_looked_at_together(
    clinic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clinic.write_text("", encoding="utf-8")
    Path("lesson.yaml").write_text("format: 1\n", encoding="utf-8")
    assert main(["check", "clinic.toml", "lesson.yaml"]) == 1
    assert set(re.findall(r"--> (\S+):\d+:\d+", capsys.readouterr().out)) == {
        "clinic.toml", "lesson.yaml",
    }  # fmt: skip


def test_a_code_of_a_clinic_file_is_explained_without_lessons(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain", "K013"]) == 0
    said = capsys.readouterr().out
    assert "The waiting-room screen does not start while this is in the file." in said
    assert "Patients" not in said
