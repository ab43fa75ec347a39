"""Counts and a real PostgreSQL that is killed, and whose line is cut."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.counts.postgres import Line, Server, programs
from tests.counts.samples import OPENED, UNSURE, rows_of, sums
from tests.counts.tables import differences
from tutor.counts import database
from tutor.counts.address import Address
from tutor.counts.database import opened
from tutor.counts.outbox import Batch, Outbox
from tutor.counts.sender import send_all
from tutor.counts.trouble import Away

PROGRAMS = programs()
pytestmark = [
    pytest.mark.skipif(PROGRAMS is None, reason="PostgreSQL is not installed on this computer"),
    pytest.mark.xdist_group("postgresql"),
]

TODAY = date(2026, 11, 21)
BATCHES = 100


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server for these tests."""
    assert PROGRAMS is not None
    found = Server(PROGRAMS)
    yield found
    found.remove()


@pytest.fixture
def address(server: Server) -> Address:
    """The server, without any tables."""
    import psycopg

    with psycopg.connect(server.url(), autocommit=True) as base:
        base.execute("DROP TABLE IF EXISTS tutor_count, tutor_batch, tutor_version")
    return Address(server.url())


def test_many_screens_make_the_tables_at_once(address: Address) -> None:
    faults: list[Exception] = []

    def start(number: int) -> None:
        try:
            with opened(address) as found:
                found.deliver(Batch(str(number), rows_of(OPENED, UNSURE)), TODAY)
        except Away as error:
            faults.append(error)

    screens = [threading.Thread(target=start, args=(number,)) for number in range(8)]
    for screen in screens:
        screen.start()
    for screen in screens:
        screen.join()
    assert faults == []
    with opened(address) as found:
        assert sums(found.rows()) == sums(rows_of(*[OPENED, UNSURE] * 8))


def test_the_steps_make_the_tables_that_are_used(address: Address) -> None:
    with opened(address):
        assert differences(address.url) == []


def test_one_batch_sent_by_two_at_the_same_time_arrives_once(address: Address) -> None:
    batch = Batch("same", rows_of(OPENED))
    new: list[bool] = []

    def send() -> None:
        with opened(address) as found:
            new.append(found.deliver(batch, TODAY))

    senders = [threading.Thread(target=send) for _number in range(6)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    assert sorted(new) == [False] * 5 + [True]
    with opened(address) as found:
        assert sums(found.rows()) == sums(rows_of(OPENED))


def test_a_server_that_is_away_is_answered_with_a_sentence(tmp_path: Path) -> None:
    nobody = Address(f"postgresql://user:secret@/counts?host={tmp_path}")
    with pytest.raises(Away, match="cannot be used just now") as told, opened(nobody):
        pass
    assert "secret" not in str(told.value)


def test_a_server_that_never_answers_is_not_waited_for_for_ever(
    server: Server, address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    import psycopg

    monkeypatch.setattr(database, "PATIENCE", 0.1)
    with psycopg.connect(server.url()) as base, opened(address) as found:
        base.execute("LOCK TABLE tutor_batch")
        with pytest.raises(Away):
            found.deliver(Batch("a", rows_of(OPENED)), TODAY)
        base.rollback()
        assert found.deliver(Batch("a", rows_of(OPENED)), TODAY)


@pytest.mark.slow
def test_two_screens_a_killed_server_and_cut_lines_still_add_up(
    server: Server, address: Address, tmp_path: Path
) -> None:
    line = Line(server, lambda commit: commit % 5 == 0)
    by_line = Address(server.url(line.folder))
    done, moments = threading.Semaphore(0), [60, 60]
    failures: list[str] = []

    def screen(name: int) -> None:
        outbox = Outbox(tmp_path / f"{name}.db")
        for number in range(BATCHES):
            outbox.put(f"{name}-{number}", rows_of(OPENED, *[UNSURE] * (number % 3)))
            while outbox.waiting():
                try:
                    send_all(outbox, by_line, TODAY)
                except Away as error:
                    failures.append(str(error))
                    gone.wait(0.02)
            done.release()

    gone = threading.Event()
    screens = [threading.Thread(target=screen, args=(name,)) for name in range(2)]
    for one in screens:
        one.start()
    for moment in moments:
        for _number in range(moment):
            assert done.acquire(timeout=120)
        server.kill()
        server.start()
    for one in screens:
        one.join(timeout=240)
        assert not one.is_alive()
    line.close()
    assert line.cuts >= BATCHES // 5
    assert len(failures) >= line.cuts
    wanted = [OPENED] * BATCHES + [UNSURE] * sum(number % 3 for number in range(BATCHES))
    with opened(address) as found:
        assert sums(found.rows()) == sums(rows_of(*wanted, *wanted))
