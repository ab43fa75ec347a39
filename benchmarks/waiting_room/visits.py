"""One person's visit, with something secret typed wherever typing is possible.

Owns the keys of such a visit, and the ways it can end. Never looks for what stays.
"""

from __future__ import annotations

import os
import re
import secrets
import signal
from collections.abc import Callable
from typing import Literal, get_args

from benchmarks.waiting_room.kiosk import BEGIN, PIN, Kiosk
from benchmarks.waiting_room.stage import HANG, RAISE

Way = Literal["finished", "staff", "crash", "kill", "idle", "hang"]
"""How a visit ends."""

WAYS: tuple[Way, ...] = get_args(Way)

RARE = "bcdfghjkqvwxz"
"""Letters that make no word together, so that a secret is found nowhere by chance."""

FIRST_KEYS = list("qwertyuiop")
"""What stands on the first line of the keyboard on the screen."""

LENGTH = 32
F12 = b"\x1b[24~"
RIGHT = b"\x1b[C"
ESCAPE = b"\x1b"
HOME = "How much time do you have?"
SHEET = "Your questions for the visit"
LESSON = b"14\r"
"""Has a question to be answered in one's own words."""

PANEL = "Back to the waiting room"
"""Stands on the staff's page only."""

MOST_PAGES = 40


class Missed(Exception):
    """The visit did not go as it should."""


def secret() -> str:
    """Something nobody else types."""
    return "".join(secrets.choice(RARE) for _ in range(LENGTH))


def come_in(kiosk: Kiosk) -> None:
    """From the first screen to the list of lessons."""
    kiosk.wait_for(BEGIN)
    kiosk.press(b"x")
    kiosk.wait_for("How would you like to read?")
    kiosk.press(b"\r")
    kiosk.wait_for(HOME)


def _open(kiosk: Kiosk, keys: bytes, text: str) -> None:
    kiosk.press(keys)
    kiosk.wait_for(text)


def _type(kiosk: Kiosk, words: str) -> None:
    """With a real keyboard."""
    kiosk.press(words.encode(), pause=0.2)


def _touch(kiosk: Kiosk, words: str) -> None:
    """On the keyboard of the screen, whose letters stand below this line."""
    rows = kiosk.terminal.text().split("\n")
    top = next(y for y, row in enumerate(rows) if row.split() == FIRST_KEYS)
    spots: dict[str, tuple[int, int]] = {}
    for y, row in enumerate(rows[top:], top + 1):
        for x, sign in enumerate(row, 1):
            spots.setdefault(sign, (x, y))
    taps = (spots[sign] for sign in words)
    kiosk.press(*(f"\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m".encode() for x, y in taps))


def _write(
    kiosk: Kiosk, key: bytes, asked: str, words: str, after: str,
    write: Callable[[Kiosk, str], None] = _type,
) -> None:  # fmt: skip
    """Open a field, write, and keep it."""
    _open(kiosk, key, asked)
    write(kiosk, words)
    kiosk.wait_for(words)
    _open(kiosk, b"\r", after)


def tell_everything(kiosk: Kiosk, words: str) -> None:
    """Type the words in a search, a teach-back, a lesson and all over the sheet."""
    _open(kiosk, b"/", "Look for a word")
    kiosk.press(words.encode())
    kiosk.wait_for(f"No page says “{words}”")
    _open(kiosk, ESCAPE, HOME)
    _teach_back(kiosk, words)
    _open(kiosk, b"s", SHEET)
    _write(kiosk, b"n", "Your question", words, SHEET)
    _write(kiosk, b"o", "A note for this question", words, f"Note: {words}")
    _write(kiosk, b"m", "What do you take?", words, SHEET)
    _write(kiosk, b"w", "A note for the whole visit", words, SHEET, _touch)
    _open(kiosk, b"a", "Leave open what you do not know yet")
    _write(kiosk, b"3", "Enter keeps it", words, "Leave open what you do not know yet")
    _open(kiosk, ESCAPE, SHEET)


def take_along(kiosk: Kiosk) -> None:
    """Show the sheet as codes, and print it."""
    kiosk.press(b"c")
    kiosk.wait_for("phone", "no room for codes")
    _open(kiosk, ESCAPE, SHEET)
    _open(kiosk, b"t", "Take it with me")
    kiosk.press(b"1")
    kiosk.wait_for("Take the paper along", "Try again")


def _teach_back(kiosk: Kiosk, words: str) -> None:
    """Page on to a question of that kind, and answer it."""
    _open(kiosk, LESSON, " 1 of ")
    for _ in range(MOST_PAGES):
        if number := _number_of(kiosk, "Write it in my own words"):
            _write(kiosk, number, "Enter keeps it", words, words)
            break
        kiosk.press(RIGHT, pause=0.08)
    else:
        raise Missed(kiosk.story())
    _open(kiosk, ESCAPE, HOME)


def _number_of(kiosk: Kiosk, title: str) -> bytes:
    """The key of something on the screen; empty when it is not there."""
    found = re.search(rf"(\d) {re.escape(title)}", kiosk.words())
    return found[1].encode() if found else b""


def end(kiosk: Kiosk, way: Way) -> None:
    """End the visit, and wait for the next person's first screen."""
    before = kiosk.visits()
    front = kiosk.in_front()
    match way:
        case "finished":
            _finish(kiosk)
        case "idle":
            kiosk.wait_for("Are you still")
        case "crash":
            os.kill(front, RAISE)
        case "hang":
            os.kill(front, HANG)
        case "kill":
            os.kill(front, signal.SIGKILL)
        case "staff":
            _as_staff(kiosk)
            before += 1
    kiosk.until(lambda: kiosk.visits() > before)
    kiosk.wait_for(BEGIN)


def _finish(kiosk: Kiosk) -> None:
    _open(kiosk, b"q", "Are you finished?")
    kiosk.write(_number_of(kiosk, "Finish, and forget everything"))


def _as_staff(kiosk: Kiosk) -> None:
    kiosk.press(F12 * 3)
    kiosk.wait_for("Type the staff number")
    kiosk.press(PIN.encode() + b"\r")
    kiosk.wait_for(PANEL)
    kiosk.write(_number_of(kiosk, PANEL))
