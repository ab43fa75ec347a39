"""Somebody who presses anything, and who in the end finds the way out.

Owns the chances. The luck comes from outside, so that a run can be repeated.
"""

from __future__ import annotations

import random
import re
import time

from benchmarks.waiting_room.kiosk import BEGIN, Kiosk

KEYS = (
    b"\r", b"\x1b", b" ", b"\t", b"\x1b[Z", b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D",
    b"\x1b[5~", b"\x1b[6~", b"\x1b[H", b"\x1b[F", b"\x7f", b"\x1b[3~", b"\x1bOP", b"\x1b[18~",
    b"\x1b[19~", b"\x1b[24~", b"\x03", b"\x11", b"\x1a", b"\x1c", b"\x10", b"\x1b[99;5u",
    b"\x1b[200~pasted\x1b[201~",
)  # fmt: skip
"""Keys by what a terminal sends for them."""

LETTERS = b"abceghimnorstuvwxyz/,?!0123456789"
MOST_TRIES = 40
A_KEY = 3.0
"""Seconds; a key that did nothing by then was taken for part of another one."""

FINISH = re.compile(r"(\d) Finish, and forget everything")


def bother(kiosk: Kiosk, luck: random.Random) -> None:
    """Come in, and press and touch this and that."""
    kiosk.press(b"x\r", pause=0.02)
    for _ in range(luck.randint(4, 16)):
        kiosk.write(_something(kiosk, luck))
        kiosk.listen(luck.choice((0.0, 0.01, 0.03)))


def _something(kiosk: Kiosk, luck: random.Random) -> bytes:
    """A key, a touch, a wheel, or a few letters."""
    columns, rows = kiosk.terminal.screen.columns, kiosk.terminal.screen.lines
    x, y = luck.randint(1, columns), luck.randint(1, rows)
    match luck.randrange(6):
        case 0 | 1:
            return luck.choice(KEYS)
        case 2:
            return b"\x1b[<0;%d;%dM\x1b[<0;%d;%dm" % (x, y, x, y)
        case 3:
            return b"\x1b[<%d;%d;%dM" % (luck.choice((64, 65, 35)), x, y)
        case 4:
            return bytes(luck.choices(LETTERS, k=luck.randint(2, 9)))
    return bytes((luck.choice(LETTERS),))


def finish(kiosk: Kiosk, before: int) -> float | None:
    """Be finished, wherever this is; milliseconds from the last key to the next one's screen.

    None when the visit had ended before, by one of the keys that were pressed.
    """
    for _ in range(MOST_TRIES):
        # A hidden page stays hidden for somebody in a hurry, and an escape waits for company.
        kiosk.listen(0.5 if "Hidden" in kiosk.words() else 0.12)
        if kiosk.visits() > before:
            return None
        words = kiosk.words()
        if found := FINISH.search(words):
            began = time.monotonic()
            kiosk.write(found[1].encode())
            while time.monotonic() - began < A_KEY and kiosk.visits() <= before:
                kiosk.listen(0.002)
            if kiosk.visits() > before:
                kiosk.wait_for(BEGIN)
                return (time.monotonic() - began) * 1000
        elif BEGIN in words:
            kiosk.write(b"x")
        else:
            kiosk.write(b"\x11" if "I'm finished" in words else b"\x1b")
    raise AssertionError(f"There was no way out.\n{kiosk.story()}")
