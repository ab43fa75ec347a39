"""Waiting before another try, watching files, and the log."""

from __future__ import annotations

import io
import os
from datetime import UTC, datetime
from pathlib import Path

from tutor.sessions.backoff import Backoff
from tutor.sessions.faults import steps, telling
from tutor.sessions.log import Log
from tutor.sessions.messages import Fault
from tutor.sessions.watch import Watch


def test_the_first_failures_cost_no_wait_and_the_next_ever_more_up_to_a_limit() -> None:
    backoff = Backoff()
    waits = []
    for _ in range(12):
        backoff.failed()
        waits.append(backoff.seconds())
    assert waits[:5] == [0.0, 0.0, 0.5, 1.0, 2.0]
    assert waits[-1] == 30.0
    backoff.went_well()
    assert backoff.seconds() == 0.0


def test_many_failures_are_no_number_too_large() -> None:
    backoff = Backoff()
    for _ in range(5000):
        backoff.failed()
    assert backoff.seconds() == 30.0


def test_a_link_that_leads_elsewhere_is_a_change_once_it_stands_still(tmp_path: Path) -> None:
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "lesson.yaml").write_text(name)
    link = tmp_path / "lessons"
    link.symlink_to("old")
    watch = Watch([link])
    assert not watch.has_changed()
    fresh = tmp_path / "fresh"
    fresh.symlink_to("new")
    fresh.replace(link)
    assert [watch.has_changed() for _ in range(4)] == [False, True, False, False]


def test_a_file_that_is_still_being_written_is_no_change_yet(tmp_path: Path) -> None:
    file = tmp_path / "clinic.toml"
    watch = Watch([file])
    for length in range(1, 4):
        file.write_text("x" * length)
        assert not watch.has_changed()
    assert watch.has_changed()


def test_a_link_that_leads_nowhere_hides_no_change_beside_it(tmp_path: Path) -> None:
    (tmp_path / "astray.yaml").symlink_to("nowhere")
    lesson = tmp_path / "lesson.yaml"
    lesson.write_text("old")
    watch = Watch([tmp_path])
    lesson.write_text("newer")
    assert [watch.has_changed() for _ in range(3)] == [False, True, False]


def test_what_is_to_be_told_anew_is_told_once_and_only_when_it_stands_still(
    tmp_path: Path,
) -> None:
    file = tmp_path / "lesson.yaml"
    watch = Watch([file])
    watch.tell_anew()
    assert not watch.has_changed()
    file.write_text("half a copy")
    assert [watch.has_changed() for _ in range(3)] == [False, True, False]


def test_a_log_line_is_one_line_whatever_is_in_it() -> None:
    stream = io.StringIO()
    log = Log(stream, lambda: datetime(2026, 11, 22, tzinfo=UTC))
    log.put("event", place="a\nb\x1b[2J")
    assert stream.getvalue().startswith("2026-11-22T00:00:00+00:00 event place=")
    assert stream.getvalue().count("\n") == 1
    assert "\x1b" not in stream.getvalue()


class _Full(io.StringIO):
    def write(self, text: str, /) -> int:
        raise OSError(28, "No space left on device")


def test_a_reader_of_the_log_that_is_stuck_keeps_nobody_waiting() -> None:
    near, far = os.pipe()
    with os.fdopen(far, "w") as stream, os.fdopen(near) as reader:
        log = Log(stream)
        for number in range(5000):  # many times what a pipe holds
            log.put("event", number=number)
        os.set_blocking(near, False)
        assert "event number=0\n" in reader.read(100)
        while reader.read(4096):
            continue
        log.put("again")
        assert reader.read(4096).endswith(" again\n")


def test_a_full_disk_takes_nothing_along() -> None:
    Log(_Full()).put("event")
    Log(None).put("event")


def test_a_fault_is_told_by_its_kind_and_place_and_goes_on_its_way() -> None:
    told: list[Fault] = []
    try:
        with telling(told.append):
            raise ValueError("words of a patient")
    except ValueError:
        pass
    assert [fault.kind for fault in told] == ["ValueError"]
    assert "test_small_parts.py:" in told[0].where[-1]
    assert "words" not in repr(told)
    assert steps(None) == ()
