"""`run`: what is said at the end, and what is let go."""

from __future__ import annotations

import argparse
import gc
import io

import pytest

from tests.library.samples import PACKS
from tutor.cli.commands import run
from tutor.cli.talk import Talk
from tutor.cli.visit import open_visit
from tutor.store.sqlite import SqliteStore


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
