"""What the commands say of lessons that changed since their review, or are overdue."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.library.samples import PACKS
from tutor.cli.main import main


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A lesson folder that may be written to; its first lesson is approved."""
    shutil.copytree(PACKS / "good", tmp_path / "lessons")
    return tmp_path / "lessons"


def change(folder: Path, old: str, new: str) -> None:
    """Change one place of the approved lesson."""
    path = folder / "every-kind.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def hide(folder: Path) -> None:
    """Put the next review of the approved lesson far into the past."""
    change(folder, "next-review: 2027-11-01", "next-review: 2020-01-01")


def row(out: str) -> str:
    """The line about the approved lesson, with single spaces."""
    return " ".join(next(line for line in out.split("\n") if "every-kind" in line).split())


def test_status_names_a_lesson_changed_since_its_review(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder, "Then you rest.", "Then you sleep.")
    main(["status", "--lessons", str(folder)])
    assert row(capsys.readouterr().out).startswith("every-kind changed since review")


def test_status_says_since_when_a_lesson_is_hidden(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hide(folder)
    main(["status", "--lessons", str(folder)])
    said = row(capsys.readouterr().out)
    assert said.startswith("every-kind hidden since April 1, 2020 January 1, 2020 (past)")


def test_a_hidden_lesson_is_left_out_of_an_export_unless_it_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hide(folder)
    export = ["export", "--format", "text", "--lessons", str(folder), "--output", "-"]
    main(export)
    whole = capsys.readouterr()
    assert "What do words do?" not in whole.out
    assert "1 lesson waits for a new review and is left out: every-kind." in whole.err
    assert main([*export, "every-kind"]) == 0
    assert "Due to be looked at again since" in " ".join(capsys.readouterr().out.split())


def test_a_hidden_lesson_that_is_asked_for_is_refused_with_the_reason(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hide(folder)
    assert (
        main(["run", "--plain", "--no-save", "--lessons", str(folder), "--lesson", "every-kind"])
        == 2
    )
    assert "waits for a new review" in capsys.readouterr().err
