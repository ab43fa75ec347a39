"""`ketamine-tutor approve`: a name under a text, and what changed since."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest

from tests.library.samples import PACKS
from tutor.cli.main import main
from tutor.library.approved_copy import copy_path
from tutor.library.load import open_library

WHO = ["--name", "R. Example", "--role", "Psychiatric nurse"]


class Keyboard(io.StringIO):
    """Standard input with somebody at it."""

    def isatty(self) -> bool:
        """Somebody is there."""
        return True


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """A draft that may be written to."""
    shutil.copytree(PACKS / "good", tmp_path / "lessons")
    return tmp_path / "lessons" / "second.yaml"


def change(path: Path, old: str, new: str) -> None:
    """Change one place of a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def status_of(lesson: Path) -> str:
    """What patients go by."""
    return open_library(lesson.parent, None).lesson(lesson.stem).review.status


def sentence_in(lesson: Path) -> str:
    """The first paragraph of a lesson."""
    lines = lesson.read_text(encoding="utf-8").split("\n")
    return next(line for line in lines if "- text: " in line).partition("- text: ")[2]


def test_an_approval_is_written_with_a_copy_of_the_text(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["approve", str(lesson), *WHO, "--next-review", "2999-05-12", "--yes"]) == 0
    text = lesson.read_text(encoding="utf-8")
    assert "status: approved" in text
    assert "next-review: 2999-05-12" in text
    assert "- name: R. Example\n      role: Psychiatric nurse" in text
    assert status_of(lesson) == "approved"
    assert copy_path(lesson).exists()
    assert str(copy_path(lesson)) in capsys.readouterr().err
    assert main(["approve", str(lesson), "--diff"]) == 0


def test_nobody_is_made_up(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = lesson.read_bytes()
    assert main(["approve", str(lesson), "--yes"]) == 2
    assert main(["approve", str(lesson), "--name", "R. Example", "--yes"]) == 2
    assert "--role" in capsys.readouterr().err
    assert lesson.read_bytes() == before


@pytest.mark.parametrize("typed", ["no\n", "", "\n"])
def test_without_a_yes_nothing_is_changed(
    typed: str, lesson: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = lesson.read_bytes()
    monkeypatch.setattr("sys.stdin", Keyboard(typed))
    assert main(["approve", str(lesson), *WHO]) == 1
    assert lesson.read_bytes() == before
    assert not copy_path(lesson).exists()


def test_a_typed_yes_is_enough(lesson: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Keyboard("yes\n"))
    assert main(["approve", str(lesson), *WHO]) == 0
    assert status_of(lesson) == "approved"


def test_a_pipe_is_never_asked(
    lesson: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    assert main(["approve", str(lesson), *WHO]) == 1
    assert "--yes" in capsys.readouterr().err


@pytest.mark.parametrize("day", ["soon", "2020-01-01", "2027-13-01"])
def test_a_day_that_makes_no_sense_is_refused(day: str, lesson: Path) -> None:
    assert main(["approve", str(lesson), *WHO, "--next-review", day, "--yes"]) == 2
    assert not copy_path(lesson).exists()


def test_a_lesson_with_problems_is_not_approved(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(lesson, "minutes: ", "minuts: ")
    assert main(["approve", str(lesson), *WHO, "--yes"]) == 1
    assert "ketamine-tutor check" in capsys.readouterr().err
    assert not copy_path(lesson).exists()


def test_what_changed_is_shown_side_by_side_and_narrow_one_above_the_other(
    lesson: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["approve", str(lesson), *WHO, "--yes"])
    old = sentence_in(lesson)
    change(lesson, old, "Somebody else wrote this sentence later on.")
    capsys.readouterr()
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["approve", str(lesson), "--diff"]) == 1
    wide = capsys.readouterr().out
    assert " | " in wide
    assert max(map(len, wide.split("\n"))) <= 80
    assert "Somebody else wrote this" in wide
    monkeypatch.setenv("COLUMNS", "40")
    assert main(["approve", str(lesson), "--diff"]) == 1
    narrow = capsys.readouterr().out
    assert " | " not in narrow
    assert max(map(len, narrow.split("\n"))) <= 40
    assert "now: Somebody else" in narrow


def test_a_slip_may_be_corrected_without_a_new_review(lesson: Path) -> None:
    old = sentence_in(lesson)
    word = max(old.split(), key=lambda each: len(each) if each.isalpha() else 0)
    change(lesson, old, old.replace(word, word[:-2] + word[-1]))
    main(["approve", str(lesson), *WHO, "--yes"])
    change(lesson, old.replace(word, word[:-2] + word[-1]), old)
    assert status_of(lesson) == "in-review"
    assert main(["approve", str(lesson), "--minor", "--yes"]) == 0
    assert status_of(lesson) == "approved"
    assert "R. Example" in lesson.read_text(encoding="utf-8")
    assert "spelling = " in copy_path(lesson).read_text(encoding="utf-8")
    assert main(["approve", str(lesson), "--diff"]) == 0


def test_a_change_of_meaning_is_not_minor(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["approve", str(lesson), *WHO, "--yes"])
    change(lesson, sentence_in(lesson), "Wait 3 hours.")
    assert main(["approve", str(lesson), "--minor", "--yes"]) == 1
    assert "Run approve without --minor." in capsys.readouterr().err
    assert status_of(lesson) == "in-review"


def test_an_approval_can_be_taken_back(lesson: Path) -> None:
    main(["approve", str(lesson), *WHO, "--yes"])
    assert main(["approve", str(lesson), "--withdraw", "--yes"]) == 0
    assert status_of(lesson) == "in-review"
    assert "approved-text" not in lesson.read_text(encoding="utf-8")
    assert not copy_path(lesson).exists()
    assert main(["approve", str(lesson), "--withdraw", "--yes"]) == 2


def test_without_a_sound_copy_nothing_is_compared(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["approve", str(lesson), "--diff"]) == 1
    assert "nothing to compare" in capsys.readouterr().err
    main(["approve", str(lesson), *WHO, "--yes"])
    change(copy_path(lesson), ": ", ": x")
    assert main(["approve", str(lesson), "--diff"]) == 1
    assert "no sound copy" in capsys.readouterr().err


def test_wrong_use_is_told(lesson: Path, tmp_path: Path) -> None:
    assert main(["approve", str(lesson), "--diff", "--minor"]) == 2
    assert main(["approve", str(lesson.parent)]) == 2
    assert main(["approve", str(lesson.parent / "course.yaml")]) == 2
    assert main(["approve", str(tmp_path / "none.yaml")]) == 2
