"""What is typed all over a visit is found while it lasts, and nowhere after it has ended."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from benchmarks.waiting_room.canary import SIZE, one_round, own_files
from benchmarks.waiting_room.kiosk import BEGIN, Kiosk
from benchmarks.waiting_room.traces import PIECE, holds
from benchmarks.waiting_room.visits import Way, secret

LONG = 120.0
"""Seconds somebody may do nothing; a busy machine searches slowly meanwhile."""


@pytest.mark.slow
@pytest.mark.parametrize("ways", [("finished", "crash"), ("kill",)])
def test_nothing_of_a_visit_stays(tmp_path: Path, ways: tuple[Way, ...]) -> None:
    since = time.time()
    with Kiosk(tmp_path, size=SIZE, patience=LONG) as kiosk:
        kiosk.wait_for(BEGIN)
        kiosk.until(kiosk.has_next)
        for way in ways:
            done = one_round(kiosk, way, since)
            assert done.is_clean, done
        written = {name for name in own_files(kiosk) if not name.startswith("home/cache/")}
        beside = {f"home/counts-outbox.db{tail}" for tail in ("", "-journal", "-wal", "-shm")}
        assert written <= {"log", *beside}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-32-le"])
def test_the_search_finds_every_piece_and_nothing_shorter(encoding: str) -> None:
    words = secret()
    for first in range(len(words) - PIECE + 1):
        piece = words[first : first + PIECE]
        assert holds(b"before " + piece.encode(encoding) + b" after", words)
        assert not holds(piece[1:].encode(encoding), words)
