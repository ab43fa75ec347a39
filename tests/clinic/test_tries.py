"""Waiting after wrong PINs: nobody gets more looks than a patient guesser should."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tutor.clinic.tries import FEW, LONG, Tries


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Lock:
    """Something to try PINs on, which counts how often it was looked at."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.tries = Tries(self.clock)
        self.looks = 0

    def attempt(self, is_right: bool) -> tuple[bool, float]:
        def look() -> bool:
            self.looks += 1
            return is_right

        found = self.tries.look(look)
        return found.is_right, found.wait


def test_the_wait_doubles_and_after_five_wrong_tries_it_is_a_minute() -> None:
    lock = Lock()
    waits = []
    for _try in range(8):
        waits.append(lock.attempt(False)[1])
        lock.clock.now += waits[-1]
    assert waits == [1, 2, 4, 8, 60, 60, 60, 60]


def test_a_right_pin_during_the_wait_is_not_looked_at() -> None:
    lock = Lock()
    lock.attempt(False)
    lock.clock.now += 0.25
    assert lock.attempt(True) == (False, 0.75)
    assert lock.looks == 1
    lock.clock.now += 0.75
    assert lock.attempt(True) == (True, 0.0)


def test_a_right_pin_begins_the_count_anew() -> None:
    lock = Lock()
    for _try in range(3):
        lock.clock.now += lock.attempt(False)[1]
    assert lock.attempt(True) == (True, 0.0)
    assert lock.attempt(False) == (False, 1.0)


def test_a_clock_that_jumps_back_neither_opens_nor_locks_for_good() -> None:
    lock = Lock()
    lock.attempt(False)
    lock.clock.now -= 10_000
    assert lock.attempt(True) == (False, 1.0)
    lock.clock.now += 1
    assert lock.attempt(True) == (True, 0.0)


def test_a_look_that_breaks_off_counts_as_wrong() -> None:
    lock = Lock()

    def breaks() -> bool:
        raise MemoryError

    try:
        lock.tries.look(breaks)
    except MemoryError:
        assert lock.tries.wait() == 1.0
    assert lock.attempt(True)[0] is False


@given(st.lists(st.floats(-100, 100), max_size=200))
def test_no_sequence_of_tries_gets_more_looks_than_the_waits_allow(moves: list[float]) -> None:
    lock = Lock()
    passed = 0.0
    for move in moves:
        lock.clock.now += move
        passed += max(0.0, move)
        lock.attempt(False)
        # One at once, four after waits of 15 seconds in all, and one for each minute from there.
        assert lock.looks <= FEW + passed / LONG + 1e-6
        assert lock.looks <= 1 or passed >= 2 ** (min(lock.looks, FEW) - 1) - 1 - 1e-6
