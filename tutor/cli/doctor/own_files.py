"""The program's own folders and the record.

Owns that a record is looked at from outside only: whether it is whole, never what is in it.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from tutor.cli.doctor.finding import Finding, broken, look, ok
from tutor.cli.doctor.world import World
from tutor.store.connection import FORMAT
from tutor.store.places import record_path
from tutor.words import _


def folders(world: World) -> Finding:
    """Whether the program may write where it has to."""
    shut = [folder for folder in (world.home, world.cache) if not _is_open(folder)]
    if shut:
        return broken(
            "folders",
            _("Nothing can be written in {folder}.").format(folder=shut[0]),
            _("Check who owns this folder and who may write there."),
        )
    return ok("folders", _("The program can write in its folders."))


def _is_open(folder: Path) -> bool:
    """Whether a file could be made there; a folder that is not there yet can be made."""
    there = next((one for one in (folder, *folder.parents) if one.exists()), None)
    return there is not None and there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def record(world: World) -> Finding:
    """Whether the record is whole. Nothing in it is shown."""
    path = world.home / record_path().name
    if world.clinic is not None and not path.exists():
        return ok("record", _("There is no record here. A kiosk keeps none."))
    if not path.exists():
        return ok("record", _("There is no record yet. It is begun with the first page."))
    then = _("Run the tutorial once: it saves what can be read and begins a new record.")
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as base:
            number = base.execute("PRAGMA user_version").fetchone()[0]
            whole = base.execute("PRAGMA quick_check(1)").fetchone()[0]
    except (sqlite3.Error, ValueError):
        return broken("record", _("The record in {path} cannot be read.").format(path=path), then)
    if number > FORMAT:
        return look(
            "record",
            _("A newer program made the record in {path}.").format(path=path),
            _("Update this program. Until then nothing new is saved."),
        )
    if whole != "ok":
        return broken("record", _("The record in {path} is damaged.").format(path=path), then)
    return ok("record", _("The record in {path} is whole.").format(path=path))
