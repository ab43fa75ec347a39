"""What the doctor says of the computer itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import pytest

from tests.cli.doctor.healthy import ANSWERS, FILES, answering, healthy, reading
from tutor.cli.doctor import machine
from tutor.cli.doctor.world import World

SWAPLESS = "LoadState=loaded\nMemorySwapMax=0\n"


def with_files(folder: Path, **changes: str) -> World:
    """The computer with some files of the system changed; names end a path."""
    files = dict(FILES)
    for path in FILES:
        for name, text in changes.items():
            if path.endswith(name):
                files[path] = text
    return healthy(folder)._replace(read=reading(files))


def with_answers(folder: Path, answers: Mapping[str, str]) -> World:
    return healthy(folder)._replace(run=answering(answers))


def test_the_slow_reader_is_no_fault(tmp_path: Path) -> None:
    found = machine.fast_reader(healthy(tmp_path), is_there=False)
    assert found.state == "look"
    assert "same" in found.sentence


@pytest.mark.parametrize(("free", "state"), [(10**6, "broken"), (10**8, "look"), (10**10, "ok")])
def test_room_on_the_disk(tmp_path: Path, free: int, state: str) -> None:
    world = healthy(tmp_path)._replace(room=lambda _folder: free)
    assert machine.disk(world).state == state


def test_a_disk_that_does_not_answer_is_no_crash(tmp_path: Path) -> None:
    def gone(_folder: Path) -> int:
        raise OSError

    assert machine.disk(healthy(tmp_path)._replace(room=gone)).state == "look"


def test_little_memory(tmp_path: Path) -> None:
    assert machine.memory(with_files(tmp_path, meminfo="MemAvailable: 90000 kB\n")).state == "look"


@pytest.mark.parametrize("text", ["", "MemAvailable:\n", "MemAvailable: lots\n"])
def test_a_system_that_says_nothing_of_memory(tmp_path: Path, text: str) -> None:
    assert machine.memory(with_files(tmp_path, meminfo=text)).state == "ok"


def test_swap_on_a_disk_is_to_be_looked_at_unless_the_service_is_kept_from_it(
    tmp_path: Path,
) -> None:
    world = with_files(tmp_path, swaps="Filename Type\n/dev/sda2 partition 8 0 -2\n")
    found = machine.swap(world)
    assert found.state == "look"
    assert "/dev/sda2" in found.sentence
    assert machine.swap(world._replace(run=answering({"systemctl": SWAPLESS}))).state == "ok"


def test_swap_in_memory_is_fine(tmp_path: Path) -> None:
    world = with_files(tmp_path, swaps="Filename Type\n/dev/zram0 partition 8 0 100\n")
    assert machine.swap(world).state == "ok"


@pytest.mark.parametrize(
    ("pattern", "limit", "state"),
    [
        ("|/bin/false", -1, "ok"),
        ("core", 0, "ok"),
        ("core", -1, "look"),
        ("|/lib/systemd/systemd-coredump %P", 0, "look"),
    ],
)
def test_core_dumps(tmp_path: Path, pattern: str, limit: int, state: str) -> None:
    world = with_files(tmp_path, core_pattern=pattern)._replace(core_limit=limit)
    assert machine.core_dumps(world).state == state


@pytest.mark.parametrize("year", [1970, 2155])
def test_a_clock_of_another_age_is_broken(tmp_path: Path, year: int) -> None:
    world = healthy(tmp_path)._replace(now=datetime(year, 1, 1))
    assert machine.clock(world).state == "broken"


@pytest.mark.parametrize(("answer", "state"), [("yes", "ok"), ("no", "look"), ("", "ok")])
def test_who_keeps_the_clock_right(tmp_path: Path, answer: str, state: str) -> None:
    assert machine.clock(with_answers(tmp_path, {"timedatectl": answer})).state == state


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("", "ok"),
        ("LoadState=not-found\n", "look"),
        ("LoadState=loaded\nActiveState=failed\nUnitFileState=enabled\n", "broken"),
        ("LoadState=loaded\nActiveState=inactive\nUnitFileState=enabled\n", "look"),
        ("LoadState=loaded\nActiveState=active\nUnitFileState=disabled\n", "look"),
    ],
)
def test_the_service(tmp_path: Path, answer: str, state: str) -> None:
    world = with_answers(tmp_path, {**ANSWERS, "systemctl": answer})
    assert machine.service(world).state == state


def test_of_two_units_the_one_in_use_counts(tmp_path: Path) -> None:
    def answer(words: Sequence[str]) -> str:
        if "console" in words[-1]:
            return "LoadState=loaded\nActiveState=active\nUnitFileState=enabled\n"
        return "LoadState=loaded\nActiveState=inactive\nUnitFileState=disabled\n"

    assert machine.service(healthy(tmp_path)._replace(run=answer)).state == "ok"


def test_without_a_clinic_file_nobody_misses_the_service(tmp_path: Path) -> None:
    world = with_answers(tmp_path, {"systemctl": "LoadState=not-found\n"})._replace(clinic=None)
    assert machine.service(world).state == "ok"
