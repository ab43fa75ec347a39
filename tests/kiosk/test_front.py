"""The front: what passes to and from a session, and what never does."""

from __future__ import annotations

import asyncio
import os
import select
import termios
from collections.abc import Awaitable, Callable

from tutor.kiosk.front import AT_ONCE, EACH_SECOND, LONGEST_SWITCH, MOST_HELD, SILENCE, Throttle
from tutor.kiosk.front import TerminalFront as Front
from tutor.kiosk.terminal import LONGEST_QUEUE, Terminal
from tutor.kiosk.terminal_reset import RESET
from tutor.kiosk.typed import END_OF_PASTE


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
    """All that has come to the terminal."""
    found = b""
    for _ in range(20):
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


def test_a_terminal_that_takes_nothing_holds_up_the_session_and_nobody_else() -> None:
    async def work(front: Front, near: int, now: list[float]) -> None:
        channel = front.channel()
        front.show(channel)
        os.set_blocking(channel.far_end(), False)
        sent = 0
        for _ in range(200):
            try:
                sent += os.write(channel.far_end(), b"z" * 4000)
            except BlockingIOError:
                await asyncio.sleep(0)
        assert sent < 400_000
        assert (await painted(near)).count(b"z") == sent

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
