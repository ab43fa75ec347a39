"""The real program in a terminal of its own, for tests that treat it as a learner would.

Owns starting it, pressing its keys by what they do, and waiting for words on its screen.
Never reads the program's memory: only the screen, the exit code and the files count.
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

from benchmarks.programs import KEYS
from benchmarks.session import Session
from tutor.core.actions import action

CHECKOUT = Path(__file__).parents[2]
SIZE = (80, 24)
PATIENCE = 30.0
"""Seconds to wait for something that should come at once; long, for busy machines."""

_MORE_KEYS = {"slash": b"/", "comma": b",", "question_mark": b"?", "exclamation_mark": b"!"}


class Program(Session):
    """The program, with everything it ever wrote."""

    def __init__(
        self,
        home: Path,
        *arguments: str,
        argv: tuple[str, ...] = (sys.executable, "-m", "tutor"),
        size: tuple[int, int] = SIZE,
        **surroundings: str,
    ) -> None:
        self.raw = b""
        self._is_closed = False
        extra = {
            "KETAMINE_TUTOR_HOME": str(home),
            "PYTHONPATH": str(CHECKOUT),
            **surroundings,
        }
        super().__init__((*argv, *arguments), size, extra)

    def _draw(self) -> None:
        self.raw += b"".join(data for _stamp, data in self._waiting)
        super()._draw()

    def words(self) -> str:
        """What stands on the screen, on one line."""
        return one_line(self.terminal.text())

    def wait_until(self, is_there: Callable[[str], bool], quiet: float = 0.03) -> str:
        """Read until the screen says what is waited for; fails when it never does."""
        end = time.monotonic() + PATIENCE
        while True:
            self.settle(quiet, 1)
            words = self.words()
            if is_there(words):
                return words
            assert self.exit_code is None, f"The program ended.\n{self.terminal.text()}"
            assert time.monotonic() < end, f"It never came.\n{self.terminal.text()}"

    def wait_for(self, text: str) -> str:
        """Read until a text stands on the screen."""
        return self.wait_until(lambda words: one_line(text) in words)

    def listen(self, seconds: float) -> None:
        """Read for a moment, as long as it takes, whatever comes."""
        self.settle(seconds, seconds)

    def kill(self, sign: signal.Signals = signal.SIGKILL) -> None:
        """Send a signal and read to the end."""
        if self.exit_code is None:
            os.kill(self.pid, sign)
            self.end()

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size, as dragging its edge does."""
        fcntl.ioctl(self._screen, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def close_window(self) -> None:
        """Take the terminal away, as closing its window does, and wait for the end."""
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, self._screen)
        os.close(nowhere)
        self.exit_code = psutil.Process(self.pid).wait(PATIENCE)
        self.close()

    def end(self) -> None:
        """Read until the program has ended."""
        end = time.monotonic() + PATIENCE
        while self.exit_code is None:
            assert time.monotonic() < end, f"It did not end.\n{self.terminal.text()}"
            self.settle(0.2, 1)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        self.close()

    def close(self) -> None:
        """End the program if it is still there; a second time does nothing."""
        if not self._is_closed:
            self._is_closed = True
            super().close()


def one_line(text: str) -> str:
    """A text with its lines joined and every gap one space."""
    return " ".join(text.split())


def key(name: str) -> bytes:
    """The bytes of a key by its name."""
    return KEYS.get(name) or _MORE_KEYS.get(name) or name.encode()


def key_for(action_id: str) -> bytes:
    """The bytes of the first key of a declared action."""
    return key(action(action_id).keys[0])


def without_controls(raw: bytes) -> str:
    """What was written, without the sequences that a terminal acts on."""
    text = raw.decode("utf-8", "replace")
    return re.sub(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^X].*?\x1b\\|.)",
                  "", text, flags=re.DOTALL)  # fmt: skip
