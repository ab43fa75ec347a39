"""What first readers stumbled over, kept mended: the ways in, guesses, counts and the sheet."""

from __future__ import annotations

import re

import pytest

from tests.course.test_course import LESSONS, LIBRARY, each_lesson
from tutor.blocks.guess.spec import Guess
from tutor.core.inline import as_text, parse
from tutor.core.lesson import Lesson, Page


def page_of(lesson: str, name: str) -> Page:
    """The page of a lesson with this id."""
    return next(page for page in LESSONS[lesson].pages if page.id == name)


def words_of(lesson: str, name: str) -> str:
    """All that a page says, as it is written."""
    return repr(page_of(lesson, name))


GUESSES = [
    pytest.param(lesson, page, block, id=f"{lesson.id}-{page.id}")
    for lesson in LESSONS.values()
    for page in lesson.pages
    for block in page.blocks
    if isinstance(block, Guess)
]


def test_the_ways_in_are_those_the_first_screen_lists() -> None:
    ways = words_of("welcome", "ways")
    for route in LIBRARY.course.routes:
        assert f"__{route.minutes} minutes:__" in ways
    assert len(re.findall(r"__\d+ minutes:__", ways)) == len(LIBRARY.course.routes)


def test_the_length_of_a_lesson_is_told_as_it_is() -> None:
    lengths = [lesson.minutes for lesson in LESSONS.values()]
    assert f"of {min(lengths)} to {max(lengths)} minutes" in words_of("welcome", "ways")


@pytest.mark.parametrize(("lesson", "page", "guess"), GUESSES)
def test_nothing_below_a_guess_gives_its_answer_away(
    lesson: Lesson, page: Page, guess: Guess
) -> None:
    assert page.blocks[-1] is guess


@pytest.mark.parametrize(("lesson", "page", "guess"), GUESSES)
def test_one_option_of_a_guess_in_numbers_is_the_answer(
    lesson: Lesson, page: Page, guess: Guess
) -> None:
    offered = {found[0] for one in guess.options if (found := re.findall(r"\d+", one.text))}
    told = {n for one in guess.options for n in re.findall(r"\d+", as_text(parse(one.feedback)))}
    if len(offered) == len(guess.options):
        assert offered & told


@each_lesson
def test_a_title_can_stand_in_quotation_marks_on_the_sheet(lesson: Lesson) -> None:
    assert [page.title for page in lesson.pages if re.search('["“”]', page.title)] == []


@each_lesson
def test_a_question_about_a_condition_reads_well_for_yes_and_for_not_sure(lesson: Lesson) -> None:
    questions = [
        question
        for page in lesson.pages
        for block in page.blocks
        for _, question in block.questions()
    ]
    assert [one for one in questions if not one.endswith("?") or ". " in one] == []


def test_two_counts_of_one_effect_stand_side_by_side_and_say_why() -> None:
    page = words_of("risks", "two-counts")
    for count in ("41", "61 to 84", "23", "48 to 61", "rating scale", "of 100 people"):
        assert count in page
    elsewhere = [one.id for one in LESSONS["risks"].pages if "61 to 84" in repr(one)]
    assert elsewhere == ["two-counts"]


def test_the_options_name_a_result_in_the_same_words_throughout() -> None:
    assert "got well" not in repr(LESSONS["options"])
    assert "Half better, here and later:" in words_of("options", "ketamine-type")


def test_help_is_named_as_help() -> None:
    assert page_of("welcome", "help-now").title == "How to get help now"
