"""The real terminal: raw, written to without ever waiting, and left clean.

Owns its settings and the bytes on their way to it. Everything passes through two blocks of
memory made once, and is overwritten with zeros when it is through.
"""

from __future__ import annotations

import asyncio
import errno
import os
import select
import termios
import tty
from collections.abc import Callable
from contextlib import suppress

from tutor.kiosk.terminal_reset import RESET

LONGEST_QUEUE = 768 * 1024
"""Bytes that may be on their way. More than one switch can bring along."""

Size = tuple[int, int]
"""Rows and columns."""


def wipe(block: memoryview) -> None:
    """Overwrite memory that held what somebody read or typed."""
    block[:] = bytes(len(block))


class Terminal:
    """The terminal people stand in front of."""

    def __init__(self, number: int, lost: Callable[[], None]) -> None:
        """Open it anew by its name, so that others who hold it keep waiting as they did."""
        self._fd = os.open(os.ttyname(number), os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        self._before = termios.tcgetattr(self._fd)
        self._lost = lost
        self._drained: Callable[[], None] = lambda: None
        self._queue = memoryview(bytearray(LONGEST_QUEUE))
        self._start = self._stop = 0
        self._is_gone = False

    def fileno(self) -> int:
        """For waiting until somebody types."""
        return self._fd

    def when_drained(self, call: Callable[[], None]) -> None:
        """Whom to tell when everything on its way has arrived."""
        self._drained = call

    def make_raw(self) -> None:
        """No key means anything to the computer itself, not even those that interrupt."""
        with suppress(termios.error):
            tty.setraw(self._fd, termios.TCSANOW)

    def size(self) -> Size:
        """Rows and columns now."""
        try:
            found = termios.tcgetwinsize(self._fd)
        except (termios.error, OSError):
            return (24, 80)
        return (found[0] or 24, found[1] or 80)

    @property
    def is_busy(self) -> bool:
        """Whether bytes are still on their way."""
        return self._start < self._stop

    @property
    def queued(self) -> int:
        """Bytes that were queued since everything had last arrived."""
        return self._stop

    def read_into(self, block: memoryview) -> int:
        """Take what was typed. The number of bytes; 0 when there are none."""
        try:
            count = os.readv(self._fd, [block])
        except BlockingIOError:
            return 0
        except OSError:
            count = 0
        if not count:
            self._gone()
        return count

    def put(self, block: memoryview | bytes | bytearray) -> None:
        """Send bytes. What does not fit now follows by itself; what is too much is dropped."""
        view = memoryview(block)
        sent = 0 if self.is_busy else self._write(view)
        rest = view[sent : sent + LONGEST_QUEUE - self._stop]
        if not len(rest) or self._is_gone:
            return
        if not self.is_busy:
            asyncio.get_running_loop().add_writer(self._fd, self._go_on)
        self._queue[self._stop : self._stop + len(rest)] = rest
        self._stop += len(rest)

    def _write(self, view: memoryview) -> int:
        """Send what fits now."""
        if self._is_gone:
            return 0
        try:
            return os.write(self._fd, view)
        except BlockingIOError:
            return 0
        except OSError as error:
            if error.errno != errno.EINTR:
                self._gone()
            return 0

    def _go_on(self) -> None:
        self._start += self._write(self._queue[self._start : self._stop])
        if not self.is_busy or self._is_gone:
            self._forget()
            self._drained()

    def _forget(self) -> None:
        """Drop and overwrite what is on its way."""
        asyncio.get_running_loop().remove_writer(self._fd)
        wipe(self._queue[: self._stop])
        self._start = self._stop = 0

    def reset(self) -> None:
        """Leave nothing of a session: not on the screen, not on its way in or out."""
        self._forget()
        self.flush_input()
        with suppress(termios.error):
            termios.tcflush(self._fd, termios.TCOFLUSH)
        self.put(RESET)

    def flush_input(self) -> None:
        """Forget what was typed and nobody read."""
        with suppress(termios.error):
            termios.tcflush(self._fd, termios.TCIFLUSH)

    def _gone(self) -> None:
        if not self._is_gone:
            self._is_gone = True
            asyncio.get_running_loop().remove_writer(self._fd)
            self._lost()

    def close(self) -> None:
        """Clean it and give it back as it was."""
        if not self._is_gone:
            self.reset()
            for _ in range(5):
                if not self.is_busy or not select.select([], [self._fd], [], 0.1)[1]:
                    break
                self._go_on()
        self._forget()
        with suppress(termios.error):
            termios.tcsetattr(self._fd, termios.TCSANOW, self._before)
        os.close(self._fd)


def set_size(number: int, size: Size) -> None:
    """Tell a terminal of ours how large it is."""
    with suppress(termios.error, OSError):
        termios.tcsetwinsize(number, size)


def make_quiet(number: int) -> None:
    """Before a session has taken its terminal, nothing typed is echoed or means anything."""
    mode = termios.tcgetattr(number)
    mode[3] &= ~(termios.ECHO | termios.ECHONL | termios.ICANON | termios.ISIG | termios.IEXTEN)
    mode[0] &= ~(termios.ICRNL | termios.IXON | termios.INLCR | termios.IGNCR | termios.ISTRIP)
    termios.tcsetattr(number, termios.TCSANOW, mode)
