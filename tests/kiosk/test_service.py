"""The service manager is told that all is well, by a name in a folder or by one that is in none."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.kiosk.kiosk_on_terminal import TerminalKiosk
from tests.source_code import CHECKOUT
from tutor.kiosk.service import PLACE, TELL_EACH, Service

UNITS = CHECKOUT / "tutor" / "kiosk" / "machine"


@contextmanager
def manager(address: str) -> Iterator[socket.socket]:
    """One that listens at an address."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        end.bind(address)
        end.settimeout(30)
        yield end


@pytest.mark.parametrize("is_abstract", [False, True])
def test_ready_is_said_once_and_well_again_and_again(is_abstract: bool, tmp_path: Path) -> None:
    name = f"ketamine-{os.getpid()}" if is_abstract else str(tmp_path / "notify")
    with manager("\0" + name if is_abstract else name) as end:
        surroundings = {PLACE: "@" + name if is_abstract else name, "HOME": "/"}
        service = Service(surroundings)
        assert surroundings == {"HOME": "/"}
        for now in (10.0, 10.5, 10.0 + TELL_EACH):
            service.is_well(now)
        service.close()
        service.is_well(100.0)
        assert end.recv(100) == b"READY=1\nWATCHDOG=1"
        assert end.recv(100) == b"WATCHDOG=1"
        end.setblocking(False)
        with pytest.raises(BlockingIOError):
            end.recv(100)


def test_without_a_service_manager_nothing_is_said(tmp_path: Path) -> None:
    Service({}).is_well(10.0)
    lost = Service({PLACE: str(tmp_path / "nobody")})
    lost.is_well(10.0)
    lost.is_well(11.0)
    lost.close()


def test_a_manager_that_takes_nothing_keeps_nobody_waiting(tmp_path: Path) -> None:
    name = str(tmp_path / "notify")
    with manager(name):
        service = Service({PLACE: name})
        for number in range(2000):
            service.is_well(10.0 + number * TELL_EACH)
        service.close()


def test_a_running_kiosk_says_that_it_is_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = str(tmp_path / "notify")
    monkeypatch.setenv(PLACE, name)
    with manager(name) as end:
        kiosk = TerminalKiosk(tmp_path)
        try:
            kiosk.session()
            assert end.recv(100).startswith(b"READY=1")
            assert end.recv(100) == b"WATCHDOG=1"
        finally:
            kiosk.close()


@pytest.mark.parametrize("unit", ["ketamine-kiosk.service", "ketamine-kiosk-console.service"])
def test_the_units_wait_for_these_words_from_any_process(unit: str) -> None:
    lines = (UNITS / unit).read_text().splitlines()
    seconds = next(line for line in lines if line.startswith("WatchdogSec="))
    assert int(seconds.partition("=")[2]) > 3 * TELL_EACH
    # A shell, the compositor and the terminal stand between the unit and the kiosk.
    assert {"Type=notify", "NotifyAccess=all", "Restart=on-failure"} <= set(lines)
