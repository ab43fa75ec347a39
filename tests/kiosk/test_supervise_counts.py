"""Counts and the watch follow the clinic file while the kiosk runs; sessions get no secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.counts.samples import OPENED
from tutor.clinic.clinic import Clinic, Counting
from tutor.clinic.pin import set_pin_text
from tutor.counts.counter import Counter
from tutor.counts.outbox import Outbox
from tutor.kiosk.supervise_config import plan_of
from tutor.kiosk.supervise_counts import LOOK_EACH, Counts
from tutor.kiosk.supervise_plan import Helper, Plan, Wanted
from tutor.kiosk.told import unpack

OFF = Clinic(name="A clinic")
ON = Clinic(name="A clinic", counts=Counting(on=True, database="postgresql://a/n"))
ELSEWHERE = Clinic(name="A clinic", counts=Counting(on=True, database="postgresql://b/n"))
RENAMED = Clinic(name="A clinic", counts=Counting(on=True, screen="door"))


class Clinics:
    """A clinic file that changes, with senders that only note where they would send to."""

    def __init__(self, outbox: Path, clinic: Clinic) -> None:
        self.outbox = outbox
        self.clinic = clinic
        self.senders: list[str] = []
        self.found: dict[str, int] = {}
        self.plan = Plan(
            lambda: Wanted(self.clinic, ""),
            start_helper=self.helper,
            start_counting=self.counter,
        )
        self.counts = Counts(self.plan)

    def counter(self, clinic: Clinic) -> Counter | None:
        return Counter(self.outbox, clinic.counts.screen) if clinic.counts.on else None

    def helper(self, clinic: Clinic) -> Helper | None:
        if not clinic.counts.on:
            return None
        where = clinic.counts.database
        self.senders.append(where)
        return Helper(len(self.senders), lambda: where in self.senders,
                      lambda: self.senders.remove(where))  # fmt: skip

    def change(self, clinic: Clinic) -> None:
        self.clinic = clinic
        self.plan.take(*self.plan.look())
        self.counts.follow_plan()

    def screens(self) -> dict[str, int]:
        """How often a lesson was opened, for each name of the screen."""
        outbox = Outbox(self.outbox)
        while (batch := outbox.next_batch()) is not None:
            for key, number in batch.rows:
                self.found[key.screen] = self.found.get(key.screen, 0) + number
            outbox.forget(batch)
        return dict(self.found)


def test_counts_switched_on_while_it_runs_are_counted_and_sent(tmp_path: Path) -> None:
    clinics = Clinics(tmp_path / "outbox.db", OFF)
    clinics.counts.add(OPENED)
    assert clinics.counts.tend(0.0) == set()
    clinics.change(ON)
    assert clinics.counts.tend(1.0) == {1}
    assert clinics.senders == ["postgresql://a/n"]
    clinics.counts.add(OPENED)
    clinics.counts.close()
    assert clinics.senders == []
    assert sum(clinics.screens().values()) > 0


def test_a_new_database_gets_a_new_sender_and_a_new_name_a_new_counter(tmp_path: Path) -> None:
    clinics = Clinics(tmp_path / "outbox.db", ON)
    clinics.counts.tend(0.0)
    clinics.counts.add(OPENED)
    clinics.change(ELSEWHERE)
    clinics.counts.tend(1.0)
    assert clinics.senders == ["postgresql://b/n"]
    before = clinics.screens()
    assert len(before) == 1
    clinics.change(RENAMED)
    clinics.counts.add(OPENED)
    clinics.counts.close()
    assert clinics.screens() == {**before, "door": sum(before.values())}


def test_switched_off_nothing_is_counted_and_what_was_counted_is_kept(tmp_path: Path) -> None:
    clinics = Clinics(tmp_path / "outbox.db", ON)
    clinics.counts.tend(0.0)
    clinics.counts.add(OPENED)
    clinics.change(OFF)
    kept = clinics.screens()
    assert clinics.counts.counter is None
    assert clinics.senders == []
    clinics.counts.add(OPENED)
    clinics.counts.close()
    assert clinics.screens() == kept
    assert kept


def test_what_the_disk_did_not_take_at_a_change_is_put_away_later(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file where the folder should be")
    clinics = Clinics(tmp_path / "folder" / "outbox.db", ON)
    clinics.counts.tend(0.0)
    clinics.counts.add(OPENED)
    clinics.change(OFF)
    assert clinics.counts.trouble
    (tmp_path / "folder").unlink()
    (tmp_path / "folder").mkdir()
    clinics.counts.tend(1.0)
    clinics.counts.tend(1.0 + LOOK_EACH)
    assert clinics.counts.trouble == ""
    assert sum(clinics.screens().values()) > 0


def test_sessions_get_neither_the_address_of_the_database_nor_the_sum_of_the_pin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KETAMINE_TUTOR_HOME", str(tmp_path / "home"))
    stored = set_pin_text("271828")
    path = tmp_path / "clinic.toml"
    path.write_text(
        f'name = "A clinic"\n[staff]\npin = "{stored}"\n'
        '[counts]\non = true\ndatabase = "postgresql://u:canary-4d1e@h/n"\n'
    )
    plan = plan_of(path)
    assert "canary-4d1e" in plan.clinic.counts.database
    for secret in ("canary-4d1e", "postgresql", "scrypt", stored[-20:]):
        assert secret not in plan.wanted.told
    assert unpack(plan.wanted.told).clinic.staff.pin
    assert unpack(plan.wanted.told).clinic.counts.on
    path.write_text('name = "A clinic"\n')
    assert not unpack(plan.read().told).clinic.staff.pin


def test_a_change_while_new_folders_are_opened_is_noticed(tmp_path: Path) -> None:
    paths: tuple[Path, ...] = (tmp_path / "old",)
    plan = Plan(lambda: Wanted(OFF, "", paths))
    new = tmp_path / "new"
    paths = (new,)
    wanted, watch = plan.look()
    new.write_text("changed while the warm process reads")
    plan.take(wanted, watch)
    plan.watch.has_changed()
    assert plan.watch.has_changed()
    again, same = plan.look()
    assert (again, same) == (wanted, plan.watch)


def test_a_change_between_the_reading_and_the_watch_is_read(tmp_path: Path) -> None:
    told = iter(["old", "first", "second"])
    paths: tuple[Path, ...] = ()
    plan = Plan(lambda: Wanted(OFF, next(told), paths))
    paths = (tmp_path,)
    assert plan.look()[0].told == "second"
