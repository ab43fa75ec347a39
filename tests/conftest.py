"""What every test starts from: a known screen, a known language, an empty home.

Owns the surroundings of the tests. Never builds an app or a lesson: helpers stand beside
the tests that use them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_DECIDES_LOOKS = (
    "COLORTERM", "COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "TEXTUAL", "TEXTUAL_ANIMATIONS",
    "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_DEBUG", "TEXTUAL_DRIVER", "TEXTUAL_THEME",
)  # fmt: skip

# Textual reads these while it is imported, so they go before any test module is.
for _name in _DECIDES_LOOKS:
    os.environ.pop(_name, None)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for the learner's record, settings and compiled lessons."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("KETAMINE_TUTOR_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _plain_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """US English and UTF-8, whatever the machine speaks."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LC_TIME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.fixture(autouse=True)
def _no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test makes this computer speak; those about speaking bring voices of their own."""
    monkeypatch.setattr("tutor.speech.voices.which", lambda _name: None)
