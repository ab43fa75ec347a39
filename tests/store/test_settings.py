"""Settings: forgiving to read, whole when written."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tutor.core.keeper import CannotSave
from tutor.store.settings import Settings, load_settings, save_settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "settings.json"


def test_no_file_means_the_defaults_and_no_notice(path: Path) -> None:
    assert load_settings(path) == (Settings(), "")


def test_settings_come_back_as_saved(path: Path) -> None:
    chosen = Settings(theme="contrast", motion=True, region="uk", values={"clinic-phone": "555"})
    save_settings(chosen, path)
    assert load_settings(path) == (chosen, "")
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


def test_names_a_newer_version_added_are_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"theme": "dark", "wallpaper": "sea"}')
    settings, notice = load_settings(path)
    assert (settings.theme, notice) == ("dark", "")
    save_settings(Settings(theme="light"), path)
    assert json.loads(path.read_text())["wallpaper"] == "sea"


def test_one_value_that_makes_no_sense_leaves_the_others(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"theme": "plaid", "region": "ca", "values": {"a": 1}}')
    settings, notice = load_settings(path)
    assert settings == Settings(region="ca")
    assert "could not be read" in notice


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[1, 2]", b"[" * 99_999, b"null"])
def test_a_damaged_file_means_the_defaults_and_a_notice(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    settings, notice = load_settings(path)
    assert settings == Settings()
    assert notice
    save_settings(Settings(theme="dark"), path)
    assert load_settings(path) == (Settings(theme="dark"), "")


def test_settings_that_cannot_be_written_are_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotSave):
        save_settings(Settings(), tmp_path / "file" / "settings.json")


def test_a_failed_write_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_settings(Settings(theme="dark"), path)

    def full(*_names: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(CannotSave, match="disk is full"):
        save_settings(Settings(theme="light"), path)
    monkeypatch.undo()
    assert load_settings(path)[0].theme == "dark"
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_a_theme_nobody_can_draw_counts_as_not_set(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"theme": "purple"}')
    settings, notice = load_settings(path)
    assert settings.theme == "light"
    assert notice


def test_what_another_window_set_meanwhile_stays(path: Path) -> None:
    before = Settings(values={"clinic-phone": "555-0100"})
    save_settings(before, path)
    theirs = Settings(region="uk", values={"clinic-phone": "555-0100", "clinic-hours": "9 to 5"})
    save_settings(theirs, path, before)
    ours = Settings(theme="dark", values={"clinic-phone": "555-0200"})
    save_settings(ours, path, before)
    assert load_settings(path)[0] == Settings(
        theme="dark", region="uk", values={"clinic-phone": "555-0200", "clinic-hours": "9 to 5"}
    )


def test_chosen_keys_come_back_and_those_that_make_no_sense_are_left_out(path: Path) -> None:
    chosen = Settings(width="narrow", keys={"ask": "w", "search": "f5"}, language="es")
    save_settings(chosen, path)
    assert load_settings(path) == (chosen, "")
    path.write_text('{"keys": {"ask": "h", "nobody": "w", "star": "W", "next": "1"}}')
    assert load_settings(path) == (Settings(keys={"star": "w"}), "")
    path.write_text('{"keys": ["w"], "width": "huge", "theme": "dark"}')
    settings, notice = load_settings(path)
    assert settings == Settings(theme="dark")
    assert notice
