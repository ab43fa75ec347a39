"""The kiosk in a terminal of its own, with a folder of its own for all it may write.

Owns starting it, looking at its screen and its processes, and ending it. Never judges anything.
"""

from __future__ import annotations

import fcntl
import os
import re
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import psutil

from benchmarks.session import Session
from benchmarks.terminal import Terminal
from benchmarks.waiting_room.stage import PATIENCE
from tutor.clinic.pin import set_pin_text

CHECKOUT = Path(__file__).parents[2]
PIN = "271828"
BEGIN = "press any key to begin"
"""Stands on the first screen."""

WAIT = 30.0
"""Seconds to wait for something that should come at once; long, for busy machines."""

CLINIC = """name = "Riverside Clinic"
welcome = "Welcome. You can read here until you are called."
hang_seconds = {hang}
[staff]
pin = "{pin}"
[printer]
on = true
[codes]
on = true
[counts]
on = true
"""

LPSTAT = """#!/bin/sh
case "$*" in
-r) echo "scheduler is running" ;;
-e) echo East ;;
-d) echo "system default destination: East" ;;
"-l -p"*) echo "printer East is idle.  enabled since Sun 22 Nov 2026 10:00:00 AM UTC" ;;
-a*) echo "East accepting requests since Sun 22 Nov 2026 10:00:00 AM UTC" ;;
*completed*) echo "East-1 root 1024 Sun 22 Nov 2026 10:00:00 AM UTC" ;;
esac
"""
LP = '#!/bin/sh\ncat > /dev/null\necho "request id is East-1 (1 file(s))"\n'


def furnish(folder: Path, hang: float = 3.0) -> None:
    """A clinic file, a printer that swallows everything, and places to write."""
    for name in ("home", "tmp", "bin", "user"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "clinic.toml").write_text(CLINIC.format(pin=set_pin_text(PIN), hang=hang))
    for name, text in (("lp", LP), ("lpstat", LPSTAT)):
        (folder / "bin" / name).write_text(text)
        (folder / "bin" / name).chmod(0o755)


class Kiosk(Session):
    """A running kiosk, and everything it ever wrote on its terminal."""

    def __init__(
        self, folder: Path, *, size: tuple[int, int] = (80, 24), hang: float = 3.0,
        patience: float = 0.0, keeps_output: bool = True,
    ) -> None:  # fmt: skip
        """Start it, and wait for nothing."""
        furnish(folder, hang)
        self.folder = folder
        self.log = folder / "log"
        self.raw = bytearray()
        """Everything since it was last cleared, if it is kept."""
        self._keeps_output = keeps_output
        self._read_to = self._visits = 0
        self._last: dict[str, int] = {}
        self._is_closed = False
        surroundings = {
            "KETAMINE_TUTOR_HOME": str(folder / "home"),
            "HOME": str(folder / "user"),
            "TMPDIR": str(folder / "tmp"),
            "PYTHONPATH": str(CHECKOUT),
            "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
            "STATE_DIRECTORY": "",
        }
        if patience:
            surroundings[PATIENCE] = str(patience)
        program = "benchmarks.waiting_room.program"
        argv = (sys.executable, "-m", program, str(folder / "clinic.toml"), str(self.log))
        super().__init__(argv, size, surroundings)

    def _draw(self) -> None:
        if self._keeps_output:
            self.raw += b"".join(data for _stamp, data in self._waiting)
        super()._draw()

    def _read(self, patience: float) -> bool:
        """Draw at once, so that the screen is always the newest."""
        came = super()._read(patience)
        if came:
            for _stamp, data in self._waiting:
                if self._keeps_output:
                    self.raw += data
                self.terminal.feed(data)
            self._waiting.clear()
        return came

    # What it shows

    def words(self) -> str:
        """What stands on the screen, on one line."""
        return " ".join(self.terminal.text().split())

    def until(self, is_so: Callable[[], bool], wait: float = WAIT) -> None:
        """Read until something is so; fails when it never is."""
        end = time.monotonic() + wait
        while not is_so():
            assert self.exit_code is None, f"It ended with {self.exit_code}.\n{self.story()}"
            assert time.monotonic() < end, f"It never came.\n{self.story()}"
            if not self._read(0.05):
                continue

    def wait_for(self, *texts: str, wait: float = WAIT) -> None:
        """Read until one of these texts stands on a screen that is complete."""

        def is_there() -> bool:
            return not self.terminal.in_frame and any(text in self.words() for text in texts)

        self.until(is_there, wait)

    def first_seen(self, text: str, seconds: float) -> float:
        """When this text came to stand on a complete screen, of what comes in so many seconds.

        All is drawn afterwards only, so that the drawing holds nothing up.
        """
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            super()._read(left)
        found = 0.0
        for stamp, data in self._waiting:
            self.terminal.feed(data)
            if not found and not self.terminal.in_frame and text in self.words():
                found = stamp
        self._waiting.clear()
        return found

    def listen(self, seconds: float) -> None:
        """Read for a while, whatever comes."""
        end = time.monotonic() + seconds
        while self.exit_code is None and (left := end - time.monotonic()) > 0:
            self._read(left)

    def press(self, *keys: bytes, pause: float = 0.03) -> None:
        """Press keys, with a moment after each."""
        for key in keys:
            self.write(key)
            self.listen(pause)

    def story(self) -> str:
        """The screen and the end of the log, for whoever looks for the reason."""
        log = self.log.read_text() if self.log.exists() else ""
        return f"{self.terminal.text()}\n{log[-1500:]}"

    # Its processes

    def told(self) -> str:
        """The log."""
        return self.log.read_text() if self.log.exists() else ""

    def _follow(self) -> None:
        """Read on in the log, as far as it has come."""
        if not self.log.exists():
            return
        with self.log.open() as log:
            log.seek(self._read_to)
            for line in iter(log.readline, ""):
                if not line.endswith("\n"):
                    break
                self._read_to += len(line.encode())
                if found := re.search(r" (in-front|warm) pid=(\d+)", line):
                    self._last[found[1]] = int(found[2])
                    self._visits += found[1] == "in-front"

    def in_front(self) -> int:
        """The process of the session in front, as the log has it."""
        self._follow()
        return self._last.get("in-front", 0)

    def warm(self) -> int:
        """The warm process."""
        self._follow()
        return self._last.get("warm", 0)

    def visits(self) -> int:
        """How many sessions were in front so far."""
        self._follow()
        return self._visits

    def processes(self) -> list[psutil.Process]:
        """All processes of the kiosk."""
        top = psutil.Process(self.pid)
        return [top, *top.children(recursive=True)]

    def has_next(self) -> bool:
        """Whether one session is in front, one is ready, and no process is left from before."""
        return len(self.processes()) == 5  # the sender of counts is one, too

    def to_foreground(self, number: signal.Signals) -> None:
        """Send a signal as the keys of a terminal do."""
        os.killpg(os.tcgetpgrp(self._screen), number)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size, with a fresh screen of that size."""
        self.terminal = Terminal(columns, rows, self.write)
        fcntl.ioctl(self._screen, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def hang_up(self) -> None:
        """Take the terminal away, and wait for the end."""
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, self._screen)
        os.close(nowhere)
        self.exit_code = psutil.Process(self.pid).wait(WAIT)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        if not self._is_closed:
            self._is_closed = True
            self.close()
