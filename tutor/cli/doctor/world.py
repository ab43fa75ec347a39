"""The computer as the doctor sees it.

Owns every way out of the program that a look takes, so that tests can hand in another computer.
Judges nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from tutor.cli.terminal import python_mends
from tutor.clinic.read import ClinicRead, read_clinic
from tutor.counts.places import outbox_path
from tutor.counts.sender import ADDRESS
from tutor.library.load import default_folder
from tutor.speech.voices import Voice, voices_here
from tutor.store.places import cache_folder, home_folder
from tutor.store.print_replies import Queue
from tutor.store.printing import printers

try:
    import resource as _resource
except ImportError:  # not on Windows
    _limits: ModuleType | None = None
else:
    _limits = _resource

PATIENCE = 5.0
"""Seconds a program has to answer."""

DATABASE_PATIENCE = 12.0

MOST_READ = 100_000
"""Letters read of a file of the system."""


class Screen(NamedTuple):
    """The terminal the command was typed in."""

    columns: int
    rows: int
    encoding: str


class World(NamedTuple):
    """One computer."""

    around: Mapping[str, str]
    """The variables the program was started with."""
    is_mended: bool
    """Whether Python writes UTF-8 whatever these variables say."""
    now: datetime
    screen: Screen | None
    """None when nobody looks at a terminal."""
    clinic: ClinicRead | None
    """The clinic file, if one was named."""
    home: Path
    cache: Path
    lessons: Path
    outbox: Path
    read: Callable[[str], str]
    """The text of a file of the system. Raises OSError."""
    run: Callable[[Sequence[str]], str | None]
    """What a program answers; None when it is not there, or gives no answer."""
    has: Callable[[str], bool]
    """Whether a library is installed. It is not loaded."""
    room: Callable[[Path], int]
    """Bytes free in a folder. Raises OSError."""
    printers: Callable[[], tuple[Queue, ...]]
    """Raises CannotPrint."""
    voices: Callable[[], tuple[Voice, ...]]
    core_limit: int
    """The most bytes of memory that a crash may write here; -1 without a limit."""
    database: Callable[[str], str]
    """One word on a database, as `tutor.counts.look` gives it."""


def this_computer(config: Path | None) -> World:
    """The computer the program runs on."""
    clinic = read_clinic(config) if config is not None else None
    wishes = clinic.clinic if clinic is not None else None
    named = wishes.lessons if wishes is not None else ""
    volume = wishes.sound.volume if wishes is not None else 100
    return World(
        around=os.environ,
        is_mended=python_mends(),
        now=datetime.now(),
        screen=_screen(),
        clinic=clinic,
        home=home_folder(),
        cache=cache_folder(),
        lessons=Path(named) if named else default_folder(),
        outbox=outbox_path(),
        read=_read,
        run=_run,
        has=_has,
        room=lambda folder: shutil.disk_usage(_nearest(folder)).free,
        printers=lambda: printers(PATIENCE),
        voices=lambda: voices_here(volume, keeps_nothing=bool(config)),
        core_limit=_limits.getrlimit(_limits.RLIMIT_CORE)[1] if _limits else 0,
        database=_database,
    )


def _screen() -> Screen | None:
    try:
        size = os.get_terminal_size(sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        return None
    return Screen(size.columns, size.lines, sys.stdout.encoding or "")


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest one above that is there."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), Path("/"))


def _read(path: str) -> str:
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read(MOST_READ)


def _has(name: str) -> bool:
    return find_spec(name) is not None


def _run(words: Sequence[str]) -> str | None:
    program = shutil.which(words[0])
    if program is None:
        return None
    return _answer([program, *words[1:]], {**os.environ, "LC_ALL": "C"}, PATIENCE)


def _database(address: str) -> str:
    """Asked in a process of its own, for a server that is away may keep it waiting."""
    words = [sys.executable, "-m", "tutor.counts.look"]
    answer = _answer(words, {**os.environ, ADDRESS: address}, DATABASE_PATIENCE)
    return (answer or "").strip() or "away"


def _answer(words: list[str], around: Mapping[str, str], patience: float) -> str | None:
    try:
        done = subprocess.run(
            words, env=dict(around), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, timeout=patience, start_new_session=True, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")
