"""A kiosk with a small stage on a pseudo terminal, driven from outside.

Owns starting, reading and ending it. Decides nothing about what is right.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil

from tests.source_code import CHECKOUT

PIN_RIGHT, PIN_WRONG = b"\x0b", b"\x0c"
DONE, CRASH, HANG, STRAY, COUNT = b"\x04", b"\x01", b"\x02", b"\x06", b"\x07"
RESTART, LEAVE, UPDATE, COUNTS, PRINTER = b"\x10", b"\x11", b"\x12", b"\x13", b"\x14"

AWAY = b"\x17"

PATIENCE = 30.0


class TerminalKiosk:
    """A running kiosk."""

    def __init__(self, folder: Path, content: str = "one", *options: str) -> None:
        """Start it; its lessons are the text of one file."""
        self.content = folder / "content"
        self.content.write_text(content)
        self.log = folder / "log"
        self.near, far = os.openpty()
        self.seen = b""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.kiosk.small_kiosk", str(self.content), str(self.log),
             *options],
            stdin=far, stdout=far, stderr=subprocess.DEVNULL, cwd=CHECKOUT,
            start_new_session=True, env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        )  # fmt: skip
        os.close(far)

    def until(self, what: bytes) -> bytes:
        """What is painted up to these bytes; what follows stays for the next call."""
        end = time.monotonic() + PATIENCE
        while what not in self.seen:
            left = end - time.monotonic()
            assert left > 0, f"{what!r} never came: {self.seen[-400:]!r}\n{self.told()}"
            if select.select([self.near], [], [], left)[0]:
                self.seen += os.read(self.near, 65536)
        found, _, self.seen = self.seen.partition(what)
        return found + what

    def session(self) -> int:
        """Wait for the next session in front; its process."""
        self.until(b"ready ")
        return int(self.until(b"\r\n"))

    def type(self, keys: bytes) -> None:
        """Type keys."""
        os.write(self.near, keys)

    def told(self) -> str:
        """The log."""
        return self.log.read_text() if self.log.exists() else ""

    def processes(self) -> list[psutil.Process]:
        """All processes of the kiosk."""
        top = psutil.Process(self.process.pid)
        return [top, *top.children(recursive=True)]

    def send(self, number: signal.Signals) -> None:
        """Send the supervisor a signal."""
        self.process.send_signal(number)

    def ended(self) -> int:
        """Wait for the end, reading along; the number it ended with."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            if self.near >= 0 and select.select([self.near], [], [], 0.05)[0]:
                try:
                    self.seen += os.read(self.near, 65536)
                except OSError:
                    break
        return self.process.wait(PATIENCE)

    def hang_up(self) -> None:
        """Take the terminal away."""
        os.close(self.near)
        self.near = -1

    def close(self) -> None:
        """End it, whatever it is doing."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self.near >= 0:
            os.close(self.near)


def eventually(is_so: object) -> None:
    """Wait until something is so."""
    assert callable(is_so)
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "it never came to be"
        select.select([], [], [], 0.02)
