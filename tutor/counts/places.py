"""Where counts are kept on this computer.

Owns the names of the two files. Never creates or reads one.
"""

from __future__ import annotations

import os
from pathlib import Path

from tutor.store.places import home_folder


def counts_folder() -> Path:
    """The service's own folder where systemd gives one, else the program's folder."""
    given = os.environ.get("STATE_DIRECTORY", "").partition(":")[0]
    return Path(given) if given else home_folder()


def outbox_path() -> Path:
    """The queue of counts that wait to be sent."""
    return counts_folder() / "counts-outbox.db"


def database_path() -> Path:
    """The database where the clinic file names none."""
    return counts_folder() / "counts.db"
