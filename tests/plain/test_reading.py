"""Reading on in the plain face: guesses, ways out, coming back, words kept as written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.faces.both import begun_anew, collapsed, fresh_visit, plain_says
from tests.faces.listening import TURN
from tutor.core.nodes import Ask
from tutor.core.session import END
from tutor.store.visit import Visit

LESSONS = Path(__file__).parents[2] / "lessons"
MORE = "Question mark (?) for more, exclamation mark (!) for help now."


@pytest.fixture
def visit() -> Visit:
    return fresh_visit()


def _heard(visit: Visit, lines: list[str], lesson: str = "", step: str = "") -> list[str]:
    """What is said before each turn, and after the last one."""
    return [collapsed(part) for part in plain_says(visit, lines, lesson, step).split(TURN)]


def _page_with(visit: Visit, mode: str) -> tuple[str, str]:
    """A page that opens without a gate and asks nothing but this, as far as there is one."""
    for entry in visit.library.entries:
        for page in visit.library.lesson(entry.id).pages:
            document = visit.session.document(visit.session.spot(entry.id, page.id))
            asks = [node for node in document.nodes if isinstance(node, Ask)]
            if not page.heavy and [ask.mode for ask in asks] == [mode]:
                return entry.id, page.id
    pytest.fail(f"No page asks in this way: {mode}")


def test_going_on_without_a_guess_says_what_is_known_and_stays_on_the_page(visit: Visit) -> None:
    said = _heard(visit, [""], "session")[1]
    assert "No guess, and that is fine. This is known about each answer:" in said
    assert "At least 2 hours: That is the rule for Spravato." in said
    assert "Enter for the next page" in said


def test_a_guess_is_remembered_when_the_reader_comes_back_to_the_page(visit: Visit) -> None:
    said = _heard(visit, ["2", "", "b"], "session")[3]
    assert "You guessed: At least 2 hours That is the rule for Spravato." in said
    assert "Guess first." not in said
    assert "Enter for the next page" in said


def test_settings_lead_back_to_the_page_and_its_guess(visit: Visit) -> None:
    said = _heard(visit, ["2", ",", ""], "session")[3]
    assert "list of all lessons" not in said
    assert ", 1 of " in said
    assert "You guessed: At least 2 hours" in said


def test_the_first_page_names_the_ways_out_of_the_lesson(visit: Visit) -> None:
    said = _heard(visit, ["", ""], "welcome")
    assert said[0].endswith(f"b back, l again, o all lessons, q leave. {MORE}")
    assert "o all lessons" not in said[2]


@pytest.mark.parametrize("mode", ["one", "reveal", "marks", "each", "words"])
def test_every_kind_of_question_on_a_page_ends_with_more_and_help_now(
    visit: Visit, mode: str
) -> None:
    lesson, page = _page_with(visit, mode)
    assert _heard(begun_anew(visit), [], lesson, page)[0].endswith(MORE)


@pytest.mark.parametrize(
    ("lines", "lesson", "step"),
    [([], "risks", "signs"), ([], "risks", "chest-pain"), (["1"], "risks", "chest-pain"),
     (["1", "1"], "risks", "chest-pain"), ([], "risks", END)],
)  # fmt: skip
def test_gates_checks_answers_and_ends_name_more_and_help_now(
    visit: Visit, lines: list[str], lesson: str, step: str
) -> None:
    assert _heard(visit, lines, lesson, step)[len(lines)].endswith(MORE)


def test_the_items_of_a_private_list_say_it_once(visit: Visit) -> None:
    lesson, page = _page_with(visit, "each")
    said = _heard(begun_anew(visit), [""], lesson, page)
    assert MORE in said[0]
    assert "Enter to leave it." in said[1]
    assert MORE not in said[1]


def test_coming_back_says_where_reading_goes_on(visit: Visit) -> None:
    said = _heard(visit, ["4", "", "0", "o", "0", "f"])
    assert "You go on at page 3 of 12. f starts at the first page." in said[5]
    assert ", 1 of 12." in said[6]
    assert not any("You go on at" in part for part in (*said[:5], said[6]))


def test_a_page_that_was_looked_for_is_not_called_going_on(visit: Visit) -> None:
    assert "You go on at" not in plain_says(visit, ["/", "bladder", "1"])


def test_a_number_typed_where_words_are_asked_for_is_said_to_be_kept(visit: Visit) -> None:
    lesson, page = _page_with(visit, "words")
    assert "Kept as written." in _heard(begun_anew(visit), ["3"], lesson, page)[1]
    assert "Kept as written. It is on your sheet." in _heard(visit, ["a", "3"], "welcome")[2]
    assert "Kept as written." in _heard(fresh_visit(), ["s", "n", "42"])[3]


def test_settings_are_named_in_the_help_and_opened_twice_they_say_their_list(visit: Visit) -> None:
    said = _heard(visit, ["?", ",", ",", ""])
    assert "comma (,) settings: " in said[1]
    assert "not one of the choices" not in said[3]
    assert "Heading: Settings" in said[3]
    assert "You are at the list of all lessons. Type a number. Or type: o lessons" in said[4]


def test_asked_for_all_lessons_it_first_says_how_many_there_are(visit: Visit) -> None:
    said = _heard(visit, ["o"])[1]
    assert said.startswith("o 16 lessons follow, numbers 4 to 19. You can type a number at once.")


def test_the_same_reason_is_said_once_among_the_first_three(visit: Visit) -> None:
    said = _heard(visit, ["s"])[1]
    assert said.count("(First because it is always worth asking.)") == 1


def test_no_lesson_names_a_key_since_not_every_face_has_it() -> None:
    for file in sorted(LESSONS.glob("*.yaml")):
        text = "".join(line for line in file.read_text("utf-8").splitlines() if line[:1] != "#")
        assert re.findall(r"\b[Pp]ress\b|\bF1\b|\btype h\b|every screen", text) == []
