"""The computer itself: Python, memory, disk, clock, and what could keep a person's words.

Owns the limits that a waiting room needs. Changes nothing.
"""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from tutor import __version__
from tutor.cli.doctor.finding import Finding, broken, look, ok
from tutor.cli.doctor.world import World
from tutor.library.parse import HAS_FAST_READER
from tutor.words import _

LITTLE_ROOM, TOO_LITTLE_ROOM = 500_000_000, 20_000_000
LITTLE_MEMORY = 400_000_000
"""Bytes."""

UNITS = ("ketamine-kiosk.service", "ketamine-kiosk-console.service")
"""What runs a kiosk under systemd: on a screen with touch, or on a text console."""

FIRST_YEAR, LAST_YEAR = 2025, 2100
"""A computer that lost its battery wakes up in another year."""


def program(_world: World) -> Finding:
    """Which versions run."""
    try:
        textual = version("textual")
    except PackageNotFoundError:
        return broken(
            "program",
            _("Textual, which draws the pages, is not installed."),
            _("Install the program again: pip install ketamine-tutor"),
        )
    said = _("ketamine-tutor {mine}, Python {python}, Textual {textual}.")
    return ok(
        "program",
        said.format(mine=__version__, python=platform.python_version(), textual=textual),
    )


def fast_reader(_world: World, *, is_there: bool = HAS_FAST_READER) -> Finding:
    """Whether lesson files are read by the compiled reader."""
    if is_there:
        return ok("yaml", _("Lesson files are read by the fast reader."))
    return look(
        "yaml",
        _("Lesson files are read by the slow reader. The result is the same."),
        _("To read changed lessons faster, install PyYAML with libyaml."),
    )


def disk(world: World) -> Finding:
    """Whether there is room."""
    try:
        free = world.room(world.home)
    except OSError:
        return look(
            "disk",
            _("How much room the disk has cannot be told."),
            _("Check the folder {folder}.").format(folder=world.home),
        )
    said = _("{size} MB are free beside {folder}.").format(
        size=free // 1_000_000, folder=world.home
    )
    then = _("Make room on this disk. A full disk keeps no counts and no log.")
    if free < TOO_LITTLE_ROOM:
        return broken("disk", said, then)
    return look("disk", said, then) if free < LITTLE_ROOM else ok("disk", said)


def memory(world: World) -> Finding:
    """Whether there is memory for a session and the one behind it."""
    free = _kilobytes(_text(world, "/proc/meminfo"), "MemAvailable:") * 1024
    if not free:
        return ok("memory", _("This system does not say how much memory is free."))
    said = _("{size} MB of memory are free.").format(size=free // 1_000_000)
    if free < LITTLE_MEMORY:
        return look("memory", said, _("Close other programs, or add memory."))
    return ok("memory", said)


def swap(world: World) -> Finding:
    """Whether memory may be written to the disk."""
    lines = _text(world, "/proc/swaps").splitlines()[1:]
    places = [line.split()[0] for line in lines if line.split()]
    on_disk = [place for place in places if not place.startswith("/dev/zram")]
    if not on_disk:
        return ok("swap", _("Memory is never written to a disk."))
    facts = next(iter(_units(world, "MemorySwapMax").values()), {})
    if facts.get("MemorySwapMax") == "0":
        return ok("swap", _("The kiosk's own memory is never written to a disk."))
    return look(
        "swap",
        _("Memory may be written to {place}, and with it what a person typed.").format(
            place=on_disk[0]
        ),
        _("Type swapoff -a, or run the kiosk as a service with MemorySwapMax=0."),
    )


def core_dumps(world: World) -> Finding:
    """Whether a crash may leave a picture of memory on the disk."""
    pattern = _text(world, "/proc/sys/kernel/core_pattern").strip()
    # A program behind `|` gets the memory whatever the limit is.
    is_limited = world.core_limit == 0 and not pattern.startswith("|")
    if is_limited or pattern in ("", "|/bin/false", "|/usr/bin/false"):
        return ok("core-dumps", _("A crash writes no memory to the disk."))
    return look(
        "core-dumps",
        _("This computer keeps the memory of programs that crash. The kiosk's own is not kept."),
        _("To switch it off, type: sysctl kernel.core_pattern='|/bin/false'"),
    )


def clock(world: World) -> Finding:
    """Whether today is today: reviews, counts and quiet hours go by it."""
    day = world.now.date().isoformat()
    if not FIRST_YEAR <= world.now.year <= LAST_YEAR:
        return broken(
            "clock",
            _("The clock says {day}, which cannot be.").format(day=day),
            _("Set the clock: timedatectl set-ntp true"),
        )
    words = ("timedatectl", "show", "-p", "NTPSynchronized", "--value")
    answer = (world.run(words) or "").strip()
    if answer == "no":
        return look(
            "clock",
            _("The clock says {day}, and nothing keeps it right.").format(day=day),
            _("Let a time server set it: timedatectl set-ntp true"),
        )
    if answer != "yes":
        return ok(
            "clock",
            _("The clock says {day}. Whether a time server sets it, is not told.").format(day=day),
        )
    return ok("clock", _("The clock says {day}, and a time server sets it.").format(day=day))


def service(world: World) -> Finding:
    """Whether the kiosk starts by itself."""
    if not world.run(("systemctl", "show", "-p", "Version")):
        return ok("service", _("No systemd runs here, so no service was looked for."))
    found = _units(world, "ActiveState,UnitFileState")
    if not found:
        said = _("The kiosk is not set up as a service.")
        return (
            look("service", said, _("To let it start by itself, read docs/clinics.md."))
            if world.clinic is not None
            else ok("service", said)
        )
    # With both set up, the one that is in use counts.
    unit, facts = max(found.items(), key=lambda one: one[1].get("UnitFileState") == "enabled")
    if facts.get("ActiveState") == "failed":
        return broken(
            "service",
            _("The kiosk's service gave up."),
            _("To see why, type: journalctl -u {unit}").format(unit=unit),
        )
    if facts.get("UnitFileState") != "enabled" or facts.get("ActiveState") != "active":
        return look(
            "service",
            _("The kiosk's service is set up, and does not run, or does not start by itself."),
            _("Type: systemctl enable --now {unit}").format(unit=unit),
        )
    return ok("service", _("The kiosk's service runs, and starts by itself."))


def _units(world: World, facts: str) -> dict[str, dict[str, str]]:
    """Some facts of each of our units that is set up."""
    found = {}
    for unit in UNITS:
        answer = world.run(("systemctl", "show", "-p", f"LoadState,{facts}", unit)) or ""
        said = dict(line.partition("=")[::2] for line in answer.splitlines())
        if said.get("LoadState") == "loaded":
            found[unit] = said
    return found


def _text(world: World, path: str) -> str:
    try:
        return world.read(path)
    except OSError:
        return ""


def _kilobytes(text: str, label: str) -> int:
    for line in text.splitlines():
        if line.startswith(label):
            number = line.split()[1:2]
            return int(number[0]) if number and number[0].isdecimal() else 0
    return 0
