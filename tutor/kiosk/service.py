"""Tells the computer's service manager that the kiosk is well, so that it may end one that is not.

Owns the two words for that, and how often they are said. Without a service manager nothing
is said, and nobody is ever waited for.
"""

from __future__ import annotations

import socket
from collections.abc import MutableMapping
from contextlib import suppress

TELL_EACH = 4.0
"""Seconds from one word to the next; a few of them fit into what the units allow."""

PLACE = "NOTIFY_SOCKET"


class Service:
    """Says `ready` once, and then again and again that all is well."""

    def __init__(self, surroundings: MutableMapping[str, str]) -> None:
        """Take the address out of there, so that no session could speak in the kiosk's place."""
        place = surroundings.pop(PLACE, "")
        # A name that begins with @ stands in no folder; the kernel knows it by a zero byte.
        self._address = "\0" + place[1:] if place.startswith("@") else place
        self._next = 0.0
        self._end: socket.socket | None = None
        self._words = b"READY=1\nWATCHDOG=1"

    def is_well(self, now: float) -> None:
        """Say so, if it is time."""
        if not self._address or now < self._next:
            return
        if self._end is None:
            self._end = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            self._end.setblocking(False)
        with suppress(OSError):  # said again with the next look
            self._end.sendto(self._words, self._address)
            self._words = b"WATCHDOG=1"
            self._next = now + TELL_EACH

    def close(self) -> None:
        """Nothing more is said."""
        if self._end is not None:
            self._end.close()
            self._end = None
        self._address = ""
