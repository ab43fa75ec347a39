"""How soon another PIN is looked at after a wrong one.

Owns the waiting, for all sessions of a screen together. Asks the time of a clock that is handed
in and should never be set by anybody, such as `time.monotonic`. Never sees a PIN.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from tutor.clinic.kept_tries import KeptTries, Unclear

FEW = 5
"""Wrong tries until the long wait."""

LONG = 60.0
"""Seconds of the wait after that many wrong tries, and after each one that follows."""


class Looked(Struct, frozen=True):
    """What came of a try."""

    is_right: bool
    wait: float = 0.0
    """Seconds until another try is looked at."""


class Tries:
    """Counts wrong PINs until a right one."""

    def __init__(self, clock: Callable[[], float], kept: KeptTries | None = None) -> None:
        """Go on from what was kept, or start with none; `clock` gives seconds."""
        self._clock = clock
        self._before = clock()
        self._kept = kept
        self._wrong = 0
        self._wait = 0.0
        if kept is not None:
            self._go_on(kept)

    def _go_on(self, kept: KeptTries) -> None:
        """Wait for what is left of the wait; for all of the longest where that is unclear."""
        try:
            self._wrong, since = kept.read()
        except Unclear:
            self._wrong, since = FEW, 0.0
            # From here on the computer's clock is taken as it is.
            kept.put(FEW)
        if self._wrong:
            self._wait = max(0.0, _wait_after(self._wrong) - since)

    def wait(self) -> float:
        """Seconds until another try is looked at."""
        now = self._clock()
        # A clock that went back has counted nothing, and has taken nothing away.
        self._wait = max(0.0, self._wait - max(0.0, now - self._before))
        self._before = now
        return self._wait

    def look(self, is_right: Callable[[], bool]) -> Looked:
        """Look at a PIN, unless it is too early: then not even a right one is looked at."""
        if wait := self.wait():
            return Looked(False, wait)
        # Counted before the look, so that nothing is gained by breaking it off.
        self._wrong += 1
        self._wait = _wait_after(self._wrong)
        if self._kept is not None:
            self._kept.put(self._wrong)
        if not is_right():
            self._before = self._clock()
            return Looked(False, self._wait)
        self._wrong, self._wait = 0, 0.0
        if self._kept is not None:
            self._kept.forget()
        return Looked(True)


def _wait_after(wrong: int) -> float:
    return LONG if wrong >= FEW else 2.0 ** (wrong - 1)
