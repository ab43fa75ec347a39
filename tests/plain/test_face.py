"""What somebody meets who has never seen the plain face: first words, ways out, places."""

from __future__ import annotations

import io

import pytest

from tests.faces.both import collapsed, fresh_visit, plain_face, plain_says
from tests.faces.listening import TURN
from tutor.cli.commands import run
from tutor.plain.face import PlainFace
from tutor.plain.voice import Voice
from tutor.store.visit import Visit

DANGER = "Is somebody in danger right now?"
WAYS_OUT = "Type question mark (?) for what you can do here, or exclamation mark (!) for help now."
LESSON, CHECK = "risks", "drive-home"


@pytest.fixture
def visit() -> Visit:
    return fresh_visit()


class AtTheKeyboard(io.StringIO):
    """Lines as somebody types them at a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("line", ["I want to die", "help", "911", "kill myself", "!"])
@pytest.mark.parametrize(
    ("lines", "lesson", "step"),
    [([], "", ""), (["s"], "", ""), ([","], "", ""), (["s", "t"], "", ""), ([], LESSON, "signs"),
     ([], LESSON, CHECK), (["0"], LESSON, CHECK)],
)  # fmt: skip
def test_a_cry_for_help_is_answered_at_once_with_who_to_call(
    visit: Visit, line: str, lines: list[str], lesson: str, step: str
) -> None:
    after = plain_says(visit, [*lines, line], lesson, step).split(TURN)[len(lines) + 1]
    assert DANGER in after
    assert "That is not one of the choices" not in after


def test_words_for_the_sheet_are_kept_and_help_now_is_named(visit: Visit) -> None:
    after = plain_says(visit, ["a", "Why do I want to die: I want to die"], LESSON).split(TURN)[2]
    assert "If you need help now, type exclamation mark (!) at any time." in after
    assert "It is on your sheet." in after
    assert "Why do I want to die: I want to die" in visit.session.record().own.values()


def test_a_line_that_is_no_choice_names_both_ways_out(visit: Visit) -> None:
    assert WAYS_OUT in collapsed(plain_says(visit, ["§"]).split(TURN)[1])


@pytest.mark.parametrize("line", ["x", "2"])
def test_a_single_sign_is_text_where_text_is_asked_for(visit: Visit, line: str) -> None:
    assert "not one of the choices" not in plain_says(visit, ["s", "n", line])
    assert line in visit.session.record().own.values()


def test_leaving_says_one_line_and_no_word_of_the_sheet(visit: Visit) -> None:
    visit.session.write_question("Is my brother to know?")
    last = plain_says(visit, ["q"]).split(TURN)[1]
    assert last.split("\n", 1)[1].strip() == "Goodbye."


def test_the_last_line_says_what_is_kept(visit: Visit) -> None:
    assert run._goodbye(visit) == "Goodbye. Nothing was kept."
    visit.is_kept = True
    assert run._goodbye(visit) == "Goodbye. Everything you did is kept."


@pytest.mark.parametrize(("source", "is_said"), [(AtTheKeyboard, False), (io.StringIO, True)])
def test_only_the_end_of_a_pipe_says_the_sheet(
    visit: Visit, source: type[io.StringIO], is_said: bool
) -> None:
    sink = io.StringIO()
    face = PlainFace(
        visit.session, visit.library, visit.settings, visit.save_settings, visit.save_sheet,
        Voice(source(""), sink),
    )  # fmt: skip
    face.run()
    assert ("Please go through these with me" in sink.getvalue()) is is_said
    assert sink.getvalue().endswith("Goodbye.\n")


def test_home_says_how_to_choose_first_and_is_short(visit: Visit) -> None:
    home = plain_says(visit, []).split(TURN)[0]
    _heading, _sign, after = home.partition("Heading: All lessons")
    assert after.strip().startswith("Type a number and press Enter.")
    assert len(home.split()) < 160
    numbers = [int(line.partition(". ")[0]) for line in after.splitlines() if line[:1].isdigit()]
    assert numbers == sorted(numbers)
    assert "You can say what these lessons are" not in home


@pytest.mark.parametrize("word", ["o", "lessons"])
def test_the_lessons_are_said_when_asked_for_and_keep_their_numbers(
    visit: Visit, word: str
) -> None:
    said = plain_says(visit, [word, "4"]).split(TURN)
    assert "\n4. " in said[1]
    title = visit.library.entries[0].title
    assert f"{title}, 1 of " in said[2]


def test_a_place_is_named_after_help_now_and_after_settings(visit: Visit) -> None:
    said = plain_says(visit, ["!", ",", "", "s", "!"]).split(TURN)
    for number in (1, 3):
        assert "You are at the list of all lessons." in said[number]
    assert "You are still here: Your questions." in said[5]
    page = plain_says(fresh_visit(), ["!"], LESSON, CHECK).split(TURN)[1]
    assert "You are still at the question. Type l to hear it again." in page
    page = plain_says(fresh_visit(), ["", "!"], LESSON, "signs").split(TURN)[2]
    assert "You are still here: Which signs need help" in page


def test_a_page_behind_a_gate_begins_with_its_title(visit: Visit) -> None:
    said = plain_says(visit, [""], LESSON, "signs").split(TURN)
    assert "b back. Question mark (?) for more" in collapsed(said[0])
    assert "Heading: Which signs need help" in said[1]


def test_going_back_from_the_page_that_explains_leads_to_the_question(visit: Visit) -> None:
    said = plain_says(visit, ["e", "b", "0"], LESSON, CHECK).split(TURN)
    assert "You are still at the question. Type b to hear it again." in said[1]
    assert "You are back at the question." in said[2]
    assert visit.session.record().checks[LESSON, CHECK].response == ()


def test_a_second_b_goes_back_one_page(visit: Visit) -> None:
    said = plain_says(visit, ["e", "b", "b"], LESSON, CHECK).split(TURN)
    assert "You are back at the question." not in said[3]


def test_asking_again_says_that_the_order_may_differ(visit: Visit) -> None:
    said = plain_says(visit, ["0", "r", "0"], LESSON, CHECK).split(TURN)
    note = "The choices may stand in another order now."
    assert [note in part for part in said[:4]] == [False, False, True, False]


def test_the_first_page_is_one_letter_away(visit: Visit) -> None:
    for typed in ("f", "first"):
        assert ", 1 of " in plain_says(visit, [typed], LESSON, CHECK).split(TURN)[1]


def test_a_teach_back_says_beforehand_where_the_words_go(visit: Visit) -> None:
    for entry in visit.library.entries:
        for page in visit.library.lesson(entry.id).pages:
            document = visit.session.document(visit.session.spot(entry.id, page.id))
            if any(getattr(node, "mode", "") == "words" for node in document.nodes):
                face_said = plain_says(visit, [""] * 9, entry.id, page.id)
                before = face_said.partition("Write a line in your own words")[0]
                assert "What you write here goes on your sheet. Enter alone skips it." in before
                return
    pytest.fail("No page asks for words.")


def test_letters_for_a_line_are_not_offered_once_it_is_off_the_sheet(visit: Visit) -> None:
    sink = io.StringIO()
    plain_face(visit, "s\n1\nx\n", sink).run()
    said = sink.getvalue().split(TURN)
    letters = "e reword, u up, d down, o note, x remove, or Enter to go back to the list."
    assert letters in collapsed(said[2])
    assert letters not in collapsed(said[3])


def test_a_guess_is_said_back_before_the_reply(visit: Visit) -> None:
    said = plain_says(visit, ["3"], "evidence").split(TURN)[1]
    assert "Your guess: About 60" in said.partition("It was fewer")[0]
