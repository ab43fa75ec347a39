"""What a session paints reaches the terminal, but no message to the terminal itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.kiosk.painted import Painted

PAGE = "\x1b[?1049h\x1b[1;1H\x1b[38;2;1;2;3mHello – größer\x1b[0m\x1b[?2026l".encode()


def through(*blocks: bytes) -> bytes:
    """What passes of some blocks that come one after the other."""
    painted, found = Painted(), b""
    for some in blocks:
        if some:
            block = memoryview(bytearray(b"\0" + some + b"\0" * 10))
            found += bytes(block[: painted.pass_on(block, len(some))])
    return found


@pytest.mark.parametrize(
    "message",
    [
        b"\x1b]52;c;c2VjcmV0\x07", b"\x1b]8;;http://x\x1b\\", b"\x1b]0;title\x07",
        b"\x1bP+q5443\x1b\\", b"\x1b_Gf=100;AAAA\x1b\\", b"\x1b^x\x1b\\", b"\x1bXx\x1b\\",
        b"\xc2\x9d", b"\x1b]22;pointer\x07",
    ],
)  # fmt: skip
def test_messages_to_the_terminal_are_dropped_wherever_they_are_cut(message: bytes) -> None:
    whole = PAGE + message + PAGE
    for at in range(len(PAGE) - 2, len(PAGE) + len(message) + 2):
        assert through(whole[:at], whole[at:]) == PAGE + PAGE
    assert through(*(whole[at : at + 1] for at in range(len(whole)))) == PAGE + PAGE


@given(st.integers(0, len(PAGE)), st.integers(0, len(PAGE)))
def test_pages_pass_as_they_are(one: int, two: int) -> None:
    first, second = sorted((one, two))
    assert through(PAGE[:first], PAGE[first:second], PAGE[second:]) == PAGE


def test_a_message_that_never_ends_takes_no_page_along() -> None:
    assert through(b"\x1b]0;title" + PAGE) == PAGE
