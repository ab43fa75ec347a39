"""What differs between two texts, sentence by sentence."""

from __future__ import annotations

from msgspec.structs import replace

from tests.core.small_course import RISKS
from tutor.blocks.text.spec import Text
from tutor.core.approval import lines_of
from tutor.core.lesson import Lesson
from tutor.core.text_changes import Change, changes_between


def with_text(text: str) -> Lesson:
    """The lesson with one block of this text on its first page."""
    first = replace(RISKS.pages[0], blocks=(Text(text=text),))
    return replace(RISKS, pages=(first, *RISKS.pages[1:]))


def between(before: Lesson, after: Lesson) -> tuple[Change, ...]:
    """What differs."""
    return changes_between(lines_of(before), lines_of(after))


def test_the_same_text_has_no_changes() -> None:
    assert between(RISKS, RISKS) == ()


def test_only_the_sentence_that_changed_is_told_with_its_page() -> None:
    found = between(with_text("Rest. Wait an hour. Go."), with_text("Rest. Wait a day. Go."))
    assert found == (Change("common", "Wait an hour.", "Wait a day."),)


def test_a_sentence_taken_out_leaves_the_other_side_empty() -> None:
    found = between(with_text("Rest. Wait an hour."), with_text("Rest."))
    assert found == (Change("common", "Wait an hour.", ""),)


def test_another_right_option_is_told() -> None:
    check = RISKS.checks[0]
    options = tuple(replace(each, correct=True) for each in check.options)  # type: ignore[attr-defined]  # a Single
    other = replace(RISKS, checks=(replace(check, options=options), *RISKS.checks[1:]))
    assert between(RISKS, other) == (Change("leave", "", "(correct: yes)"),)


def test_pages_in_another_order_are_told() -> None:
    other = replace(RISKS, pages=tuple(reversed(RISKS.pages)))
    assert between(RISKS, other)[0].after.startswith("mine, signs, common")


def test_sentences_divided_in_another_way_are_told() -> None:
    first = replace(RISKS, actions=("Ask. Rest.",))
    assert between(first, replace(RISKS, actions=("Ask.", "Rest."))) != ()
