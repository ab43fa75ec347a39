"""`check --watch`: prints again after every change, and ends in good order."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import tutor.cli.watching
from tests.library.samples import PACKS
from tutor.cli.main import main
from tutor.cli.talk import Talk
from tutor.cli.watching import repeat


class Clock:
    """Stands in for waiting: does one thing after some waits each, then presses Ctrl+C."""

    def __init__(self, *deeds: Callable[[], object]) -> None:
        self._deeds: list[Callable[[], object]] = []
        for deed in deeds:
            self._deeds += [deed, *[str] * 8]

    def wait(self, _seconds: float) -> None:
        """Do what comes next."""
        if not self._deeds:
            raise KeyboardInterrupt
        self._deeds.pop(0)()


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """A sound lesson in a folder of its own."""
    return Path(shutil.copy(PACKS / "good" / "second.yaml", tmp_path))


def watched(
    lesson: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str], *more: str,
) -> tuple[int, str, str]:  # fmt: skip
    """Exit code, results and remarks of a run."""
    monkeypatch.setattr(tutor.cli.watching.repeat, "__defaults__", (clock.wait,))
    code = main(["check", "--watch", "--profile", "draft", str(lesson), *more])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_a_change_is_reported_and_nothing_printed_is_taken_back(
    lesson: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    good = lesson.read_text("utf-8")
    clock = Clock(
        lambda: lesson.write_text(good + "colour: red\n", encoding="utf-8"),
        lambda: lesson.write_text(good, encoding="utf-8"),
    )
    code, out, err = watched(lesson, clock, monkeypatch, capsys, "--format", "short")
    assert code == 130
    assert out.count("F002") == 1
    lines = err.splitlines()
    assert lines[0] == "Looked at 1 file. Nothing to fix."
    assert lines[1] == "Waiting for changes. Ctrl+C ends this."
    assert re.fullmatch(r"--- \d\d:\d\d:\d\d second\.yaml changed ---", lines[2])
    assert lines[3] == "Looked at 1 file. 1 problem to fix."
    assert lines[-1] == "Stopped. No longer waiting for changes."
    assert len(lines) == 7


def test_a_file_that_goes_away_is_waited_for(
    lesson: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    good = lesson.read_text("utf-8")
    clock = Clock(lesson.unlink, lambda: lesson.write_text(good, encoding="utf-8"))
    code, _out, err = watched(lesson, clock, monkeypatch, capsys)
    assert code == 130
    assert "is not there any more." in err
    assert err.splitlines()[-2] == "Looked at 1 file. Nothing to fix."


def test_a_folder_that_goes_away_is_waited_for(
    lesson: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = Clock(lambda: shutil.rmtree(lesson.parent))
    code, _out, err = watched(lesson.parent, clock, monkeypatch, capsys)
    assert code == 130
    assert "is not there any more." in err


def test_many_changed_files_are_named_in_one_short_line(tmp_path: Path) -> None:
    said = io.StringIO()

    def write() -> None:
        for name in "abcde":
            (tmp_path / f"{name}.yaml").write_text("", encoding="utf-8")

    repeat([tmp_path], lambda: None, Talk(None, said), Clock(write).wait)
    assert "a.yaml, b.yaml, c.yaml and 2 more changed ---" in said.getvalue()
