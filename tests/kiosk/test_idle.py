"""When nobody is there any more, by a clock the test turns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tutor.kiosk.idle import Idle, in_words


def test_it_asks_first_and_ends_only_after_the_whole_warning() -> None:
    idle = Idle(120, 30, 0.0)
    assert idle.look(119.9) == "here"
    assert idle.look(120.0) == "asking"
    assert idle.look(149.9) == "asking"
    assert idle.look(150.0) == "gone"


def test_a_touch_extends_it_as_often_as_somebody_likes() -> None:
    idle, now = Idle(30, 20, 0.0), 0.0
    for _again in range(50):
        now += 45
        idle.look(now - 15)
        assert idle.look(now) == "asking"
        idle.touch(now)
        assert idle.look(now) == "here"


def test_the_question_stands_for_its_whole_time_however_late_it_comes() -> None:
    idle = Idle(30, 20, 0.0)
    assert idle.look(10_000.0) == "asking"
    assert idle.left(10_000.0) == 20
    assert idle.look(10_019.0) == "asking"
    assert idle.look(10_020.0) == "gone"


def test_the_time_that_is_left_is_said_in_round_words() -> None:
    assert in_words(30) == "This screen starts again in about 30 seconds."
    assert in_words(20.5) == "This screen starts again in about 20 seconds."
    assert in_words(9) == "This screen starts again in about 10 seconds."
    assert in_words(4) == "This screen starts again in a few seconds."
    assert in_words(180) == "This screen starts again in about 3 minutes."


@given(st.lists(st.floats(0, 60), max_size=40))
def test_nobody_is_sent_away_without_twenty_seconds_to_answer(steps: list[float]) -> None:
    idle, now, asked = Idle(30, 20, 0.0), 0.0, None
    for step in steps:
        now += step
        state = idle.look(now)
        if state == "asking" and asked is None:
            asked = now
        if state == "gone":
            assert asked is not None
            assert now - asked >= 20
