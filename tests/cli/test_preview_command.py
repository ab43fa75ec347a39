"""`preview`: which file it opens, and what it says when it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.samples import PACKS
from tutor.cli.commands.preview import lesson_file
from tutor.cli.main import main

GOOD = PACKS / "good"


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said when the preview is not opened."""
    assert main(["preview", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err.strip()


def test_a_lesson_is_found_by_its_file_or_its_id(tmp_path: Path) -> None:
    assert lesson_file(str(GOOD / "second.yaml"), tmp_path) == GOOD / "second.yaml"
    assert lesson_file("second", GOOD) == GOOD / "second.yaml"
    assert lesson_file("second", tmp_path) is None
    assert lesson_file("../good/second", GOOD) is None


def test_a_lesson_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(capsys, "no-such-lesson")
    assert said == (
        'There is no lesson "no-such-lesson". Name its file, or its folder with --lessons.'
    )


def test_shared_files_have_no_preview(capsys: pytest.CaptureFixture[str]) -> None:
    assert "is not a lesson" in refused(capsys, str(GOOD / "course.yaml"))


def test_without_a_terminal_the_author_is_sent_to_check(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "needs a terminal" in refused(capsys, str(GOOD / "second.yaml"))


def test_unknown_themes_and_profiles_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    lesson = str(GOOD / "second.yaml")
    assert "light, dark, contrast" in refused(capsys, lesson, "--theme", "pink")
    assert "draft, review, publish" in refused(capsys, lesson, "--profile", "mild")


def test_nothing_named_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert "preview --help" in refused(capsys)
