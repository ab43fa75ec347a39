"""`ketamine-tutor status`: how every lesson stands."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.library.samples import PACKS
from tutor.cli.main import main
from tutor.library.standing import standings

TODAY = date(2026, 11, 21)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A lesson folder that may be written to."""
    shutil.copytree(PACKS / "good", tmp_path / "lessons")
    return tmp_path / "lessons"


def change(path: Path, old: str, new: str) -> None:
    """Change one place of a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def row(out: str, name: str) -> str:
    """The line about a lesson, with single spaces."""
    return " ".join(next(line for line in out.split("\n") if line.startswith(name)).split())


def test_a_sound_folder_is_fine(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder / "every-kind.yaml", "next-review: 2027-11-01", "next-review: 2999-11-01")
    assert main(["status", "--lessons", str(folder)]) == 0
    captured = capsys.readouterr()
    assert row(captured.out, "every-kind") == "every-kind reviewed November 1, 2999 4 6 0 0"
    assert row(captured.out, "second").startswith("second draft, not reviewed")
    assert captured.err == ""


def test_a_problem_to_fix_is_counted_and_changes_the_exit_code(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder / "second.yaml", "status: draft", "status: drafty")
    assert main(["status", "--lessons", str(folder)]) == 1
    captured = capsys.readouterr()
    assert row(captured.out, "second").split()[-2:] == ["1", "0"]
    assert f"1 problem to fix. To see it: ketamine-tutor check {folder}" in captured.err


def test_a_shared_file_with_a_problem_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder / "course.yaml", "[every-kind, second]", "[every-kind, secnd, second]")
    assert main(["status", "--lessons", str(folder)]) == 1
    assert "course.yaml: 1 problem to fix." in capsys.readouterr().err


def test_a_lesson_too_broken_to_read_has_its_row(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "second.yaml").write_text("- no lesson\n", encoding="utf-8")
    assert main(["status", "--lessons", str(folder)]) == 1
    assert row(capsys.readouterr().out, "second").startswith("second cannot be read - - -")


def test_a_lesson_the_course_does_not_name_comes_last_and_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder / "course.yaml", "[every-kind, second]", "[every-kind]")
    change(folder / "course.yaml", "stops: [second, every-kind/words]", "stops: [every-kind/words]")
    assert main(["status", "--lessons", str(folder)]) == 0
    captured = capsys.readouterr()
    assert "second is not in course.yaml, so it comes last." in captured.err
    assert captured.out.rstrip().split("\n")[-1].startswith("second")


def test_lessons_stand_in_the_order_of_the_course(folder: Path) -> None:
    change(folder / "course.yaml", "[every-kind, second]", "[second, every-kind]")
    names = [one.name for one in standings(folder, TODAY) if one.is_lesson]
    assert names == ["second", "every-kind"]


def test_a_review_is_past_due_the_day_after(folder: Path) -> None:
    change(folder / "second.yaml", "next-review: 2027-05-21", "next-review: 2026-11-21")
    found = {one.name: one for one in standings(folder, TODAY)}
    assert not found["second"].is_overdue
    later = {one.name: one for one in standings(folder, date(2026, 11, 22))}
    assert later["second"].is_overdue
    assert not later["every-kind"].is_overdue


def test_a_past_review_is_told_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder / "second.yaml", "next-review: 2027-05-21", "next-review: 2020-05-21")
    main(["status", "--lessons", str(folder)])
    assert "May 21, 2020 (past)" in row(capsys.readouterr().out, "second")


def test_a_lesson_that_says_nothing_of_its_review_is_not_called_a_draft(folder: Path) -> None:
    change(folder / "second.yaml", "  status: draft\n", "")
    found = {one.name: one for one in standings(folder, TODAY)}
    assert found["second"].status is None
    assert found["second"].errors == 1


def test_no_folder_and_no_lessons_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["status", "--lessons", str(tmp_path / "none")]) == 2
    assert "There is no lesson folder" in capsys.readouterr().err
    assert main(["status", "--lessons", str(tmp_path)]) == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", f"There are no lessons in {tmp_path}.\n")
