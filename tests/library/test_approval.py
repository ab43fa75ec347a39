"""Approvals in lesson files: written in, withdrawn when the text changes, hidden when too old."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.library.samples import PACKS, SOUND, broken, read_text
from tutor.core.approval import lines_of, text_sum
from tutor.core.lesson import Lesson, Review, Reviewer
from tutor.library.approved_copy import copy_path, read_copy, written
from tutor.library.approving import (
    CannotWrite,
    TextChanged,
    next_approval,
    replace_file,
    with_review,
)
from tutor.library.load import Library, open_library
from tutor.library.notices import for_staff
from tutor.library.standing import standings

NURSE = Reviewer(name="R. Example", role="Psychiatric nurse")
PATH = Path("example.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A lesson folder that may be written to; its first lesson is approved."""
    shutil.copytree(PACKS / "good", tmp_path / "lessons")
    return tmp_path / "lessons"


def change(path: Path, old: str, new: str) -> None:
    """Change one place of a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def library_on(folder: Path, today: date) -> Library:
    """The lessons as patients get them on a day."""
    library = open_library(folder, None)
    library.keep_to(today)
    return library


def lesson_from(text: str) -> Lesson:
    """The lesson a text says."""
    found = read_text(text).draft
    assert found is not None
    return found


def approval_of(text: str) -> Review:
    """The review once the nurse approved this text."""
    return next_approval(lesson_from(text), NURSE, "2026-11-21", "2027-11-21", is_same_text=False)


def test_a_changed_text_takes_the_approval_away(folder: Path, tmp_path: Path) -> None:
    assert open_library(folder, None).entries[0].status == "approved"
    change(folder / "every-kind.yaml", "Then you rest.", "Then you sleep.")
    library = open_library(folder, tmp_path / "cache")
    assert library.entries[0].status == "in-review"
    again = open_library(folder, tmp_path / "cache")
    assert again.lesson("every-kind").review.is_changed
    assert library.faults == ()


def test_an_approval_bound_to_no_text_is_shown_as_none(folder: Path) -> None:
    change(folder / "every-kind.yaml", "  approved-text: bc13-f982-b46c\n", "")
    review = open_library(folder, None).lesson("every-kind").review
    assert (review.status, review.is_changed) == ("in-review", False)


def test_a_lesson_overdue_beyond_the_grace_is_hidden(folder: Path) -> None:
    assert len(library_on(folder, date(2028, 1, 30)).entries) == 2
    library = library_on(folder, date(2028, 1, 31))
    assert [entry.id for entry in library.entries] == ["second"]
    with pytest.raises(KeyError):
        library.lesson("every-kind")
    assert for_staff(library) == (
        "1 lesson waits for a new review and is not shown. “status” says more.",
    )


def test_the_course_sets_the_grace(folder: Path) -> None:
    with (folder / "course.yaml").open("a", encoding="utf-8") as file:
        file.write("\napproval:\n  grace-days: 5\n")
    assert open_library(folder, None).faults == ()
    assert len(library_on(folder, date(2027, 11, 6)).entries) == 2
    assert len(library_on(folder, date(2027, 11, 7)).entries) == 1


def test_a_short_way_that_leads_only_to_hidden_lessons_is_gone(folder: Path) -> None:
    change(folder / "course.yaml", "stops: [second, every-kind/words]", "stops: [every-kind]")
    assert len(library_on(folder, date(2026, 11, 21)).course.routes) == 1
    assert library_on(folder, date(2030, 1, 1)).course.routes == ()


def test_the_standing_follows_what_patients_are_told(folder: Path) -> None:
    states = {
        today: {one.name: one for one in standings(folder, today)}["every-kind"]
        for today in (date(2026, 11, 21), date(2027, 11, 2), date(2028, 1, 31))
    }
    assert [one.state for one in states.values()] == ["reviewed", "overdue", "hidden"]
    assert states[date(2028, 1, 31)].hidden_since == "2028-01-31"
    change(folder / "every-kind.yaml", "Then you rest.", "Then you sleep.")
    changed = {one.name: one for one in standings(folder, date(2026, 11, 21))}["every-kind"]
    assert (changed.status, changed.state) == ("approved", "changed")


def test_an_approval_is_put_in_and_every_other_line_stays() -> None:
    before = SOUND.replace("  status: draft\n", "  # Ask the board.\n  status: draft  # for now\n")
    review = approval_of(before)
    after = with_review(before.encode(), PATH, review).decode()
    assert lesson_from(after).review == review
    assert "  # Ask the board.\n  status: approved  # for now\n  next-review: 2027-11-21\n" in after
    assert "      role: Psychiatric nurse\n" in after
    outside = [line for line in before.split("\n") if line and not line.startswith("  ")]
    assert [line for line in after.split("\n") if line and not line.startswith("  ")] == outside


def test_approving_again_changes_only_what_differs() -> None:
    once = with_review(SOUND.encode(), PATH, approval_of(SOUND))
    assert with_review(once, PATH, approval_of(SOUND)) == once


def test_a_second_reviewer_of_the_same_text_stands_beside_the_first() -> None:
    once = with_review(SOUND.encode(), PATH, approval_of(SOUND)).decode()
    other = Reviewer(name='P. "Pat" Local', role="Pharmacist: on call")
    review = next_approval(lesson_from(once), other, "2026-11-21", "2027-11-21", is_same_text=True)
    twice = with_review(once.encode(), PATH, review).decode()
    assert lesson_from(twice).review.reviewers == (NURSE, other)


def test_windows_line_ends_and_the_mark_in_front_stay() -> None:
    data = b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode()
    after = with_review(data, PATH, approval_of(SOUND))
    assert after.startswith(b"\xef\xbb\xbfformat")
    assert after.count(b"\n") == after.count(b"\r\n")


def test_withdrawing_takes_the_sum_out_and_keeps_the_names() -> None:
    once = with_review(SOUND.encode(), PATH, approval_of(SOUND))
    review = replace(lesson_from(once.decode()).review, status="in-review", approved_text="")
    after = with_review(once, PATH, review).decode()
    assert "approved-text" not in after
    assert "R. Example" in after


def test_an_approval_is_not_put_under_a_text_that_changed_in_the_meantime() -> None:
    review = approval_of(SOUND)
    with pytest.raises(TextChanged):
        with_review(SOUND.replace("One short", "One long").encode(), PATH, review)


def test_a_review_on_one_line_is_left_alone() -> None:
    text = broken(("review:\n  status: draft\n  next-review: 2027-05-21\n",
                   "review: {status: draft, next-review: 2027-05-21}\n"))  # fmt: skip
    with pytest.raises(CannotWrite):
        with_review(text.encode(), PATH, approval_of(text))


def test_a_copy_comes_back_as_it_was_written(folder: Path) -> None:
    path = folder / "every-kind.yaml"
    lines = lines_of(open_library(folder, None).lesson("every-kind"))
    replace_file(copy_path(path), written(lines, ("2026-11-22",)).encode())
    copy = read_copy(path)
    assert copy is not None
    assert copy.lines == lines
    assert (copy.sum, copy.spelling_days) == ("bc13-f982-b46c", ("2026-11-22",))


def test_a_copy_that_was_changed_is_none(folder: Path) -> None:
    path = folder / "every-kind.yaml"
    lines = lines_of(open_library(folder, None).lesson("every-kind"))
    replace_file(copy_path(path), written(lines).encode())
    change(copy_path(path), "Then you rest.", "Then you sleep.")
    assert read_copy(path) is None
    copy_path(path).write_bytes(b"\xff\xfe")
    assert read_copy(path) is None
    copy_path(path).unlink()
    assert read_copy(path) is None


def test_the_copies_are_not_taken_for_lessons(folder: Path) -> None:
    path = folder / "every-kind.yaml"
    replace_file(copy_path(path), written(()).encode())
    library = open_library(folder, None)
    assert len(library.entries) == 2
    assert library.faults == ()


@pytest.mark.skipif(os.name == "nt", reason="rights are kept differently there")
def test_a_file_keeps_its_rights_when_it_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a", encoding="utf-8")
    path.chmod(0o664)
    replace_file(path, b"b")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"b", 0o664)
    assert os.listdir(tmp_path) == ["a.yaml"]


def test_the_sum_in_the_file_is_that_of_the_text() -> None:
    assert approval_of(SOUND).approved_text == text_sum(lesson_from(SOUND))


def test_a_character_nobody_sees_is_no_other_after_an_approval() -> None:
    text = broken(("format: 1", "# so\u00adft\nformat: 1"), ("One short", "One sh\u00adort"))
    lesson = lesson_from(text)
    review = next_approval(lesson, NURSE, "2026-11-21", "2027-11-21", is_same_text=False)
    after = with_review(text.encode(), PATH, review).decode()
    assert "# so\u00adft\n" in after
    assert "One sh\u00adort paragraph." in after
