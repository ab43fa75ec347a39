"""The sheet in the plain face: all that can be done on the screen, by letter and number."""

from __future__ import annotations

import io

import pytest

from tests.faces.both import collapsed, fresh_visit, plain_face
from tutor.core.sheet import Sheet
from tutor.plain import taking
from tutor.store.print_replies import Queue
from tutor.store.visit import Visit


def _said(visit: Visit, *typed: str) -> str:
    sink = io.StringIO()
    face = plain_face(visit, "".join(f"{line}\n" for line in ("s", *typed)), sink)
    face.save_file = lambda body, ending: f"Saved {len(body) > 0} as {ending}."
    face.run()
    return collapsed(sink.getvalue())


def _sheet(*typed: str) -> Sheet:
    visit = fresh_visit()
    _said(visit, *typed)
    return visit.session.sheet()


def test_a_note_is_written_and_emptied() -> None:
    assert _sheet("1", "o", "Ask Ann").top[0].note == "Ask Ann"
    assert _sheet("1", "o", "Ask Ann", "o", "").top[0].note == "Ask Ann"
    assert _sheet("1", "o", "Ask Ann", "o", "nothing").top[0].note == ""
    assert _sheet("1", "o", "Ask Ann", "o", "nothing", "z").top[0].note == "Ask Ann"


def test_the_first_words_of_a_question_come_back() -> None:
    before = _sheet().top[0].words
    assert _sheet("1", "e", "Is it safe?").top[0].words == "Is it safe?"
    assert _sheet("1", "e", "Is it safe?", "e", "first").top[0].words == before


def test_a_note_for_the_visit_is_written_and_emptied() -> None:
    assert _sheet("w", "Ann drives").notes == "Ann drives"
    assert _sheet("w", "Ann drives", "w", "nothing").notes == ""


def test_medicines_are_added_reworded_taken_off_and_brought_back() -> None:
    number = str(_sheet().count() + 1)
    assert _sheet("m", "Zopiclone").medicines == ("Zopiclone",)
    assert _sheet("m", "Zopiclone", number, "e", "Zolpidem").medicines == ("Zolpidem",)
    assert _sheet("m", "Zopiclone", number, "x").medicines == ()
    assert _sheet("m", "Zopiclone", number, "x", "z").medicines == ("Zopiclone",)
    assert f"What I take {number}. Zopiclone" in _said(fresh_visit(), "m", "Zopiclone")


def test_a_day_is_said_back_and_kept_when_it_is_right() -> None:
    visit = fresh_visit()
    said = _said(visit, "a", "next week", "12/13", "2", "December 17", "", "25:00", "10:15", "Here")
    assert "That is no day yet." in said
    assert "Sunday, December 13, 2026. Enter if this is right" in said
    assert "That is no time yet." in said
    assert "Visit: Thursday, December 17, 2026, 10:15, Here" in said
    assert "It would be good to come back on" in said
    assert visit.session.sheet().appointment.day == "2026-12-17"


def test_a_visit_is_left_as_it_is_or_taken_away() -> None:
    known = ("a", "December 17", "", "10:15", "Here")
    assert _sheet(*known, "a", "", "", "").appointment.place == "Here"
    assert not _sheet(*known, "a", "nothing").appointment.is_known()
    assert _sheet(*known, "a", "nothing", "z").appointment.day == "2026-12-17"


def test_going_back_in_the_middle_of_a_question_changes_nothing() -> None:
    assert not _sheet("a", "December 17", "", "b").appointment.is_known()
    assert _sheet("m", "b").medicines == ()


def test_the_forms_are_a_numbered_list() -> None:
    said = _said(fresh_visit(), "t", "2", "t", "4", "t", "1")
    assert "1. Text file 2. Web page" in said
    assert "Saved True as .html." in said
    assert "first say on the sheet which day your visit is" in said
    assert "Saved." in said


def test_why_the_first_three_are_first_is_said() -> None:
    said = _said(fresh_visit(), "n", "Will it hurt?")
    assert "These three first 1. Will it hurt? (First because I wrote it myself.)" in said


def test_a_computer_without_printers_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert "This computer has no printing system (CUPS)." in _said(fresh_visit(), "t", "5")


def test_what_is_saved_keeps_to_plain_letters_as_soon_as_they_are_set() -> None:
    visit, saved = fresh_visit(), list[str]()

    def keep(text: str) -> str:
        saved.append(text)
        return "Saved."

    change = f",\n{_number_of_letters(visit)}\n\n"
    face = plain_face(visit, f"{change}s\nt\n1\n\n{change}s\nt\n1\n", io.StringIO())
    face.save_sheet = keep
    face.run()
    assert [text.isascii() for text in saved] == [True, False]


def _number_of_letters(visit: Visit) -> str:
    sink = io.StringIO()
    plain_face(visit, ",\n", sink).run()
    lines = sink.getvalue().splitlines()
    return next(line.partition(".")[0] for line in lines if "Signs and drawings" in line)


def test_a_question_taken_off_on_another_day_is_put_back_by_its_number() -> None:
    visit = fresh_visit()
    count = visit.session.sheet().count()
    _said(visit, "1", "x")
    taken_off = visit.session.sheet().removed[0].words
    assert visit.session.sheet().count() == count - 1
    said = _said(visit, "z", str(count))
    assert f"A number here puts the question back. {count}. {taken_off}" in said
    assert f"Chosen: {taken_off}" in said
    assert visit.session.sheet().count() == count
    assert visit.session.sheet().removed == ()


def test_the_usual_printer_is_named_and_that_others_can_read_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(taking, "printers", lambda: (Queue("Desk"), Queue("Hall", is_default=True)))
    said = _said(fresh_visit(), "t", "5", "")
    assert "1. Desk 2. Hall (the usual one) Others who stand at the printer can read" in said
