"""The way to the staff's page that nobody sees."""

from __future__ import annotations

from tutor.kiosk.staff_way import StaffWay


def test_the_key_three_times_within_two_seconds_opens_it() -> None:
    way = StaffWay()
    assert [way.key("f12", at) for at in (0.0, 0.8, 1.6)] == [False, False, True]


def test_three_slow_presses_do_not() -> None:
    way = StaffWay()
    assert not any(way.key("f12", at) for at in (0.0, 1.5, 3.0, 4.5))


def test_another_key_in_between_begins_anew() -> None:
    way = StaffWay()
    assert not any(way.key(name, 0.1) for name in ("f12", "f12", "a", "f12", "f12"))


def test_a_finger_held_on_the_top_right_corner_opens_it_once() -> None:
    way = StaffWay()
    way.down(79, 0, 80, 0.0)
    assert not way.is_held(2.9)
    assert way.is_held(3.0)
    assert not way.is_held(3.5)


def test_a_touch_that_is_sent_again_while_it_lasts_counts_from_the_first() -> None:
    way = StaffWay()
    way.down(79, 0, 80, 0.0)
    way.down(79, 0, 80, 0.4)
    assert way.up(3.0)


def test_a_short_touch_one_elsewhere_and_one_that_moves_away_do_not() -> None:
    way = StaffWay()
    way.down(79, 0, 80, 0.0)
    assert not way.up(1.0)
    way.down(40, 0, 80, 0.0)
    assert not way.is_held(9.0)
    way.down(79, 0, 80, 0.0)
    way.move(40, 10, 80)
    assert not way.is_held(9.0)
