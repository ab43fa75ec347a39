"""The plain face as it is heard and felt: words in lines, and nothing for the eye alone."""

from __future__ import annotations

import io
import os

import pytest

from tests.faces.both import fresh_visit, plain_face, plain_says, typed_for_lesson
from tests.faces.listening import TURN, is_sentence, noise_in, prompts_in
from tests.faces.test_parity import LESSONS
from tutor.core.cells import width_of
from tutor.core.inline import as_text
from tutor.core.nodes import Ask
from tutor.plain.spoken import lines_of
from tutor.plain.voice import WIDTH
from tutor.store.visit import Visit

EVERYWHERE_ELSE = [
    ["?", "!", "g", ",", "1", "?", "!", "", "/", "blood pressure", "?", ""],
    [",", "8", "", "7", "", "6", "", "5", ""],
    ["s", "?", "!", "n", "Who drives?", "o", "1", "A note.", "m", "A pill", "a", "12/20", "", "",
     "Main Street", "w", "Bring lists.", "t", "1", "c", "2", "u", "x", "1", "z", ""],
]  # fmt: skip
"""Typed on the list of lessons, to hear what stands around the lessons."""


class Terminal(io.StringIO):
    """A page to write on, as if it were a window."""

    def fileno(self) -> int:
        return 1


@pytest.fixture
def visit() -> Visit:
    return fresh_visit()


def _window(monkeypatch: pytest.MonkeyPatch, columns: int) -> Terminal:
    """A window with so many columns."""
    monkeypatch.setattr(os, "get_terminal_size", lambda _end: os.terminal_size((columns, 20)))
    return Terminal()


def _typed(visit: Visit, lesson: str) -> list[str]:
    return typed_for_lesson(visit.session, visit.library.lesson(lesson), 1)


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_is_words_in_lines(visit: Visit, lesson: str) -> None:
    text = plain_says(visit, _typed(visit, lesson), lesson)
    assert noise_in(text) == []
    assert max(map(width_of, text.splitlines())) <= WIDTH
    assert [line for line in prompts_in(text) if not is_sentence(line)] == []


@pytest.mark.parametrize("lines", EVERYWHERE_ELSE)
def test_what_stands_around_the_lessons_is_words_in_lines(visit: Visit, lines: list[str]) -> None:
    text = plain_says(visit, lines)
    assert noise_in(text) == []
    assert max(map(width_of, text.splitlines())) <= WIDTH
    assert [line for line in prompts_in(text) if not is_sentence(line)] == []


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_window_of_40_columns_gets_shorter_lines_and_whole_words(
    monkeypatch: pytest.MonkeyPatch, lesson: str
) -> None:
    # What is to be put in order comes in the same order both times.
    monkeypatch.setattr("tutor.core.session.os.urandom", bytes)
    lines = _typed(fresh_visit(), lesson)
    wide = plain_says(fresh_visit(), lines, lesson)
    narrow = _window(monkeypatch, 40)
    plain_face(fresh_visit(), "".join(f"{line}\n" for line in lines), narrow).run(lesson)
    text = narrow.getvalue()
    assert max(map(width_of, text.splitlines())) <= 39
    assert text.split() == wide.split()


def test_a_window_without_a_size_gets_lines_of_the_usual_length(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _window(monkeypatch, 0)
    plain_face(visit, "", window).run()
    assert window.getvalue() == plain_says(fresh_visit(), [])


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_figure_a_table_and_a_list_are_paragraphs_that_say_what_they_are(
    visit: Visit, lesson: str
) -> None:
    for stop in visit.session.way(lesson).stops:
        document = visit.session.document(visit.session.spot(stop.lesson, stop.step))
        for node in document.nodes:
            if not isinstance(node, Ask):
                paragraphs = list(lines_of(node))
                assert paragraphs
                assert all(as_text(words).strip() for words in paragraphs), stop.step


def test_the_first_lines_say_how_to_get_help_now(visit: Visit) -> None:
    first = plain_says(visit, []).splitlines()[:3]
    assert any("type exclamation mark (!) at any time" in line for line in first)


def test_every_page_says_how_to_go_on_and_back_and_how_to_hear_it_again(visit: Visit) -> None:
    text = plain_says(visit, ["", ""], "risks")
    prompt = text.partition(TURN)[0].splitlines()[-2:]
    for way in ("next page", "b back", "l again", "Question mark (?)"):
        assert way in " ".join(prompt)


@pytest.mark.parametrize(
    ("lines", "lesson", "step", "start"),
    [
        ([], "risks", "signs", "Heading: Which signs"),
        ([], "risks", "chest-pain", "Question: You get home"),
        (["1"], "risks", "chest-pain", "Yes, that is it."),
        ([], "", "", "Heading: All lessons"),
        (["s"], "", "", "Your sheet:"),
        ([","], "", "", "Heading: Settings"),
        (["/", "bladder"], "", "", "1. "),
    ],
)
@pytest.mark.parametrize("word", ["l", "again", "repeat", "say again"])
def test_what_was_said_is_said_again(
    visit: Visit, lines: list[str], lesson: str, step: str, start: str, word: str
) -> None:
    once = plain_says(fresh_visit(), lines, lesson, step).rpartition(TURN)[0]
    twice = plain_says(visit, [*lines, word], lesson, step).rpartition(TURN)[0]
    assert twice.startswith(once)
    again = twice.removeprefix(once)
    assert again.count(start) >= 1
    assert "That is not one of the choices" not in again


def test_saying_again_leaves_out_what_was_asked_on_the_side(visit: Visit) -> None:
    text = plain_says(visit, ["", "!", "?", "x", "l"], "risks", "signs")
    again = text.split(TURN)[5]
    assert "Which signs need help" in again
    assert "You can type" not in again
    assert "somebody in danger right now" not in again


def test_settings_leave_the_list_of_lessons_to_be_said_again(visit: Visit) -> None:
    text = plain_says(visit, [",", "", "l"])
    again = text.split(TURN)[3]
    assert "Heading: All lessons" in again
    assert "Heading: Settings" not in again


def test_help_now_on_the_sheet_is_not_pushed_away_by_the_sheet(visit: Visit) -> None:
    text = plain_says(visit, ["s", "!"])
    after = text.split(TURN)[2]
    assert "Is somebody in danger right now?" in after
    assert "Your sheet" not in after


def test_many_letters_are_said_once_and_then_on_request(visit: Visit) -> None:
    text = plain_says(visit, ["?", "§", "?"])
    assert text.count("Or type:") == 1
    text = plain_says(fresh_visit(), ["s", "1", "", "§", ""])
    assert text.count("The letters here:") == 1


def test_a_source_is_never_numbered_like_a_choice(visit: Visit) -> None:
    text = plain_says(visit, ["h"], "risks")
    sources = text.split(TURN)[1]
    assert "Source 1 of " in sources
    assert "\n1. " not in sources


@pytest.mark.parametrize(
    ("lines", "lesson", "step", "told"),
    [
        ([""], "session", "two-kinds", "No guess, and that is fine."),
        ([""], "risks", "dependence", "Left closed."),
        ([""], "risks", "chest-pain", "Left open. You can come back to it."),
        (["0"], "risks", "signs", "Skipped."),
    ],
)
def test_going_on_without_an_answer_is_said(
    visit: Visit, lines: list[str], lesson: str, step: str, told: str
) -> None:
    assert told in plain_says(visit, lines, lesson, step).split(TURN)[1]


def test_what_is_marked_is_said(visit: Visit) -> None:
    for lesson in LESSONS:
        for stop in visit.session.way(lesson).stops:
            document = visit.session.document(visit.session.spot(stop.lesson, stop.step))
            asks = [node for node in document.nodes if isinstance(node, Ask)]
            if asks and asks[0].mode == "marks":
                first = as_text(asks[0].choices[0].words)
                text = plain_says(visit, ["1", "b"], lesson, stop.step)
                assert f"Marked now: {first}." in " ".join(text.split())
                text = plain_says(visit, ["1", "b"], lesson, stop.step)
                assert "Nothing is marked now." in text
                return
    pytest.fail("No page asks what matters.")
