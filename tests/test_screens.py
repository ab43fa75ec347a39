"""The helper that turns screens into text, so that tests can trust it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from tests import screens


class Sample(App[None]):
    """Words with signs, wide letters, colors and gaps."""

    def compose(self) -> ComposeResult:
        """Three lines."""
        yield Static("a <b> & [red]c[/]\n  日本  x", markup=False)
        yield Static("bold", classes="loud")

    CSS = ".loud { text-style: bold; color: red; margin-left: 5; }"


def test_rows_are_what_a_reader_sees() -> None:
    async def look() -> list[str]:
        app = Sample()
        async with app.run_test(size=(30, 4)):
            return screens.rows_of(app)

    assert asyncio.run(look()) == ["a <b> & [red]c[/]", "  日本  x", "     bold", ""]


def test_a_screen_that_changed_is_told_line_by_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screens, "SNAPSHOTS", tmp_path)
    monkeypatch.delenv("UPDATE_SNAPSHOTS", raising=False)
    (tmp_path / "page.txt").write_text("one\ntwo\n", encoding="utf-8")
    screens.compare_text("one\ntwo\n", "page")
    with pytest.raises(pytest.fail.Exception, match=r"-two\n\+three"):
        screens.compare_text("one\nthree\n", "page")
    with pytest.raises(pytest.fail.Exception, match="not there yet"):
        screens.compare_text("one\n", "another")


def test_stored_screens_are_drawn_on_one_python_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screens, "SNAPSHOTS", tmp_path)
    monkeypatch.setenv("UPDATE_SNAPSHOTS", "1")
    monkeypatch.setattr(screens, "DRAWN_ON", (3, 0))
    with pytest.raises(pytest.fail.Exception, match=r"Python 3\.11"):
        screens.compare_text("one\n", "page")
    assert not list(tmp_path.iterdir())
