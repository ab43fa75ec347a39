"""The text an approval is bound to: what counts, and what does not."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.core.small_course import RISKS
from tests.library.samples import PACKS, SOUND, broken, read_text
from tutor.blocks.text.spec import Text
from tutor.core.approval import SUM, as_patients_see, lines_of, sum_of, text_sum
from tutor.core.lesson import Lesson, Review
from tutor.library.examine import examine_folder_lesson

EVERY_KIND = PACKS / "good" / "every-kind.yaml"


def lesson_from(text: str) -> Lesson:
    """The lesson a text says."""
    found = read_text(text).draft
    assert found is not None
    return found


def every_kind() -> Lesson:
    """A lesson with every kind of block."""
    found = examine_folder_lesson(EVERY_KIND).value
    assert found is not None
    return found


APPROVED = Review(
    status="approved", reviewed="2026-05-12", next_review="2027-05-12",
    approved_text=text_sum(RISKS),
)  # fmt: skip


def test_a_sum_is_short_and_the_same_each_time() -> None:
    assert SUM.fullmatch(text_sum(RISKS))
    assert text_sum(RISKS) == text_sum(replace(RISKS))


def test_the_stored_sum_of_the_lesson_with_every_kind_holds() -> None:
    lesson = every_kind()
    assert lesson.review.approved_text == text_sum(lesson)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_any_change_of_any_string_a_reader_sees_changes_the_sum(data: st.DataObject) -> None:
    lines = list(lines_of(every_kind()))
    before = sum_of(lines)
    at = data.draw(st.integers(0, len(lines) - 1))
    text = lines[at].text
    cut = data.draw(st.integers(0, len(text)))
    more = data.draw(st.text(st.characters(whitelist_categories=["L", "N", "P"]), min_size=1))
    lines[at] = replace(lines[at], text=text[:cut] + more + text[cut:])
    assert sum_of(lines) != before


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_names_and_notes_in_the_file_change_nothing(random: object) -> None:
    parts = re.split(r"^(?=\S)", SOUND, flags=re.MULTILINE)
    random.shuffle(parts)  # type: ignore[attr-defined]  # hypothesis hands in a Random
    text = "# A note.\n".join(["", *parts])
    assert text_sum(lesson_from(text)) == text_sum(lesson_from(SOUND))


def test_another_way_to_write_the_same_words_changes_nothing() -> None:
    folded = broken(("text: One short paragraph.", 'text: "One   short\n          paragraph."'))
    composed = SOUND.replace("paragraph", "paragr\u00e1ph")
    apart = SOUND.replace("paragraph", "paragra\u0301ph")
    assert text_sum(lesson_from(folded)) == text_sum(lesson_from(SOUND))
    assert text_sum(lesson_from(composed)) == text_sum(lesson_from(apart))


def test_what_readers_never_see_changes_nothing() -> None:
    other = replace(
        RISKS,
        review=APPROVED,
        retired_ids=("old",),
        changed_by="Northside",
        pages=(replace(RISKS.pages[0], facts=("risk-01",)), *RISKS.pages[1:]),
    )
    assert text_sum(other) == text_sum(RISKS)


def test_moving_a_paragraph_to_another_page_changes_the_sum() -> None:
    one, two = (replace(page, blocks=(Text(text="Some words."),)) for page in RISKS.pages[:2])
    more = Text(text="More words.")
    first = replace(RISKS, pages=(replace(one, blocks=(*one.blocks, more)), two))
    second = replace(RISKS, pages=(one, replace(two, blocks=(more, *two.blocks))))
    assert text_sum(first) != text_sum(second)


def test_another_right_option_changes_the_sum() -> None:
    check = RISKS.checks[0]
    options = [replace(each, correct=not each.correct) for each in check.options]  # type: ignore[attr-defined]  # a Single
    other = replace(RISKS, checks=(replace(check, options=tuple(options)), *RISKS.checks[1:]))
    assert text_sum(other) != text_sum(RISKS)


def test_a_drawing_counts_with_its_gaps() -> None:
    lines = lines_of(every_kind())
    drawn = [line for line in lines if "/lines/1" in line.path and "cell" in line.text]
    assert drawn[0].text.startswith("  [ cell ]")


def test_an_approval_of_this_very_text_stays() -> None:
    lesson = replace(RISKS, review=APPROVED)
    assert as_patients_see(lesson) is lesson


def test_an_approval_of_another_text_is_withdrawn() -> None:
    found = as_patients_see(replace(RISKS, title="Another title", review=APPROVED)).review
    assert (found.status, found.is_changed) == ("in-review", True)


def test_an_approval_bound_to_no_text_counts_as_none() -> None:
    for typed in ("", "approved by me"):
        found = as_patients_see(
            replace(RISKS, review=replace(APPROVED, approved_text=typed))
        ).review
        assert (found.status, found.is_changed) == ("in-review", False)
