"""The supervisor's end of the counts.

Owns when sums go from memory to the disk: together and some minutes apart. Never waits for
anybody, never raises, and loads nothing of a database but the queue's.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from tutor.counts.outbox import Outbox
from tutor.counts.small_numbers import at_least
from tutor.counts.tally import Row, Tally, keys_of, screen_name
from tutor.counts.trouble import OutboxTrouble, in_short
from tutor.sessions.messages import Count
from tutor.words import _

EVERY = 300.0
"""Seconds between two visits to the disk. A power cut loses at most what was counted since."""

_PATIENCE = 0.05
"""Seconds to wait for the sender, which holds the queue for moments only."""


class Counter:
    """Takes counts and keeps them."""

    def __init__(
        self, outbox: Path, screen: str = "", clock: Callable[[], datetime] = datetime.now
    ) -> None:
        """Keep counts in a queue under a screen's name."""
        self._outbox = Outbox(outbox, _PATIENCE)
        self._screen = screen_name(screen)
        self._clock = clock
        self._tally = Tally()
        self._ready: tuple[str, tuple[Row, ...]] | None = None
        """Sums on their way to the disk, with the mark that lets them be taken once only."""
        self._due: float | None = None
        self.trouble = ""
        """A sentence for the staff when the disk did not take the counts; empty when it did."""

    def add(self, count: Count) -> bool:
        """Count one thing; False when it is not sound or there is no room for it."""
        keys = keys_of(count, self._clock(), self._screen)
        return bool(keys) and self._tally.raise_all(keys)

    def tick(self, now: float) -> None:
        """Move the sums to the disk when it is time; `now` in seconds that never jump."""
        if self._due is None or now >= self._due:
            is_first = self._due is None
            self._due = now + EVERY
            if not is_first:
                self._keep()

    def today_lines(self) -> tuple[str, ...]:
        """What was counted today, for the staff: rounded down to fives, and never less."""
        day = self._clock().date().isoformat()
        try:
            sums = self._outbox.today(day)
            sending = self._outbox.noted()
        except OutboxTrouble as error:
            return (str(error),)
        finally:
            # Nothing stays open that a forked session would share.
            self._outbox.close()
        about = {
            "began": _("visits: {number} or more"),
            "opened": _("lessons opened: {number} or more"),
            "finished": _("lessons finished: {number} or more"),
            "answered": _("checks answered: {number} or more"),
            "printed": _("sheets printed: {number} or more"),
            "coded": _("sheets shown as codes: {number} or more"),
        }
        lines = [
            text.format(number=number)
            for what, text in about.items()
            if (number := at_least(sums.get(what, 0)))
        ]
        lines = lines or [_("Fewer than 5 of everything so far today.")]
        lines += [line for line in (self.trouble, in_short(sending)) if line]
        return tuple(lines)

    def close(self) -> bool:
        """Move everything to the disk; False when the disk did not take it."""
        self._keep()
        if self._tally:
            self._keep()
        return self._ready is None

    def _keep(self) -> None:
        """Hand the sums to the queue. What it does not take is offered again, the same."""
        if self._ready is None:
            rows = self._tally.rows()
            if not rows:
                return
            self._ready = (uuid4().hex, rows)
            self._tally = Tally()
        try:
            self._outbox.put(*self._ready)
        except OutboxTrouble as error:
            self.trouble = str(error)
            return
        finally:
            self._outbox.close()
        self._ready = None
        self.trouble = ""
