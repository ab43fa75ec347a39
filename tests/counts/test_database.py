"""The database of counts, in a file."""

from __future__ import annotations

import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.counts.samples import OPENED, UNSURE, file_address, rows_of, sums
from tests.counts.tables import differences
from tutor.counts.address import Address
from tutor.counts.database import KEPT_DAYS, Database, opened
from tutor.counts.outbox import Batch, Outbox
from tutor.counts.sender import Pace, Sent, once, send_all
from tutor.counts.trouble import Away, Newer, WrongAddress
from tutor.sessions.messages import Count

TODAY = date(2026, 11, 21)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty database."""
    with opened(file_address(tmp_path)) as found:
        yield found


def test_a_batch_arrives_once_however_often_it_is_sent(database: Database) -> None:
    batch = Batch("a", rows_of(OPENED))
    assert database.deliver(batch, TODAY)
    assert not database.deliver(batch, TODAY)
    assert database.deliver(Batch("b", rows_of(OPENED)), TODAY)
    assert sums(database.rows()) == sums(rows_of(OPENED, OPENED))


def test_days_are_chosen_with_both_ends(database: Database) -> None:
    rows = [
        (key._replace(day=f"2026-11-{day}"), 1) for day in range(10, 15)
        for key, _n in rows_of(OPENED)[:1]
    ]  # fmt: skip
    database.deliver(Batch("a", tuple(rows)), TODAY)
    found = database.rows("2026-11-11", "2026-11-13")
    assert [key.day for key, _n in found] == ["2026-11-11", "2026-11-12", "2026-11-13"]


def test_ids_go_only_when_nobody_can_send_them_again(tmp_path: Path) -> None:
    address = file_address(tmp_path)
    later = TODAY + timedelta(days=KEPT_DAYS + 1)

    def ids() -> list[str]:
        assert address.file is not None
        with closing(sqlite3.connect(address.file)) as base:
            return [row[0] for row in base.execute("SELECT id FROM tutor_batch ORDER BY id")]

    with opened(address) as database:
        database.deliver(Batch("a", rows_of(OPENED)), TODAY)
        database.deliver(Batch("other", rows_of(OPENED)), TODAY)
        database.deliver(Batch("b", rows_of(OPENED), follows="a"), TODAY)
        assert ids() == ["a", "b", "other"]
        database.deliver(Batch("c", rows_of(OPENED), follows="b"), later)
        assert ids() == ["c", "other"]


def test_the_file_is_private(tmp_path: Path) -> None:
    address = file_address(tmp_path)
    with opened(address):
        pass
    assert address.file is not None
    assert stat.S_IMODE(address.file.stat().st_mode) == 0o600


def test_several_screens_make_the_tables_at_once(tmp_path: Path) -> None:
    faults: list[Exception] = []

    def start(number: int) -> None:
        try:
            with opened(file_address(tmp_path)) as database:
                database.deliver(Batch(str(number), rows_of(OPENED)), TODAY)
        except (Away, Newer) as error:
            faults.append(error)

    screens = [threading.Thread(target=start, args=(number,)) for number in range(4)]
    for screen in screens:
        screen.start()
    for screen in screens:
        screen.join()
    assert faults == []
    with opened(file_address(tmp_path)) as database:
        assert sums(database.rows()) == sums(rows_of(*[OPENED] * 4))


def test_the_steps_make_the_tables_that_are_used(tmp_path: Path) -> None:
    with opened(file_address(tmp_path)):
        assert differences(file_address(tmp_path).url) == []


def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    address = file_address(tmp_path)
    with opened(address):
        pass
    assert address.file is not None
    with closing(sqlite3.connect(address.file, isolation_level=None)) as base:
        base.execute("UPDATE tutor_version SET version_num = '9999'")
    with pytest.raises(Newer, match="newer program"), opened(address):
        pass


def test_a_file_that_is_no_database_is_answered_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "counts.db").write_bytes(b"something else" * 200)
    with pytest.raises(Away, match="cannot be used just now"), opened(file_address(tmp_path)):
        pass


@pytest.mark.parametrize("typed", ["mysql://host/name", "counts.db", "postgresql://", "sqlite:///"])
def test_an_address_that_cannot_be_used_is_named(typed: str) -> None:
    with pytest.raises(WrongAddress):
        Address(typed)


def test_a_password_is_never_shown() -> None:
    address = Address("postgres://clinic:very-secret@db.example:5433/counts?password=secret-too")
    assert address.shown == "postgresql://db.example/counts"
    assert address.url.startswith("postgresql+psycopg://clinic:very-secret@")


def test_everything_that_waits_is_sent(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox.db")
    outbox.put("a", rows_of(OPENED, UNSURE))
    assert send_all(outbox, file_address(tmp_path), TODAY) == Sent(1, 4)
    assert send_all(outbox, file_address(tmp_path), TODAY) == Sent(0, 0)


def test_what_could_not_be_sent_waits_and_the_staff_are_told(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox.db")
    outbox.put("a", rows_of(OPENED))
    (tmp_path / "counts.db").mkdir()
    assert "cannot be used just now" in once(outbox, file_address(tmp_path), TODAY)
    assert outbox.noted() == "away"
    (tmp_path / "counts.db").rmdir()
    assert once(outbox, file_address(tmp_path), TODAY) == ""
    assert outbox.noted() == ""
    assert outbox.waiting() == 0


def test_tries_get_rarer_up_to_a_quarter_of_an_hour() -> None:
    pace = Pace(lambda: 1.0)
    assert [pace.after(is_good=False) for _ in range(10)][:4] == [5.0, 10.0, 20.0, 40.0]
    assert pace.after(is_good=False) == 900.0
    assert pace.after(is_good=True) == 60.0
    assert pace.after(is_good=False) == 5.0


STEPS = st.tuples(
    st.sampled_from(["put", "put", "look", "send", "send again", "forget", "power cut"]),
    st.integers(0, 1),
)
COUNTS = [OPENED, UNSURE, Count("began"), Count("finished", lesson="risks")]


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(STEPS, max_size=40))
def test_whatever_breaks_off_where_the_sums_are_exact(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    folder = tmp_path_factory.mktemp("screens")
    outboxes = [Outbox(folder / f"{name}.db") for name in range(2)]
    seen: list[Batch | None] = [None, None]
    arrived: list[set[str]] = [set(), set()]
    counted: list[Count] = []
    with opened(file_address(folder)) as database:
        for number, (step, screen) in enumerate(steps):
            outbox, batch = outboxes[screen], seen[screen]
            if step == "put":
                counted.append(COUNTS[number % len(COUNTS)])
                outbox.put(str(number), rows_of(counted[-1]))
            elif step == "look":
                seen[screen] = outbox.next_batch()
            elif step == "power cut":
                outbox.close()
                outboxes[screen] = Outbox(outbox.path)
            elif batch is not None and step == "forget" and batch.id in arrived[screen]:
                outbox.forget(batch)
            elif batch is not None and step.startswith("send"):
                # The answer may be lost: whether it is forgotten is another step.
                assert database.deliver(batch, TODAY) == (batch.id not in arrived[screen])
                arrived[screen].add(batch.id)
        for outbox in outboxes:
            send_all(outbox, file_address(folder), TODAY)
            outbox.close()
        assert sums(database.rows()) == sums(rows_of(*counted))
