"""The front: what passes to and from a session, and what never does."""

from __future__ import annotations

import asyncio
import os
import select
import termios
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress

from tutor.kiosk.front import (
    AT_ONCE,
    EACH_SECOND,
    LONGEST_SWITCH,
    MOST_BEHIND,
    MOST_HELD,
    SILENCE,
    Throttle,
)
from tutor.kiosk.front import TerminalFront as Front
from tutor.kiosk.terminal import LONGEST_QUEUE, Terminal
from tutor.kiosk.terminal_reset import BREAK_OFF, HIDE_CURSOR, RESET
from tutor.kiosk.typed import END_OF_PASTE

PATIENCE = 30.0


def with_front(work: Callable[[Front, int, list[float]], Awaitable[None]]) -> None:
    """Do something with a front on a pseudo terminal, whose near end is given."""

    async def whole() -> None:
        near, far = os.openpty()
        now = [100.0]
        front = Front(Terminal(far, lambda: None), lambda: now[0])
        try:
            await work(front, near, now)
        finally:
            front.close()
            os.close(far)
            os.close(near)

    asyncio.run(whole())


async def painted(near: int) -> bytes:
    """All that has come to the terminal in a moment, a longer one while nothing has."""
    found = b""
    for turn in range(100):
        if found and turn >= 20:
            break
        await asyncio.sleep(0.002)
        while select.select([near], [], [], 0)[0]:
            found += os.read(near, 65536)
    return found


def came(far: int) -> bytes:
    """All that has come to a session."""
    found = b""
    while select.select([far], [], [], 0)[0]:
        found += os.read(far, 65536)
    return found


def test_what_a_waiting_session_paints_is_held_until_it_is_shown() -> None:
    async def work(front: Front, near: int, now: list[float]) -> None:
        channel = front.channel()
        os.write(channel.far_end(), b"welcome")
        assert b"welcome" not in await painted(near)
        front.show(channel)
        seen = await painted(near)
        assert seen.startswith(RESET)
        assert seen.endswith(b"welcome")
        os.write(channel.far_end(), b"more")
        assert await painted(near) == b"more"

    with_front(work)


def test_what_the_last_session_still_paints_is_never_seen() -> None:
    async def work(front: Front, near: int, now: list[float]) -> None:
        first, second = front.channel(), front.channel()
        front.show(first)
        os.write(first.far_end(), b"secret")
        front.show(second)
        os.write(first.far_end(), b"secret")
        assert b"secret" not in await painted(near)

    with_front(work)


def test_keys_typed_before_a_switch_do_not_reach_the_next_session() -> None:
    async def work(front: Front, near: int, now: list[float]) -> None:
        first, second = front.channel(), front.channel()
        front.show(first)
        os.write(near, b"secret")
        front.show(second)
        await painted(near)
        os.write(near, b"x")
        await painted(near)
        assert came(second.far_end()) == b"x"

    with_front(work)


def test_keys_are_never_echoed_and_go_nowhere_while_no_session_is_shown() -> None:
    async def work(front: Front, near: int, now: list[float]) -> None:
        front.say("One moment, please.")
        assert (await painted(near)).endswith(b"One moment, please.")
        os.write(near, b"secret\r\x03")
        assert await painted(near) == b""

    with_front(work)


def test_a_flood_is_cut_and_a_paste_in_it_is_ended() -> None:
    async def work(front: Front, near: int, now: list[float]) -> None:
        channel = front.channel()
        front.show(channel)
        for _ in range(8):
            os.write(near, b"\x1b[200~" + b"p" * 2000)
            await painted(near)
        flood = came(channel.far_end())
        assert len(flood) <= AT_ONCE
        now[0] += 1.0
        os.write(near, b"k")
        await painted(near)
        assert came(channel.far_end()) == END_OF_PASTE + b"k"

    with_front(work)


async def all_painted(near: int) -> bytes:
    """What comes to the terminal until nothing more does."""
    found = b""
    while more := await painted(near):
        found += more
    return found


async def paint(far: int, count: int) -> int:
    """Paint as fast as it is taken; how many bytes were, of so many, in some seconds."""
    os.set_blocking(far, False)
    sent, end = 0, time.monotonic() + PATIENCE
    while sent < count and time.monotonic() < end:
        with suppress(BlockingIOError):
            sent += os.write(far, b"z" * min(4000, count - sent))
        await asyncio.sleep(0)
    return sent


def test_a_terminal_that_takes_nothing_holds_up_no_session() -> None:
    async def work(front: Front, near: int, now: list[float]) -> None:
        channel = front.channel()
        front.show(channel)
        told: list[int] = []
        assert await paint(channel.far_end(), 4 * MOST_BEHIND) == 4 * MOST_BEHIND
        front.repaint = lambda: told.append(0)  # type: ignore[method-assign]  # only counted
        seen = await all_painted(near)
        assert 0 < seen.count(b"z") <= MOST_BEHIND + 64 * 1024  # the kernel holds some, too
        assert seen.endswith(BREAK_OFF)
        assert told == [0]
        os.write(channel.far_end(), b"new page")
        assert await painted(near) == b"new page"

    with_front(work)


def test_a_slow_terminal_misses_nothing_of_a_page_or_two() -> None:
    async def work(front: Front, near: int, now: list[float]) -> None:
        channel = front.channel()
        front.show(channel)
        assert await paint(channel.far_end(), 100_000) == 100_000
        assert (await all_painted(near)).count(b"z") == 100_000

    with_front(work)


def test_what_was_dropped_for_one_session_is_no_matter_of_the_next() -> None:
    async def work(front: Front, near: int, now: list[float]) -> None:
        first, second = front.channel(), front.channel()
        front.show(first)
        await paint(first.far_end(), 2 * MOST_BEHIND)
        front.show(second)
        os.write(second.far_end(), b"second")
        seen = await all_painted(near)
        assert seen.endswith(b"second")
        assert BREAK_OFF not in seen.rpartition(RESET)[2]

    with_front(work)


def test_what_is_said_steers_no_terminal_whatever_is_in_it() -> None:
    async def work(front: Front, near: int, now: list[float]) -> None:
        front.say("a\x1b]0;b\x07c\udcff", "d\x1b[2Je")
        seen = (await painted(near)).rpartition(HIDE_CURSOR)[2]
        assert b"\x1b" not in seen
        assert b"\x07" not in seen
        assert b"a\xc2\xb7]0;b" in seen

    with_front(work)


def test_a_size_is_passed_on_to_every_session() -> None:
    async def work(front: Front, near: int, now: list[float]) -> None:
        channels = [front.channel(), front.channel()]
        assert not front.resized()
        termios.tcsetwinsize(near, (50, 132))
        assert front.resized()
        assert {termios.tcgetwinsize(one.far_end()) for one in channels} == {(50, 132)}
        assert termios.tcgetwinsize(front.channel().far_end()) == (50, 132)

    with_front(work)


def test_quiet_time_counts_from_the_last_input_and_from_the_switch() -> None:
    async def work(front: Front, near: int, now: list[float]) -> None:
        front.show(front.channel())
        now[0] += 5
        assert front.quiet_for() == 5
        os.write(near, b"x")
        await painted(near)
        assert front.quiet_for() == 0

    with_front(work)


def test_a_switch_always_finds_room() -> None:
    assert LONGEST_SWITCH + 64 * 1024 < LONGEST_QUEUE
    assert MOST_HELD < LONGEST_SWITCH


def test_typing_and_moving_a_mouse_always_pass() -> None:
    throttle = Throttle()
    now = 0.0
    for _ in range(2000):
        now += 1 / 125
        assert throttle.passes(16, now)


def test_after_a_flood_nothing_passes_until_there_was_silence() -> None:
    throttle = Throttle()
    assert not throttle.passes(AT_ONCE + 1, 1.0)
    assert not throttle.passes(1, 1.0 + SILENCE / 2)
    assert throttle.passes(1, 1.0 + SILENCE / 2 + SILENCE)
    assert EACH_SECOND > 125 * 16
