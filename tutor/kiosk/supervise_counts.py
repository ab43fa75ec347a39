"""Where the counts of a kiosk go, as the clinic file has it now.

Owns the counter, the process that sends what it put away, and that both follow the clinic file
while the kiosk runs. Never sees who was counted.
"""

from __future__ import annotations

from tutor.kiosk.supervise_plan import Counting, Helper, Plan
from tutor.sessions.messages import Count

LOOK_EACH = 60.0
"""Seconds between two looks whether the process runs, and whether the disk has room again."""


class Counts:
    """The counter of now, and its sender."""

    def __init__(self, plan: Plan, counter: Counting | None = None) -> None:
        """With a counter that is there already, or the one that the plan starts."""
        self._plan = plan
        self._taken = plan.clinic.counts
        self._old: list[Counting] = []
        """What they hold waits for room on the disk."""
        self._helper: Helper | None = None
        self._next: float | None = None
        self.counter = counter if counter is not None else self._started()
        """Takes counts; None while they are switched off."""

    def _started(self) -> Counting | None:
        start = self._plan.start_counting
        return None if start is None else start(self._plan.clinic)

    @property
    def trouble(self) -> str:
        """A sentence for the staff when counts cannot be put away; empty when they can."""
        return next((one.trouble for one in self._all() if one.trouble), "")

    def _all(self) -> tuple[Counting, ...]:
        return (*self._old, *(() if self.counter is None else (self.counter,)))

    def add(self, count: Count) -> None:
        """Count one thing, unless counts are switched off."""
        if self.counter is not None:
            self.counter.add(count)

    def tick(self, now: float) -> None:
        """Put the sums away when it is time."""
        if self.counter is not None:
            self.counter.tick(now)

    def tend(self, now: float) -> set[int]:
        """See to it that the sender runs, without trying too often; its process."""
        if self._next is None or now >= self._next:
            self._next = now + LOOK_EACH
            self._old = [one for one in self._old if not one.close()]
            if self._helper is None or not self._helper.is_alive():
                start = self._plan.start_helper
                self._helper = None if start is None else start(self._plan.clinic)
        return set() if self._helper is None else {self._helper.pid}

    def follow_plan(self) -> None:
        """Begin anew where the clinic file says something else about counts than before."""
        if self._plan.clinic.counts == self._taken:
            return
        self._taken = self._plan.clinic.counts
        self._old = [one for one in self._all() if not one.close()]
        self.counter = self._started()
        self._end_helper()
        self._next = None

    def _end_helper(self) -> None:
        """End the sender. What it had not sent yet is sent another time."""
        if self._helper is not None:
            self._helper.end()
            self._helper = None

    def close(self) -> None:
        """Put everything away, and end the sender."""
        self._end_helper()
        self._old = [one for one in self._all() if not one.close()]
