"""A computer on which everything works, for tests that break one thing of it.

Owns what a sound waiting-room computer answers. Never a test itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from tests.library.samples import PACKS
from tutor.cli.doctor.world import Screen, World
from tutor.clinic.clinic import Clinic, Counting, Printer, Staff
from tutor.clinic.read import ClinicRead
from tutor.speech.voices import Voice
from tutor.store.print_replies import Queue

CLINIC = Clinic(
    name="Riverside Clinic",
    staff=Staff(pin="scrypt:of-something"),
    printer=Printer(on=True, name="East"),
    counts=Counting(on=True, database="postgresql://counts:hush@db.clinic/counts"),
)

FILES = {
    "/proc/meminfo": "MemTotal: 8000000 kB\nMemAvailable: 4000000 kB\n",
    "/proc/swaps": "Filename Type Size Used Priority\n",
    "/proc/sys/kernel/core_pattern": "|/bin/false\n",
    "/etc/cups/cupsd.conf": "PreserveJobFiles No\nPreserveJobHistory No\n",
}

ANSWERS = {
    "timedatectl": "yes\n",
    "systemctl": "LoadState=loaded\nActiveState=active\nUnitFileState=enabled\n",
}


def reading(files: Mapping[str, str]) -> Callable[[str], str]:
    """A disk that holds these files."""

    def read(path: str) -> str:
        if path not in files:
            raise FileNotFoundError(path)
        return files[path]

    return read


def answering(answers: Mapping[str, str]) -> Callable[[Sequence[str]], str | None]:
    """Programs that answer this."""
    return lambda words: answers.get(words[0])


def named(clinic: Clinic | None = CLINIC) -> ClinicRead:
    """A clinic file that was read."""
    return ClinicRead(path="clinic.toml", clinic=clinic)


def healthy(folder: Path) -> World:
    """A computer without trouble."""
    return World(
        around={"TERM": "foot", "COLORTERM": "truecolor"},
        is_mended=False,
        now=datetime(2026, 11, 22, 10, 30),
        screen=Screen(120, 40, "utf-8"),
        clinic=named(),
        home=folder / "home",
        cache=folder / "cache",
        lessons=PACKS / "good",
        outbox=folder / "home" / "counts-outbox.db",
        read=reading(FILES),
        run=answering(ANSWERS),
        has=lambda _name: True,
        room=lambda _folder: 10_000_000_000,
        printers=lambda: (Queue("East", is_default=True),),
        voices=lambda: (Voice(("/usr/bin/espeak-ng",)),),
        core_limit=-1,
        database=lambda _address: "ready",
    )
