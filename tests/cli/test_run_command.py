"""`run`: what is said at the end, and what is let go."""

from __future__ import annotations

import argparse
import gc
import io
import shutil
from pathlib import Path

import pytest

from tests.library.samples import PACKS
from tutor.cli.commands import run
from tutor.cli.talk import Talk
from tutor.store.sqlite import SqliteStore
from tutor.store.visit import open_visit


def _arguments(*typed: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    run.add_arguments(parser)
    return parser.parse_args(["--lessons", str(PACKS / "good"), *typed])


def test_plain_lines_leave_memory_to_be_tidied(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    try:
        assert run.run(_arguments("--plain", "--no-save"), Talk(None, None)) == 0
        assert gc.isenabled()
    finally:
        gc.enable()
    assert "This is your sheet" in capsys.readouterr().out


def test_a_mistake_on_the_command_line_lets_go_of_the_record(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    closed: list[SqliteStore] = []

    def noted(store: SqliteStore) -> bool:
        closed.append(store)
        return True

    monkeypatch.setattr(SqliteStore, "close", noted)
    remarks = io.StringIO()
    try:
        assert run.run(_arguments("--lesson", "no\x1b[2J"), Talk(None, remarks)) == 2
    finally:
        gc.enable()
    assert len(closed) == 1
    assert "There is no lesson “no·[2J”." in remarks.getvalue()


def test_what_is_not_on_disk_is_never_said_to_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    visit = open_visit(PACKS / "good", is_saving=True)
    assert run._what_is_kept(visit) == "Everything you did is kept."

    def refused(_store: SqliteStore) -> None:
        raise OSError(28, "No space left on device")

    visit = open_visit(PACKS / "good", is_saving=True)
    monkeypatch.setattr(SqliteStore, "_write_waiting", refused)
    visit.session.write_question("Will it hurt?")
    assert visit.session.trouble
    assert run._what_is_kept(visit) == "Your last answers could not be saved."
    assert run._what_is_kept(open_visit(PACKS / "good", is_saving=False)) == "Nothing was kept."


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("risks.yaml", "format: 1\nid: risks\ntitel: x\n", "The lesson “risks” has problems."),
        ("risks.yaml", "format: 1\n\tid: [", "The lesson “risks” has problems."),
        ("more.yaml", "format: 1\nid: risks\ntitel: x\n", "There is no lesson “risks”, but some"),
    ],
)
@pytest.mark.parametrize("face", [["--plain"], []])
def test_a_lesson_with_an_error_ends_in_a_sentence(
    file: str, text: str, told: str, face: list[str], tmp_path: Path
) -> None:
    lessons = tmp_path / "lessons"
    shutil.copytree(PACKS / "good", lessons)
    (lessons / file).write_text(text)
    remarks = io.StringIO()
    arguments = _arguments("--lesson", "risks", "--no-save", *face)
    arguments.lessons = lessons
    try:
        assert run.run(arguments, Talk(None, remarks)) == 2
    finally:
        gc.enable()
    assert remarks.getvalue().startswith(told)
    assert "Run “ketamine-tutor check”" in remarks.getvalue()
    assert len(remarks.getvalue().splitlines()) == 1


def test_a_lesson_that_was_begun_and_has_an_error_now_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lessons = tmp_path / "lessons"
    shutil.copytree(PACKS / "good", lessons)
    visit = open_visit(lessons, is_saving=True)
    begun = visit.library.entries[0]
    visit.session.arrive(visit.session.spot(begun.id), visit.session.way(begun.id))
    visit.keeper.close()
    next(lessons.glob(f"{begun.id}.yaml")).write_text("format: 1\nid: [")
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    arguments = _arguments("--plain")
    arguments.lessons = lessons
    try:
        assert run.run(arguments, Talk(None, None)) == 0
    finally:
        gc.enable()
    assert begun.title not in capsys.readouterr().out
