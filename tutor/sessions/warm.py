"""The warm process: it prepares a stage once, and forks sessions from it when asked.

Owns its life from start to end, as a program of its own. Shows nothing, keeps nothing open
that sessions would share, and is gone as soon as its keeper is.
"""

from __future__ import annotations

import gc
import os
import socket
import sys
from importlib import import_module

from tutor.sessions import linux
from tutor.sessions.errands import (
    Broken,
    Fork,
    Forked,
    Prepare,
    Prepared,
    Unprepared,
    packed,
    to_warm,
)
from tutor.sessions.faults import telling
from tutor.sessions.forked import live
from tutor.sessions.messages import LONGEST
from tutor.sessions.stage import CannotPrepare, Stage

CONTROL = 3
"""The open file over which it is told what to do."""

FIRST_TO_GO = 200


class TooManyThreads(Exception):
    """Something started a thread while it prepared, and a fork would leave it half done."""


def main() -> int:
    """Serve until the keeper hangs up."""
    keeper = int(sys.argv[1])
    linux.die_with_parent(keeper)
    os.setsid()
    linux.be_first_to_go(FIRST_TO_GO)
    control = socket.socket(fileno=CONTROL)
    stage = _prepared(control)
    if stage is None:
        return 1
    while True:
        body, ends, _, _ = socket.recv_fds(control, LONGEST, 2)
        if not body:
            return 0
        asked = to_warm(body)
        if isinstance(asked, Fork) and len(ends) == 2:
            _fork(stage, asked, ends, keeper, control)
        for end in ends:
            os.close(end)


def _prepared(control: socket.socket) -> Stage | None:
    """Load everything, once; None when it cannot be, which was told."""
    asked = to_warm(control.recv(LONGEST))
    assert isinstance(asked, Prepare)
    with telling(lambda fault: control.send(packed(Broken(fault)))):
        place, _, name = asked.name.partition(":")
        try:
            stage: Stage = getattr(import_module(place), name)(asked.told)
        except CannotPrepare as reason:
            control.send(packed(Unprepared(str(reason))))
            return None
        gc.collect()
        gc.freeze()
        if linux.threads() != 1:
            raise TooManyThreads
    control.send(packed(Prepared()))
    return stage


def _fork(stage: Stage, asked: Fork, ends: list[int], keeper: int, control: socket.socket) -> None:
    """Start a session as the keeper's own child, by way of a process that ends at once."""
    told, telling_end = os.pipe()
    between = os.fork()
    if not between:
        try:
            pid = os.fork()
            if not pid:
                control.detach()
                live(stage, asked, ends[0], ends[1], keeper)
            os.write(telling_end, str(pid).encode())
        finally:
            os._exit(0)
    os.close(telling_end)
    os.waitpid(between, 0)
    pid = int(os.read(told, 20) or 0)
    os.close(told)
    control.send(packed(Forked(pid)))


if __name__ == "__main__":
    sys.exit(main())
