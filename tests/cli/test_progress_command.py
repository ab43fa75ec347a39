"""`ketamine-tutor progress`: what was read, and erasing it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tutor.cli.main import main
from tutor.core.events import Finished, Opened
from tutor.store.places import record_path, settings_path
from tutor.store.sqlite import SqliteStore


class Keyboard(io.StringIO):
    """Standard input with somebody at it."""

    def isatty(self) -> bool:
        """Somebody is there."""
        return True


@pytest.fixture(autouse=True)
def _read() -> None:
    store = SqliteStore(record_path())
    store.append(Opened(lesson="history", step="nothing-known"))
    store.append(Finished(lesson="law"))
    store.close()


def test_every_lesson_is_listed_with_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["progress"]) == 0
    out = capsys.readouterr().out
    assert "not started" in out
    assert "read" in next(line for line in out.splitlines() if line.startswith("What the law"))
    assert str(record_path()) in out
    assert "progress --reset" in out


def test_nothing_is_erased_when_nobody_can_be_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    assert main(["progress", "--reset"]) == 2
    assert "add --yes" in capsys.readouterr().err
    assert record_path().exists()


@pytest.mark.parametrize("typed", ["no\n", "", "\n", "yess\n"])
def test_anything_but_yes_keeps_the_record(
    typed: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Keyboard(typed))
    assert main(["progress", "--reset"]) == 0
    assert "Nothing was erased." in capsys.readouterr().err
    assert record_path().exists()


def test_yes_erases_the_record(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings_path().write_text("{}")
    monkeypatch.setattr("sys.stdin", Keyboard("Yes\n"))
    assert main(["progress", "--reset"]) == 0
    assert not list(record_path().parent.glob("record*"))
    assert str(settings_path()) in capsys.readouterr().err


def test_erasing_can_be_agreed_to_beforehand(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["progress", "--reset", "--yes"]) == 0
    assert not record_path().exists()
    assert main(["progress", "--reset", "--yes"]) == 0
    assert "nothing to erase" in capsys.readouterr().err


def test_agreeing_alone_erases_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["progress", "--yes"]) == 2
    assert "Nothing was erased" in capsys.readouterr().err
    assert record_path().exists()


def test_a_record_that_cannot_be_erased_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("tutor.cli.commands.progress.erase", refuse)
    assert main(["progress", "--reset", "--yes"]) == 1
    assert "Close other windows" in capsys.readouterr().err
