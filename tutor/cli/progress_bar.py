"""A bar that grows while something long is done.

Owns when it shows itself: only to a person at a terminal, and only once it takes a while.
Never stays: its line is wiped when the work is done.
"""

from __future__ import annotations

import sys
import time
from typing import TextIO

from tutor.words import _

PATIENCE = 0.7
"""Seconds before it shows itself; shorter work is over before anybody wonders."""

PAUSE = 0.1
"""Seconds between two looks at it."""

WIDTH = 24


class ProgressBar:
    """How much of the work is done."""

    def __init__(self, stream: TextIO | None = None) -> None:
        """Draw on a stream, otherwise on the one for talk."""
        self._stream = stream if stream is not None else sys.stderr
        self._next = time.monotonic() + PATIENCE
        self._is_shown = False
        self._is_wanted = self._stream is not None and self._stream.isatty()

    def tell(self, done: int, count: int) -> None:
        """Show how many of how many files are done."""
        now = time.monotonic()
        if not self._is_wanted or now < self._next:
            return
        self._next = now + PAUSE
        self._is_shown = True
        full = WIDTH * done // max(count, 1)
        words = _("{done} of {count} files").format(done=done, count=count)
        self._stream.write(f"\r[{'#' * full}{'.' * (WIDTH - full)}] {words}\x1b[K")
        self._stream.flush()

    def close(self) -> None:
        """Wipe its line."""
        if self._is_shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._is_shown = False
