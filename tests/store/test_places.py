"""Where the files are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.store.places import cache_folder, home_folder, record_path, settings_path


def test_a_chosen_home_holds_everything(home: Path) -> None:
    assert record_path() == home / "record.db"
    assert settings_path() == home / "settings.json"
    assert cache_folder() == home / "cache"


def test_without_one_it_is_the_usual_folder_of_the_computer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("KETAMINE_TUTOR_HOME")
    assert home_folder().name == "ketamine-tutor"
    assert home_folder().is_absolute()
    assert cache_folder() != home_folder()
