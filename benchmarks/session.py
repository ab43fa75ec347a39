"""A program running in a terminal of its own.

Owns the process and the clock: everything the program writes is stamped on arrival and
only drawn afterwards, so that drawing never slows the program down. Never judges a figure.
"""

from __future__ import annotations

import fcntl
import os
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence

from benchmarks.counters import Counter
from benchmarks.terminal import Look, Terminal

CHUNK = 65536

_READS_AS_SET = ("PYTHON", "TEXTUAL", "TERM_", "VTE_", "KITTY_", "COLOR", "NO_COLOR", "FORCE_COLOR")


def surroundings(extra: Mapping[str, str]) -> dict[str, str]:
    """The environment a program is measured in: a common terminal, and nobody's settings."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(_READS_AS_SET)}
    return {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", **extra}


class Session:
    """One run of one program, from its first moment to its last."""

    def __init__(
        self, argv: Sequence[str], size: tuple[int, int], extra: Mapping[str, str] | None = None
    ) -> None:
        self.terminal = Terminal(*size, self.write)
        self.bytes_written = 0
        self.exit_code: int | None = None
        self.ended_at = 0.0
        self.last_change = 0.0
        """When the screen last changed."""
        self._waiting: list[tuple[float, bytes]] = []
        self._shown: Look = self.terminal.look()
        self._start(argv, size, surroundings(extra or {}))

    def _start(self, argv: Sequence[str], size: tuple[int, int], env: dict[str, str]) -> None:
        self._screen, other_end = os.openpty()
        columns, rows = size
        cells = struct.pack("HHHH", rows, columns, columns * 8, rows * 16)
        fcntl.ioctl(other_end, termios.TIOCSWINSZ, cells)
        hold, go = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.close(self._screen)
                os.close(go)
                os.login_tty(other_end)
                signal.signal(signal.SIGINT, signal.SIG_DFL)
                os.read(hold, 1)
                os.execvpe(argv[0], list(argv), env)
            finally:
                os._exit(127)
        os.close(other_end)
        os.close(hold)
        self.counter = Counter(self.pid)
        os.set_blocking(self._screen, False)
        self.started_at = time.monotonic()
        os.close(go)

    def write(self, data: bytes) -> None:
        """Type."""
        give_up = time.monotonic() + 5
        while data and self.exit_code is None and time.monotonic() < give_up:
            try:
                data = data[os.write(self._screen, data) :]
            except BlockingIOError:
                time.sleep(0.002)
            except OSError:
                return

    def _read(self, patience: float) -> bool:
        """Wait for output; whether any came."""
        if not select.select([self._screen], [], [], max(0.0, patience))[0]:
            return False
        try:
            data = os.read(self._screen, CHUNK)
        except BlockingIOError:
            return False
        except OSError:  # how Linux says that the other end was closed
            data = b""
        now = time.monotonic()
        if not data:
            _, status, used = os.wait4(self.pid, 0)
            self.ended_at = time.monotonic()
            self.counter.finish((used.ru_utime + used.ru_stime) * 1000)
            self.exit_code = os.waitstatus_to_exitcode(status)
            return False
        self.bytes_written += len(data)
        self._waiting.append((now, data))
        self.terminal.answer(data)
        return True

    def settle(self, quiet: float, patience: float) -> None:
        """Read until nothing came for `quiet` seconds, then draw it all."""
        now = last = time.monotonic()
        end = now + patience
        while self.exit_code is None and now < end and now - last < quiet:
            if self._read(min(last + quiet, end) - now):
                last = time.monotonic()
            now = time.monotonic()
        self._draw()

    def await_output(self, patience: float) -> None:
        """Read until the first output, or the end of patience."""
        end = time.monotonic() + patience
        while self.exit_code is None and time.monotonic() < end:
            if self._read(end - time.monotonic()):
                return

    def _draw(self) -> None:
        for stamp, data in self._waiting:
            self.terminal.feed(data)
            if not self.terminal.in_frame:
                look = self.terminal.look()
                if look != self._shown:
                    self._shown, self.last_change = look, stamp
        self._waiting.clear()

    def close(self) -> None:
        """End the program if it is still there, and give everything back."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            if self.exit_code is None:
                os.kill(self.pid, sign)
                self.settle(2, 2)
        os.close(self._screen)
        self.counter.close()
