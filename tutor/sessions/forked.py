"""A forked process becomes one session, and ends with it.

Owns what is left behind of the warm process: its files, its signals, its luck. Never returns,
and never knows what the session shows.
"""

from __future__ import annotations

import fcntl
import os
import random
import socket
import sys
import termios
import time
from typing import NoReturn

from tutor.sessions import linux
from tutor.sessions.errands import Fork
from tutor.sessions.faults import telling
from tutor.sessions.line import Line
from tutor.sessions.stage import Stage

ENDED = 0
CRASHED = 70
FIRST_TO_GO = 500
ADOPTION_LOOKS = 10_000
"""Half a millisecond apart. Without a keeper after them, the session never begins."""


def live(stage: Stage, asked: Fork, terminal: int, line: int, keeper: int) -> NoReturn:
    """Be a session until it is done; then be no more, whatever happens."""
    code = CRASHED
    try:
        os.setsid()
        _wait_for_parent(keeper)
        linux.die_with_parent(keeper)
        _settle(terminal, line)
        if asked.is_private:
            linux.keep_memory_private()
        end = Line(socket.socket(fileno=line))
        with telling(end.send):
            stage.run(asked.role, end)
            sys.stdout.flush()
        code = ENDED
    finally:
        os._exit(code)


def _wait_for_parent(keeper: int) -> None:
    """The process in between ends at once; from then on the keeper is the parent."""
    for _ in range(ADOPTION_LOOKS):
        if os.getppid() == keeper:
            return
        time.sleep(0.0005)


def _settle(terminal: int, line: int) -> None:
    """Let go of all that belonged to others, and take what belongs to this session."""
    linux.usual_signals()
    linux.be_first_to_go(FIRST_TO_GO)
    if os.isatty(terminal):
        fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for number in (0, 1, 2):
        os.dup2(terminal, number)
    for number in [int(name) for name in os.listdir("/proc/self/fd")]:
        if number > 2 and number != line:
            _close_if_open(number)
    # They stay open as long as the process lives.
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
    # Screen libraries write to what the process began with.
    vars(sys).update(__stdin__=sys.stdin, __stdout__=sys.stdout, __stderr__=sys.stderr)
    random.seed()


def _close_if_open(number: int) -> None:
    try:
        os.close(number)
    except OSError:
        return  # the listing itself was one of them
