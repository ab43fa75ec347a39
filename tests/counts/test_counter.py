"""The supervisor's end of the counts."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from tests.counts.samples import MORNING, OPENED, UNSURE, rows_of, sums
from tutor.counts.counter import EVERY, Counter
from tutor.counts.outbox import Outbox
from tutor.counts.tally import Key
from tutor.sessions.messages import Count


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the queue is."""
    return tmp_path / "outbox.db"


def waiting(path: Path) -> dict[Key, int]:
    """What waits in the queue."""
    batch = Outbox(path).next_batch()
    return sums(batch.rows) if batch is not None else {}


def test_counts_go_to_the_disk_together_and_minutes_apart(path: Path) -> None:
    counter = Counter(path, clock=lambda: MORNING)
    counter.tick(1000.0)
    assert counter.add(OPENED)
    counter.tick(1000.0 + EVERY - 1)
    assert waiting(path) == {}
    counter.add(UNSURE)
    counter.tick(1000.0 + EVERY)
    assert waiting(path) == sums(rows_of(OPENED, UNSURE))


def test_closing_keeps_everything(path: Path) -> None:
    counter = Counter(path, clock=lambda: MORNING)
    counter.add(OPENED)
    assert counter.close()
    assert waiting(path) == sums(rows_of(OPENED))


def test_while_the_queue_is_held_counts_wait_in_memory_and_are_kept_once(path: Path) -> None:
    Outbox(path).waiting()
    counter = Counter(path, clock=lambda: MORNING)
    counter.tick(0.0)
    counter.add(OPENED)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        counter.tick(EVERY)
        assert "Another program holds" in counter.trouble
        counter.add(OPENED)
    counter.tick(2 * EVERY)
    assert counter.trouble == ""
    assert counter.close()
    assert waiting(path) == sums(rows_of(OPENED, OPENED))


def test_what_is_not_sound_is_not_counted(path: Path) -> None:
    counter = Counter(path, clock=lambda: MORNING)
    assert not counter.add(Count("opened", lesson="Dear Dr. Smith"))
    assert counter.close()
    assert waiting(path) == {}


def test_the_staff_see_today_in_fives_only(path: Path) -> None:
    counter = Counter(path, clock=lambda: MORNING)
    for _number in range(12):
        counter.add(Count("began"))
    for _number in range(4):
        counter.add(OPENED)
    counter.tick(0.0)
    counter.tick(EVERY)
    assert counter.today_lines() == ("visits: 10 or more",)
    Outbox(path).note("away")
    assert counter.today_lines()[1:] == (
        "The counts' database does not answer. Counts wait on this computer.",
    )


def test_a_new_day_begins_with_nothing(path: Path) -> None:
    times = [MORNING]
    counter = Counter(path, clock=lambda: times[-1])
    for _number in range(6):
        counter.add(OPENED)
    counter.close()
    times.append(datetime(2026, 11, 22, 8))
    assert counter.today_lines() == ("Fewer than 5 of everything so far today.",)


def test_nothing_of_the_database_is_loaded_beside_a_patient() -> None:
    code = (
        "import sys, tutor.counts.counter, tutor.counts.sending;"
        "sys.exit(any(n in sys.modules for n in ('sqlalchemy', 'alembic', 'psycopg')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
