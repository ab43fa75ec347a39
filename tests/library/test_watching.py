"""Noticing changes: saved in place, saved by rename, gone for a moment, never still."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tutor.library.watching import GONE_LOOKS, MOST_LOOKS, Watch, watch


def looked(seen: Watch, times: int = MOST_LOOKS + 1) -> list[str]:
    """The names of all files told of in some looks, one after the other."""
    return [path.name for _look in range(times) for path in seen.changed()]


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """A lesson file."""
    path = tmp_path / "a.yaml"
    path.write_text("id: a\n", encoding="utf-8")
    return path


def test_a_file_that_keeps_still_is_never_told_of(lesson: Path) -> None:
    assert looked(watch(lesson)) == []


def test_a_change_is_told_once_and_after_two_looks(lesson: Path) -> None:
    seen = watch(lesson)
    lesson.write_text("id: b, and more\n", encoding="utf-8")
    assert [len(seen.changed()) for _look in range(5)] == [0, 1, 0, 0, 0]


def test_saving_by_rename_is_one_change(lesson: Path) -> None:
    seen = watch(lesson)
    state = lesson.stat()
    new = lesson.with_name("a.yaml~")
    new.write_text("id: b\n", encoding="utf-8")
    os.utime(new, ns=(state.st_atime_ns, state.st_mtime_ns))
    os.replace(new, lesson)
    assert looked(seen) == ["a.yaml"]


def test_a_file_away_for_a_moment_is_not_gone(lesson: Path) -> None:
    seen = watch(lesson)
    text = lesson.read_text("utf-8")
    lesson.unlink()
    assert looked(seen, GONE_LOOKS - 1) == []
    lesson.write_text(text + "title: x\n", encoding="utf-8")
    assert looked(seen) == ["a.yaml"]


def test_a_file_that_stays_away_is_told_of_once(lesson: Path) -> None:
    seen = watch(lesson)
    lesson.unlink()
    assert looked(seen, 3 * MOST_LOOKS) == ["a.yaml"]


def test_a_half_written_file_is_waited_for(lesson: Path) -> None:
    seen = watch(lesson)
    for length in range(4):
        lesson.write_text("x" * (20 + length), encoding="utf-8")
        assert seen.changed() == ()
    assert looked(seen) == ["a.yaml"]


def test_a_file_that_never_keeps_still_is_told_of_all_the_same(lesson: Path) -> None:
    seen = watch(lesson)
    told = 0
    for length in range(2 * MOST_LOOKS):
        lesson.write_text("x" * (20 + length), encoding="utf-8")
        told += len(seen.changed())
    assert told == 2


def test_a_folder_tells_of_lessons_drawings_new_files_and_lost_ones(lesson: Path) -> None:
    folder = lesson.parent
    (folder / "drawings").mkdir()
    seen = watch(folder)
    (folder / "b.yaml").write_text("", encoding="utf-8")
    (folder / "drawings" / "d.txt").write_text("x", encoding="utf-8")
    (folder / ".a.yaml.swp").write_text("", encoding="utf-8")
    (folder / "notes.md").write_text("", encoding="utf-8")
    lesson.unlink()
    assert sorted(looked(seen)) == ["a.yaml", "b.yaml", "d.txt"]


def test_a_folder_that_goes_away_and_comes_back_is_watched_on(lesson: Path) -> None:
    folder = lesson.parent / "course"
    folder.mkdir()
    shutil.copy(lesson, folder)
    seen = watch(folder)
    shutil.rmtree(folder)
    assert looked(seen) == ["a.yaml"]
    folder.mkdir()
    shutil.copy(lesson, folder)
    assert looked(seen) == ["a.yaml"]


def test_overlays_and_translations_of_a_folder_are_watched(lesson: Path) -> None:
    overlay = lesson.parent / "overlays" / "ns-a.yaml"
    spanish = lesson.parent / "translations" / "es" / "a.po"
    for path in (overlay, spanish):
        path.parent.mkdir(parents=True)
        path.write_text("", encoding="utf-8")
    seen = watch(lesson.parent)
    overlay.write_text("format: 1\n", encoding="utf-8")
    spanish.write_text("# more\n", encoding="utf-8")
    assert looked(seen) == ["ns-a.yaml", "a.po"]
