"""The queue on disk."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.counts.samples import OPENED, UNSURE, rows_of, sums
from tutor.counts.outbox import Outbox
from tutor.counts.trouble import OutboxTrouble

WRITER = """\
import itertools, sys
from pathlib import Path
from tests.counts.samples import OPENED, rows_of
from tutor.counts.outbox import Outbox
outbox = Outbox(Path(sys.argv[1]))
for number in itertools.count():
    outbox.put(str(number), rows_of(OPENED))
    print(number, flush=True)
"""


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    """An empty queue."""
    return Outbox(tmp_path / "folder" / "outbox.db", patience=0.01)


def test_what_waits_is_added_up_and_becomes_one_batch(outbox: Outbox) -> None:
    outbox.put("a", rows_of(OPENED, UNSURE))
    outbox.put("b", rows_of(OPENED))
    batch = outbox.next_batch()
    assert batch is not None
    assert sums(batch.rows) == sums(rows_of(OPENED, OPENED, UNSURE))
    assert list(batch.rows) == sorted(batch.rows)


def test_the_same_mark_is_taken_once(outbox: Outbox) -> None:
    outbox.put("a", rows_of(OPENED))
    outbox.put("a", rows_of(OPENED))
    batch = outbox.next_batch()
    assert batch is not None
    assert sums(batch.rows) == sums(rows_of(OPENED))


def test_a_batch_stays_the_same_until_it_is_forgotten(outbox: Outbox) -> None:
    outbox.put("a", rows_of(OPENED))
    first = outbox.next_batch()
    assert first is not None
    outbox.put("b", rows_of(UNSURE))
    assert outbox.next_batch() == first
    outbox.forget(first)
    outbox.forget(first)
    second = outbox.next_batch()
    assert second is not None
    assert second.id != first.id
    assert second.follows == first.id
    outbox.forget(second)
    assert outbox.next_batch() is None
    assert outbox.waiting() == 0


def test_the_file_is_private_and_keeps_no_log_beside_it(outbox: Outbox) -> None:
    outbox.put("a", rows_of(OPENED))
    assert stat.S_IMODE(outbox.path.stat().st_mode) == 0o600
    assert os.listdir(outbox.path.parent) == [outbox.path.name]


def test_today_is_known_after_everything_was_sent(outbox: Outbox) -> None:
    outbox.put("a", rows_of(OPENED, UNSURE, OPENED))
    batch = outbox.next_batch()
    assert batch is not None
    outbox.forget(batch)
    assert outbox.today("2026-11-21") == {"answered": 1, "opened": 2}
    assert outbox.today("2026-11-22") == {}


def test_a_file_in_use_is_answered_with_a_sentence_and_nothing_changes(outbox: Outbox) -> None:
    outbox.put("a", rows_of(OPENED))
    with closing(sqlite3.connect(outbox.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(OutboxTrouble, match="Another program holds"):
            outbox.put("b", rows_of(OPENED))
    outbox.put("b", rows_of(OPENED))
    batch = outbox.next_batch()
    assert batch is not None
    assert sums(batch.rows) == sums(rows_of(OPENED, OPENED))


def test_a_full_disk_is_answered_with_a_sentence(outbox: Outbox) -> None:
    outbox.put("a", rows_of(OPENED))
    base = outbox._connection()
    base.execute("PRAGMA max_page_count = 1")
    many = [
        (key._replace(lesson=f"made-{n}"), 1) for n in range(2000) for key, _n in rows_of(OPENED)
    ]
    with pytest.raises(OutboxTrouble, match="disk is full"):
        outbox.put("b", many)
    batch = outbox.next_batch()
    assert batch is not None
    assert sums(batch.rows) == sums(rows_of(OPENED))


def test_a_damaged_file_is_named(outbox: Outbox) -> None:
    outbox.path.parent.mkdir()
    outbox.path.write_bytes(b"no database at all" * 100)
    with pytest.raises(OutboxTrouble, match="is damaged"):
        outbox.put("a", rows_of(OPENED))


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutboxTrouble, match="cannot be used"):
        Outbox(tmp_path / "file" / "outbox.db").waiting()


def test_a_writer_ended_at_any_moment_loses_nothing_it_was_told_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    for _number in range(25):
        last = int(writer.stdout.readline())
    writer.send_signal(signal.SIGKILL)
    last = max([last, *map(int, writer.stdout.read().split())])
    writer.wait()
    writer.stdout.close()
    batch = Outbox(path).next_batch()
    assert batch is not None
    for number in sums(batch.rows).values():
        assert number in (last + 1, last + 2)
