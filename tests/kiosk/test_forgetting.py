"""Nothing a person typed stays anywhere, and nothing grows, however many come."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import psutil
import pytest

from tests.kiosk.kiosk_on_terminal import CRASH, DONE, TerminalKiosk, eventually


def memory_of(pid: int) -> bytes:
    """All memory of a process that can be written to."""
    found = []
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            place, rights, *_ = line.split()
            if "w" in rights:
                start, end = (int(number, 16) for number in place.split("-"))
                memory.seek(start)
                try:
                    found.append(memory.read(end - start))
                except OSError:
                    continue
    return b"\0".join(found)


def test_a_secret_is_in_no_memory_and_no_output_after_its_visit(tmp_path: Path) -> None:
    kiosk = TerminalKiosk(tmp_path, "one", "readable")
    try:
        kiosk.session()
        kiosk.until(b"begin <>")
        for number in range(12):
            secret = secrets.token_hex(12).encode()
            for letter in range(0, len(secret), 8):
                kiosk.type(secret[letter : letter + 8])
            whole = secrets.token_hex(12).encode()
            kiosk.type(b" " + whole)
            kiosk.until(whole + b"'")
            kiosk.type(CRASH if number % 4 == 3 else DONE)
            kiosk.session()
            after = kiosk.until(b"begin <")
            assert secret not in after
            assert whole not in after
            # The one that is to follow is there, too, when it is looked into.
            eventually(lambda: len(kiosk.processes()) >= 4)
            for process in kiosk.processes():
                try:
                    held = memory_of(process.pid)
                except (ProcessLookupError, FileNotFoundError):
                    continue
                assert whole not in held, process.cmdline()
                assert secret not in held, process.cmdline()
            assert whole.decode() not in kiosk.told()
    finally:
        kiosk.close()


def test_the_search_finds_a_secret_while_its_visit_lasts(tmp_path: Path) -> None:
    kiosk = TerminalKiosk(tmp_path, "one", "readable")
    try:
        session = kiosk.session()
        kiosk.until(b"begin <>")
        secret = secrets.token_hex(12).encode()
        kiosk.type(secret)
        kiosk.until(secret)
        assert secret in memory_of(session)
        assert secret not in memory_of(kiosk.process.pid)
    finally:
        kiosk.close()


@pytest.mark.slow
def test_two_hundred_visits_leave_no_file_open_and_no_memory_taken(tmp_path: Path) -> None:
    kiosk = TerminalKiosk(tmp_path)
    supervisor = psutil.Process(kiosk.process.pid)
    try:
        kiosk.session()
        figures: list[tuple[int, int, int]] = []
        for number in range(200):
            kiosk.until(b"begin <")
            kiosk.type(os.urandom(20).hex().encode())
            kiosk.until(b"typed")
            kiosk.type(CRASH if number % 10 == 9 else DONE)
            kiosk.session()
            if number % 50 == 49:
                eventually(lambda: len(kiosk.processes()) == 4)
                memory = supervisor.memory_full_info().uss
                figures.append((supervisor.num_fds(), memory, supervisor.num_threads()))
        assert max(one[0] for one in figures) <= figures[0][0] + 1
        assert figures[-1][1] - figures[0][1] < 512 * 1024
        assert max(one[2] for one in figures) == figures[0][2]
        print(figures)
    finally:
        kiosk.close()
