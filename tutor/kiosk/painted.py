"""What passes of the bytes a session paints: no clipboard, no link, no title.

Owns that one rule: a page is made of text, colors and places, so that every longer message to
the terminal is dropped. Works in the caller's block of memory, and keeps no more than one byte.
"""

from __future__ import annotations

import re

_STEERING = re.compile(rb"\x1b[\]P_^X]|\xc2[\x80-\x9f]")
_ENDS = re.compile(rb"\x07|\x1b\\|[\x18\x1a]|(?=\x1b[^\\])")
_HALF = b"\x1b\xc2"
"""May begin something of which the rest has not come."""


class Painted:
    """Looks at what comes from one session."""

    def __init__(self) -> None:
        """Nothing came yet."""
        self._is_inside = False
        self._half = 0

    def pass_on(self, block: memoryview, count: int) -> int:
        """Close the gaps where something was dropped; how many bytes are left at the front.

        The block begins with room for one byte, which is not counted.
        """
        start = 1
        if self._half:
            start, block[0] = 0, self._half
            self._half = 0
        stop = 1 + count
        if block[stop - 1] in _HALF:
            self._half = block[stop - 1]
            stop -= 1
        left = 0
        while start < stop:
            if self._is_inside:
                start = self._after_end(block, start, stop)
                continue
            found = _STEERING.search(block[start:stop])
            end = stop if found is None else start + found.start()
            if (left, start) != (0, 0):
                block[left : left + end - start] = block[start:end]
            left += end - start
            start = end if found is None else start + found.end()
            self._is_inside = found is not None and block[start - 2] == 0x1B
        return left

    def _after_end(self, block: memoryview, start: int, stop: int) -> int:
        found = _ENDS.search(block[start:stop])
        if found is None:
            return stop
        self._is_inside = False
        return start + found.end()
