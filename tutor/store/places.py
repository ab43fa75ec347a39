"""Where the program keeps its files.

Owns the names of the folders and files, and nothing in them. Never creates or reads one.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_PROGRAM = "ketamine-tutor"
_HOME = "KETAMINE_TUTOR_HOME"


def _chosen_home() -> str:
    """A folder set from outside, for tests and for people who keep their files elsewhere."""
    return os.environ.get(_HOME, "")


def home_folder() -> Path:
    """The folder with the learner's record and settings."""
    return Path(_chosen_home() or platformdirs.user_data_dir(_PROGRAM, appauthor=False))


def record_path() -> Path:
    """The file with what the learner did."""
    return home_folder() / "record.db"


def settings_path() -> Path:
    """The file with the learner's settings."""
    return home_folder() / "settings.json"


def cache_folder() -> Path:
    """The folder for what can be made again at any time, such as compiled lessons."""
    if home := _chosen_home():
        return Path(home) / "cache"
    return Path(platformdirs.user_cache_dir(_PROGRAM, appauthor=False))
