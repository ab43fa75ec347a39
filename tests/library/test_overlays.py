"""Overlays in a lesson folder: what patients see, and what staff are told."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from tests.library.overlay_samples import (
    CALM,
    LESSON,
    folder_with,
    laid_over,
    lesson,
    overlay_text,
)
from tutor.core.approval import text_sum
from tutor.library.examine import examine_folder_lesson
from tutor.library.load import NoLessons, open_library
from tutor.library.notices import for_staff
from tutor.library.overlay_template import overlay_template, prefix_of, slug_of
from tutor.library.overlays import look_at_overlays
from tutor.library.survey import survey_file, survey_folder

TITLE = "changes:\n  - at: first-page\n    title: What do we do here?"


def spots(place: Path, *parts: str) -> list[tuple[str, int, int]]:
    """Code, line and column of each problem of an overlay."""
    found = laid_over(place, *parts).read.problems
    return [(one.code, one.place.line, one.place.column) for one in found]


def test_patients_see_the_clinics_words(tmp_path: Path) -> None:
    library = open_library(folder_with(tmp_path, overlay_text(TITLE)), None)
    assert library.faults == ()
    assert library.lesson("example").pages[0].title == "What do we do here?"
    assert library.lesson("example").changed_by == "Northside"
    assert library.entries[0].pages[0] == ("first-page", "What do we do here?")


def test_the_kept_lesson_is_the_changed_one(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, overlay_text(TITLE))
    cache = tmp_path / "cache"
    for path in [*folder.rglob("*.yaml")]:
        os.utime(path, (1_700_000_000, 1_700_000_000))
    for _time in range(2):
        library = open_library(folder, cache)
        found = library.lesson("example")
        assert found.pages[0].title == "What do we do here?"
        assert found.local is not None
        assert found.local.steps == ("first-page",)


def test_an_edited_overlay_is_noticed(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, overlay_text(TITLE))
    cache = tmp_path / "cache"
    open_library(folder, cache)
    path = folder / "overlays" / "0.yaml"
    path.write_text(path.read_text("utf-8").replace("we do here", "we say here"), encoding="utf-8")
    assert open_library(folder, cache).lesson("example").pages[0].title == "What do we say here?"
    path.unlink()
    assert open_library(folder, cache).lesson("example").changed_by == ""


def test_an_overlay_for_an_older_text_is_set_aside_and_staff_are_told(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, overlay_text(TITLE))
    changed = LESSON.replace("One short paragraph.", "Another short paragraph.")
    (folder / "example.yaml").write_text(changed, encoding="utf-8")
    library = open_library(folder, None)
    assert library.lesson("example").changed_by == ""
    assert [fault.file for fault in library.faults] == ["overlays/0.yaml"]
    assert "change of the clinic" in " ".join(for_staff(library))
    assert [one.code for one in look_at_overlays(folder)[0].read.problems] == ["A411"]


def test_an_overlay_with_a_fault_is_set_aside_as_a_whole(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, overlay_text(TITLE + "\n  - hide: signs"))
    library = open_library(folder, None)
    assert library.lesson("example").pages[0].title == "What is on this page?"
    assert len(library.faults) == 1


def test_an_overlay_for_a_lesson_nobody_sees_is_told_to_staff(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, overlay_text("overlay: exampel"), "- no\n")
    library = open_library(folder, None)
    assert len(library.faults) == 2
    assert [entry.id for entry in library.entries] == ["example"]


def test_faults_have_a_place(tmp_path: Path) -> None:
    assert spots(tmp_path, "changes:\n  - hide: frist-page") == [("A410", 10, 11)]
    assert spots(tmp_path, "changes:\n  - hide: signs") == [("A412", 10, 11)]
    assert spots(tmp_path, "based-on: 0000-0000-0000") == [("A411", 8, 11)]


def test_a_misspelt_id_is_answered_with_the_nearest(tmp_path: Path) -> None:
    found = laid_over(tmp_path, "changes:\n  - hide: frist-page").read.problems
    assert found[0].hint == 'Did you mean "first-page"?'


def test_a_misspelt_name_is_answered_with_the_nearest(tmp_path: Path) -> None:
    found = laid_over(tmp_path, "changes:\n  - hde: first-page").read.problems
    assert [one.code for one in found] == ["F002"]
    assert found[0].hint == 'Did you mean "hide"?'


def test_the_rules_for_lessons_hold_for_the_clinics_words_too(tmp_path: Path) -> None:
    wrong = (
        "changes:\n  - after: first-page\n    page:\n      id: ns-cure\n      title: What helps?\n"
        "      blocks:\n        - text: This is a miracle cure. It is guaranteed to work for you."
    )
    laid = laid_over(tmp_path, wrong)
    assert laid.lesson is None
    assert {(one.code, one.place.line) for one in laid.read.problems} == {("C301", 15)}


def test_a_source_or_a_blank_that_is_not_there_is_found(tmp_path: Path) -> None:
    assert spots(tmp_path, "values:\n  - value: clinic-fone\n    says: 555-0100")[0][0] == "X102"


def test_a_check_of_a_new_page_may_name_it(tmp_path: Path) -> None:
    text = (
        "changes:\n  - after: first-page\n    page:\n      id: ns-door\n      title: Where to?\n"
        "      blocks:\n        - text: Park behind the east door.\n"
        "  - after: first-page\n    question:\n      id: ns-ask\n      page: ns-door\n"
        "      ask: Where can I park?\n      why: So that you come in time."
    )
    laid = laid_over(tmp_path, text)
    assert laid.read.problems == ()
    assert laid.lesson is not None
    assert laid.lesson.checklist[-1].id == "ns-ask"


def test_only_the_first_overlay_for_a_lesson_is_used(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, overlay_text(TITLE), overlay_text("clinic: Southside"))
    assert open_library(folder, None).lesson("example").changed_by == "Northside"
    first, second = look_at_overlays(folder)
    assert first.read.problems == ()
    assert [one.code for one in second.read.problems] == ["A410"]


def test_checking_a_folder_looks_at_its_overlays(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, overlay_text("changes:\n  - hide: signs"))
    found = {Path(one.path).name: one for one in survey_folder(folder)}
    assert [one.code for one in found["0.yaml"].problems] == ["A412"]
    alone = survey_file(folder / "overlays" / "0.yaml")
    assert [one.code for each in alone for one in each.problems] == ["A412"]


def test_a_new_overlay_passes_and_changes_nothing(tmp_path: Path) -> None:
    for text in (LESSON, CALM):
        folder = folder_with(tmp_path, base=text)
        base = examine_folder_lesson(folder / "example.yaml").value
        assert base is not None
        made = overlay_template(base, 'North "side"', date(2026, 11, 21), has_schema=True)
        (folder / "overlays" / "0.yaml").write_text(made, encoding="utf-8")
        laid = look_at_overlays(folder, None, "publish")[0]
        assert laid.read.problems == ()
        assert laid.lesson is not None
        assert laid.lesson.pages == base.pages


def test_a_clinics_name_gives_a_prefix_and_a_file_name() -> None:
    assert (prefix_of("North Side"), slug_of("North Side")) == ("ns", "north-side")
    assert (prefix_of("Åland"), slug_of("漢字")) == ("la", "clinic")


def test_the_sum_is_over_the_lesson_as_nobody_changed_it() -> None:
    assert text_sum(lesson()) != text_sum(lesson(CALM))


def test_overlays_can_lie_apart_from_the_lessons(tmp_path: Path) -> None:
    lessons = folder_with(tmp_path, overlay_text(TITLE))
    own = tmp_path / "own"
    own.mkdir()
    (own / "mine.yaml").write_text(overlay_text(TITLE).replace("do here", "offer"), "utf-8")
    cache = tmp_path / "cache"
    for _time in range(2):
        beside = open_library(lessons, cache)
        apart = open_library(lessons, cache, own)
        assert beside.lesson("example").pages[0].title == "What do we do here?"
        assert apart.lesson("example").pages[0].title == "What do we offer?"
        assert apart.faults == beside.faults == ()


def test_a_change_in_a_folder_of_overlays_apart_is_noticed(tmp_path: Path) -> None:
    lessons = folder_with(tmp_path)
    own = tmp_path / "own"
    own.mkdir()
    file = own / "mine.yaml"
    for title in ("What do we do here?", "What happens on this page?"):
        file.write_text(overlay_text(TITLE.replace("What do we do here?", title)), "utf-8")
        os.utime(file, (1_000_000_000 + len(title), 1_000_000_000 + len(title)))
        library = open_library(lessons, tmp_path / "cache", own)
        assert library.lesson("example").pages[0].title == title
    file.unlink()
    library = open_library(lessons, tmp_path / "cache", own)
    assert library.lesson("example").pages[0].title == "What is on this page?"


def test_a_lesson_whose_compiled_form_is_gone_keeps_the_overlay_apart(tmp_path: Path) -> None:
    lessons = folder_with(tmp_path)
    own = tmp_path / "own"
    own.mkdir()
    (own / "mine.yaml").write_text(overlay_text(TITLE), "utf-8")
    for place in (lessons / "example.yaml", lessons / "course.yaml", own / "mine.yaml"):
        os.utime(place, (1_000_000_000, 1_000_000_000))
    cache = tmp_path / "cache"
    open_library(lessons, cache, own)
    for kept in cache.glob("*lesson-*"):
        kept.unlink()
    library = open_library(lessons, cache, own)
    assert library.lesson("example").pages[0].title == "What do we do here?"


def test_a_folder_of_overlays_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoLessons, match="no folder of overlays"):
        open_library(folder_with(tmp_path), None, tmp_path / "nowhere")
