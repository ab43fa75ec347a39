"""Wrong PINs are remembered when the program or the computer is ended in between."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clinic.test_tries import Clock
from tutor.clinic.kept_tries import Kept, KeptTries
from tutor.clinic.tries import FEW, LONG, Tries


class Screen:
    """A screen with a power switch; its own clock begins anew at each start."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "state" / "wrong-pins.json"
        self.wall = Clock()
        self.switch_on()

    def switch_on(self) -> None:
        self.clock = Clock()
        self.clock.now = 1.0
        self.tries = Tries(self.clock, KeptTries(self.path, self.wall))

    def attempt(self, is_right: bool = False) -> tuple[bool, float]:
        found = self.tries.look(lambda: is_right)
        return found.is_right, found.wait

    def pass_by(self, seconds: float) -> None:
        self.clock.now += seconds
        self.wall.now += seconds

    def try_in_vain(self, often: int) -> None:
        for _try in range(often):
            self.pass_by(self.attempt()[1])


def test_the_power_switch_gives_no_fresh_tries(tmp_path: Path) -> None:
    screen = Screen(tmp_path)
    screen.try_in_vain(FEW - 1)
    assert screen.attempt() == (False, LONG)
    screen.wall.now += 10
    screen.switch_on()
    assert screen.attempt(True) == (False, LONG - 10)
    screen.pass_by(LONG - 10)
    assert screen.attempt() == (False, LONG)


def test_a_right_pin_is_remembered_too(tmp_path: Path) -> None:
    screen = Screen(tmp_path)
    screen.try_in_vain(3)
    assert screen.attempt(True) == (True, 0.0)
    assert not screen.path.exists()
    screen.switch_on()
    assert screen.attempt() == (False, 1.0)


def test_a_clock_set_back_means_the_longest_wait_and_not_for_good(tmp_path: Path) -> None:
    screen = Screen(tmp_path)
    screen.attempt()
    screen.wall.now -= 500
    screen.switch_on()
    assert screen.attempt(True) == (False, LONG)
    screen.pass_by(LONG)
    assert screen.attempt(True) == (True, 0.0)


def test_a_power_cut_during_the_longest_wait_takes_nothing_off_it(tmp_path: Path) -> None:
    screen = Screen(tmp_path)
    screen.attempt()
    screen.path.write_bytes(b"")
    for _start in range(3):
        screen.switch_on()
        assert screen.attempt(True) == (False, LONG)


def test_the_file_holds_a_number_and_a_time_and_only_this_user_reads_it(tmp_path: Path) -> None:
    screen = Screen(tmp_path)
    screen.attempt()
    assert screen.path.read_bytes() == b'{"wrong":1,"at":1000.0}'
    assert screen.path.stat().st_mode & 0o777 == 0o600


def test_a_disk_that_takes_nothing_leaves_the_waits_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    screen = Screen(tmp_path)
    assert screen.attempt(True) == (False, LONG)
    screen.pass_by(LONG)
    assert screen.attempt() == (False, LONG)
    screen.pass_by(LONG)
    assert screen.attempt(True) == (True, 0.0)


@pytest.mark.parametrize("body", [b"[" * 900, b"{}", b'{"wrong":0,"at":1.0}', b"\xff", b"null",
                                  b'{"wrong":1,"at":1e400}', b'{"wrong":-1,"at":-1}'])  # fmt: skip
def test_a_damaged_file_means_the_longest_wait(tmp_path: Path, body: bytes) -> None:
    screen = Screen(tmp_path)
    screen.attempt()
    screen.path.write_bytes(body)
    screen.switch_on()
    assert screen.attempt(True) == (False, LONG)


@given(st.binary(max_size=200) | st.integers(0, 40).map(lambda n: b'{"wrong":5,"at":1000.0}'[:n]))
def test_whatever_stands_in_the_file_a_wait_follows_or_it_was_a_sound_one(body: bytes) -> None:
    with TemporaryDirectory() as place:
        screen = Screen(Path(place))
        screen.attempt()
        screen.path.write_bytes(body)
        screen.switch_on()
        try:
            sound = msgspec.json.decode(body, type=Kept)
        except (ValueError, RecursionError):
            assert screen.attempt(True) == (False, LONG)
        else:
            assert screen.attempt()[1] >= 1.0
            assert sound.wrong >= 1


@given(st.lists(st.tuples(st.booleans(), st.floats(-200, 200)), max_size=60))
def test_no_sequence_of_starts_and_jumps_gets_more_looks_than_the_waits_allow(
    moves: list[tuple[bool, float]],
) -> None:
    with TemporaryDirectory() as place:
        screen = Screen(Path(place))
        looks, passed = 0, 0.0

        def look() -> bool:
            nonlocal looks
            looks += 1
            return False

        for restarts, move in moves:
            if restarts:
                screen.switch_on()
            # A jump forward is as good as time gone by; a jump back gains nothing.
            screen.wall.now = max(0.0, screen.wall.now + move)
            screen.clock.now += max(0.0, move)
            passed += max(0.0, move)
            screen.tries.look(look)
        assert looks <= FEW + passed / LONG + 1e-6
