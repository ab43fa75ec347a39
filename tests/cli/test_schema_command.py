"""`schema` writes the files for editors, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.cli.main import main
from tutor.clinic.schema import CLINIC_SCHEMA, clinic_schema
from tutor.library.schema import schemas

WRITTEN = {**schemas(), CLINIC_SCHEMA: clinic_schema()}


def test_the_files_are_written_into_the_folder_that_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mine" / "schema"
    assert main(["schema", "-o", str(folder)]) == 0
    assert {file.name: file.read_text("utf-8") for file in folder.iterdir()} == WRITTEN
    said = capsys.readouterr()
    assert said.out.splitlines() == [str(folder / name) for name in WRITTEN]
    assert "# yaml-language-server: $schema=schema/lesson-1.json" in said.err
    assert "#:schema schema/clinic-1.json" in said.err


def test_without_a_folder_they_are_put_beside_the_lessons(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["schema"]) == 0
    assert main(["schema"]) == 0
    assert {file.name for file in (tmp_path / "schema").iterdir()} == set(WRITTEN)
    assert [file.name for file in tmp_path.iterdir()] == ["schema"]


def test_a_file_in_the_way_is_answered_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "lesson.yaml"
    path.write_text("format: 1\n", encoding="utf-8")
    assert main(["schema", "-o", str(path)]) == 2
    assert "is a file. Name a folder instead." in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "format: 1\n"
