"""Nothing is lost: not with two windows at once, and not when a window is killed."""

from __future__ import annotations

import random
from pathlib import Path

from tests.store.window import start_window
from tutor.store.sqlite import SqliteStore


def test_two_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    windows = [start_window(path, name, 60) for name in ("one", "two")]
    printed = [line for window in windows for line in window.communicate()[0].split()]
    assert [window.returncode for window in windows] == [0, 0]
    store = SqliteStore(path)
    assert store.notice == ""
    assert len(printed) == 120
    assert sorted(store.record().own) == sorted(printed)
    store.close()


def test_a_killed_process_loses_nothing_it_said_was_kept(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    moments = random.Random(2)
    promised: list[str] = []
    for number in range(8):
        window = start_window(path, f"w{number}", 100_000)
        assert window.stdout is not None
        promised += (window.stdout.readline().strip() for _ in range(moments.randint(1, 40)))
        window.kill()
        promised += window.communicate()[0].split()
    store = SqliteStore(path)
    assert store.notice == ""
    assert set(promised) <= set(store.record().own)
    store.close()


def test_a_window_killed_while_others_write_harms_nobody(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    steady = start_window(path, "steady", 80)
    victim = start_window(path, "victim", 100_000)
    assert victim.stdout is not None
    promised = [victim.stdout.readline().strip() for _ in range(20)]
    victim.kill()
    promised += victim.communicate()[0].split()
    promised += steady.communicate()[0].split()
    assert steady.returncode == 0
    store = SqliteStore(path)
    assert set(promised) <= set(store.record().own)
    store.close()
