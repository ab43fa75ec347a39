"""What the doctor says of the printer and the counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.doctor.healthy import CLINIC, healthy, named, reading
from tests.counts.samples import OPENED, rows_of
from tutor.cli.doctor import outlets
from tutor.clinic.clinic import Clinic
from tutor.counts.outbox import Outbox
from tutor.store.print_replies import Queue
from tutor.store.printing import CannotPrint


@pytest.mark.parametrize(
    ("queue", "state"),
    [
        (Queue("East", is_default=True), "ok"),
        (Queue("West", is_default=True), "broken"),
        (Queue("East", is_refusing=True), "broken"),
        (Queue("East", is_stopped=True), "broken"),
        (Queue("East", reason="The paper is out."), "look"),
    ],
)
def test_the_clinics_printer(tmp_path: Path, queue: Queue, state: str) -> None:
    world = healthy(tmp_path)._replace(printers=lambda: (queue,))
    assert outlets.printer(world).state == state


def test_a_printing_system_that_is_gone_is_broken_where_the_clinic_prints(tmp_path: Path) -> None:
    def gone() -> tuple[Queue, ...]:
        raise CannotPrint("It is not running.")

    world = healthy(tmp_path)._replace(printers=gone)
    assert outlets.printer(world).state == "broken"
    assert outlets.printer(world._replace(clinic=None)).state == "ok"
    assert outlets.printer(world._replace(clinic=named(Clinic(name="A clinic")))).state == "ok"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("", "look"),
        ("# PreserveJobFiles No\n", "look"),
        ("PreserveJobFiles No\n", "look"),
        ("preservejobfiles off\nPreserveJobHistory no\n", "ok"),
        ("PreserveJobFiles Yes\nPreserveJobHistory No\n", "look"),
    ],
)
def test_what_the_printing_system_keeps(tmp_path: Path, text: str, state: str) -> None:
    world = healthy(tmp_path)._replace(read=reading({outlets.CUPS: text}))
    assert outlets.print_files(world).state == state


def test_settings_nobody_may_read_are_to_be_looked_at(tmp_path: Path) -> None:
    def shut(_path: str) -> str:
        raise PermissionError

    assert outlets.print_files(healthy(tmp_path)._replace(read=shut)).state == "look"
    assert outlets.print_files(healthy(tmp_path)._replace(read=reading({}))).state == "ok"


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("ready", "ok"),
        ("new", "ok"),
        ("behind", "ok"),
        ("away", "look"),
        ("newer", "broken"),
        ("missing", "broken"),
        ("nonsense", "broken"),
    ],
)
def test_the_database_of_counts(tmp_path: Path, word: str, state: str) -> None:
    world = healthy(tmp_path)._replace(database=lambda _address: word)
    assert outlets.counts(world).state == state


def test_without_counts_nobody_asks_a_database(tmp_path: Path) -> None:
    def asked(_address: str) -> str:
        raise AssertionError

    world = healthy(tmp_path)._replace(database=asked)
    assert outlets.counts(world._replace(clinic=None)).state == "ok"
    assert outlets.counts(world._replace(clinic=named(Clinic(name="A clinic")))).state == "ok"
    assert CLINIC.counts.on


def test_waiting_counts_are_counted_and_a_damaged_queue_is_broken(tmp_path: Path) -> None:
    world = healthy(tmp_path)
    assert outlets.outbox(world).sentence == "No counts wait."
    queue = Outbox(world.outbox)
    queue.put("mark", rows_of(OPENED))
    queue.close()
    found = outlets.outbox(world)
    assert found.state == "ok"
    assert found.sentence[0].isdigit()
    world.outbox.write_bytes(b"no queue" * 999)
    assert outlets.outbox(world).state == "broken"
