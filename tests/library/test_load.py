"""Opening a lesson folder: quick when nothing changed, right when something did."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.library.samples import PACKS
from tutor.checks.subject import Shared
from tutor.core.lesson import Lesson
from tutor.core.read import Read
from tutor.library import build as building
from tutor.library.compiled import Damaged, pack_lesson, unpack_lesson
from tutor.library.examine import examine_folder_lesson, examine_lesson
from tutor.library.load import Library, NoLessons, default_folder, open_library

YESTERDAY = 1_700_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the small course, as if it had been there for a while."""
    place = tmp_path / "lessons"
    shutil.copytree(PACKS / "good", place)
    settle(place)
    return place


def settle(place: Path) -> None:
    """Make every file old enough for its date to be relied on."""
    for path in place.rglob("*"):
        os.utime(path, (YESTERDAY, YESTERDAY))


def change(path: Path, old: str, new: str, when: int = YESTERDAY + 60) -> None:
    """Edit a file some time after it was last looked at."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    os.utime(path, (when, when))


def titles(library: Library) -> list[str]:
    """Titles of the lessons, in order."""
    return [entry.title for entry in library.entries]


@pytest.fixture
def read_now(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the lesson files that were read since."""
    names: list[str] = []

    def noted(path: Path, shared: Shared) -> Read[Lesson]:
        names.append(path.name)
        return examine_lesson(path, shared)

    monkeypatch.setattr(building, "examine_lesson", noted)
    return names


def test_the_course_the_lessons_and_what_they_refer_to_are_there(folder: Path) -> None:
    library = open_library(folder, None)
    assert titles(library) == ["Every kind of block", "A second lesson"]
    assert library.faults == ()
    assert library.course.routes[0].stops == ("second", "every-kind/words")
    assert library.sources["small-trial"].kind == "trial"
    assert [term.id for term in library.terms] == ["ketamine", "trd"]
    assert library.places["second"] == folder / "second.yaml"
    lesson = library.lesson("every-kind")
    assert len(lesson.pages) == 4
    assert lesson is library.lesson("every-kind")
    with pytest.raises(KeyError):
        library.lesson("no-such-lesson")


def test_an_entry_says_what_the_home_screen_needs(folder: Path) -> None:
    entry = open_library(folder, None).entries[0]
    assert entry.steps[:3] == ("words", "who-decides", "tables")
    assert entry.pages[1] == ("tables", "Tables set things side by side")
    assert entry.safety == ("who-decides",)
    assert (entry.status, entry.minutes, entry.reviewers[0].name) == ("approved", 6, "R. Example")


def test_a_lesson_comes_back_from_the_cache_as_it_was_read(folder: Path, tmp_path: Path) -> None:
    fresh = open_library(folder, None).lesson("every-kind")
    open_library(folder, tmp_path / "cache")
    again = open_library(folder, tmp_path / "cache")
    assert again.lesson("every-kind") == fresh
    assert again.sources.keys() == {"label-copy", "small-trial"}


def test_nothing_is_read_again_while_nothing_changed(
    folder: Path, tmp_path: Path, read_now: list[str]
) -> None:
    open_library(folder, tmp_path / "cache")
    assert sorted(read_now) == ["every-kind.yaml", "second.yaml"]
    read_now.clear()
    open_library(folder, tmp_path / "cache").lesson("every-kind")
    assert read_now == []


def test_only_a_lesson_that_changed_is_read_again(
    folder: Path, tmp_path: Path, read_now: list[str]
) -> None:
    open_library(folder, tmp_path / "cache")
    read_now.clear()
    change(folder / "second.yaml", "A second lesson", "Another lesson")
    library = open_library(folder, tmp_path / "cache")
    assert titles(library) == ["Every kind of block", "Another lesson"]
    assert read_now == ["second.yaml"]
    assert library.lesson("every-kind").id == "every-kind"


def test_an_edit_within_the_same_tick_and_of_the_same_length_is_noticed(
    folder: Path, tmp_path: Path
) -> None:
    path = folder / "second.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    now = path.stat().st_mtime_ns
    open_library(folder, tmp_path / "cache")
    path.write_text(text.replace("A second lesson", "A sekond lesson"), encoding="utf-8")
    os.utime(path, ns=(now, now))
    assert "A sekond lesson" in titles(open_library(folder, tmp_path / "cache"))


def test_shared_files_decide_over_every_lesson(folder: Path, tmp_path: Path) -> None:
    open_library(folder, tmp_path / "cache")
    change(folder / "sources.yaml", "id: small-trial", "id: other-trial")
    library = open_library(folder, tmp_path / "cache")
    assert titles(library) == ["A second lesson"]
    assert [fault.file for fault in library.faults] == ["every-kind.yaml"]


def test_a_changed_drawing_is_drawn(folder: Path, tmp_path: Path) -> None:
    open_library(folder, tmp_path / "cache")
    change(folder / "drawings" / "signal.txt", "a block", "a wall")
    lesson = open_library(folder, tmp_path / "cache").lesson("every-kind")
    assert "   a wall" in lesson.pages[2].blocks[2].lines  # type: ignore[attr-defined]  # a drawing


def test_a_broken_lesson_is_left_out_and_the_others_work(folder: Path, tmp_path: Path) -> None:
    change(folder / "every-kind.yaml", "minutes: 6", "minutes: six")
    for _ in range(2):
        library = open_library(folder, tmp_path / "cache")
        assert titles(library) == ["A second lesson"]
        (fault,) = [fault for fault in library.faults if fault.file == "every-kind.yaml"]
        assert fault.errors == 1
        with pytest.raises(KeyError):
            library.lesson("every-kind")


def test_a_lesson_the_course_does_not_name_comes_last(folder: Path) -> None:
    change(folder / "course.yaml", "lessons: [every-kind, second]", "lessons: [second]")
    library = open_library(folder, None)
    assert titles(library) == ["A second lesson", "Every kind of block"]
    assert library.course.lesson_ids() == ("second", "every-kind")


@pytest.mark.parametrize("damage", ["", "format: 1\n", "- a\n", "title: [", "\x00"])
def test_a_broken_course_file_still_gives_lessons_and_crisis_help(
    folder: Path, damage: str
) -> None:
    (folder / "course.yaml").write_text(damage, encoding="utf-8")
    library = open_library(folder, None)
    assert titles(library) == ["Every kind of block", "A second lesson"]
    assert "course.yaml" in [fault.file for fault in library.faults]
    assert library.course.regions
    assert len(library.course.stems) == 5


def test_missing_shared_files_do_not_stop_the_lessons(folder: Path) -> None:
    for name in ("course.yaml", "sources.yaml", "glossary.yaml"):
        (folder / name).unlink()
    library = open_library(folder, None)
    assert len(library.entries) == 2
    assert library.sources == {}
    assert library.terms == ()


@pytest.mark.parametrize("damage", [b"", b"\x00" * 50, b"not this", None])
def test_a_damaged_cache_is_made_anew(folder: Path, tmp_path: Path, damage: bytes | None) -> None:
    cache = tmp_path / "cache"
    whole = open_library(folder, cache).lesson("every-kind")
    for path in cache.iterdir():
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2] if damage is None else damage)
    again = open_library(folder, cache)
    assert again.lesson("every-kind") == whole
    assert open_library(folder, cache).lesson("every-kind") == whole


def test_a_compiled_lesson_that_lost_a_byte_is_read_from_its_file(
    folder: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    whole = open_library(folder, cache).lesson("every-kind")
    for path in cache.glob("*-lesson-*"):
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    library = open_library(folder, cache)
    assert library.lesson("every-kind") == whole


@pytest.mark.parametrize("part", ["front", "reference", "ledger", "lesson"])
def test_a_lost_part_of_the_cache_is_made_anew(folder: Path, tmp_path: Path, part: str) -> None:
    cache = tmp_path / "cache"
    open_library(folder, cache)
    for path in cache.glob(f"*-{part}*"):
        path.unlink()
    library = open_library(folder, cache)
    assert library.lesson("every-kind").pages
    assert len(library.sources) == 2


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    library = open_library(folder, blocked / "cache")
    assert library.lesson("second").title == "A second lesson"
    assert blocked.read_text(encoding="utf-8") == "in the way"


def test_the_cache_keeps_only_what_is_needed(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    open_library(folder, cache)
    before = len(list(cache.iterdir()))
    for number in range(3):
        change(folder / "second.yaml", "minutes: ", f"minutes: {number}", YESTERDAY + number + 1)
        open_library(folder, cache)
    assert len(list(cache.iterdir())) == before


def test_two_lesson_folders_share_a_cache(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    change(other / "second.yaml", "A second lesson", "From elsewhere")
    open_library(folder, cache)
    open_library(other, cache)
    assert "A second lesson" in titles(open_library(folder, cache))
    assert "From elsewhere" in titles(open_library(other, cache))


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoLessons, match="no lesson folder"):
        open_library(tmp_path / "nowhere", None)


def test_the_lessons_of_the_program_are_found() -> None:
    assert (default_folder() / "course.yaml").is_file()


def test_packing_refuses_what_was_not_packed() -> None:
    found = examine_folder_lesson(PACKS / "good" / "every-kind.yaml")
    assert isinstance(found.value, Lesson)
    data = pack_lesson(found.value)
    assert unpack_lesson(data) == found.value
    for wrong in (b"", b"abc", data[:-1], data + b"x", b"\x00" + data):
        with pytest.raises(Damaged):
            unpack_lesson(wrong)


def test_an_unchanged_folder_is_opened_without_yaml_rules_or_kinds(
    folder: Path, tmp_path: Path
) -> None:
    open_library(folder, tmp_path / "cache")
    script = (
        "import sys, json\n"
        "from pathlib import Path\n"
        "from tutor.library.load import open_library\n"
        "library = open_library(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "before = sorted(sys.modules)\n"
        "library.lesson('second')\n"
        "print(json.dumps([before, sorted(sys.modules)]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder), str(tmp_path / "cache")],
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    opened, read = json.loads(done.stdout)
    assert not {"yaml", "hashlib", "difflib", "tutor.checks.rule", "tutor.library.parse"} & set(
        read
    )
    assert not [name for name in opened if name.endswith(".spec")]
    assert [name for name in read if name.endswith(".spec")] == ["tutor.blocks.text.spec"]


def test_a_retired_lesson_is_kept_from_patients(folder: Path, tmp_path: Path) -> None:
    open_library(folder, tmp_path / "cache")
    change(folder / "second.yaml", "status: draft", "status: retired")
    for _again in range(2):
        library = open_library(folder, tmp_path / "cache")
        assert titles(library) == ["Every kind of block"]
        assert library.faults == ()
        assert "second" not in library.places
        with pytest.raises(KeyError):
            library.lesson("second")


def test_a_lesson_retired_while_the_program_runs_is_not_read_again(folder: Path) -> None:
    library = open_library(folder, None)
    library._lessons.clear()
    change(folder / "second.yaml", "status: draft", "status: retired")
    with pytest.raises(KeyError):
        library.lesson("second")


def test_a_short_way_that_leads_nowhere_is_not_offered(folder: Path) -> None:
    stops = "stops: [second, every-kind/words]"
    change(folder / "course.yaml", stops, "stops: [second/gone, gone]")
    assert open_library(folder, None).course.routes == ()
    change(folder / "course.yaml", "[second/gone, gone]", "[gone, second/only]")
    assert len(open_library(folder, None).course.routes) == 1
    change(folder / "second.yaml", "status: draft", "status: retired")
    assert open_library(folder, None).course.routes == ()


def test_a_link_that_leads_nowhere_is_one_fault_and_hides_no_lesson(folder: Path) -> None:
    before = titles(open_library(folder, None))
    (folder / "lost.yaml").symlink_to("nowhere.yaml")
    library = open_library(folder, None)
    assert titles(library) == before
    assert "lost.yaml" in [fault.file for fault in library.faults]
