"""Every change to the sheet can be taken back, the last one first."""

from __future__ import annotations

import pytest

from tests.faces.both import fresh_visit
from tutor.core.editing import Editing
from tutor.core.sheet import Sheet
from tutor.core.visits import Appointment

CHANGES = (
    "move", "put_at", "remove", "reword", "write", "note", "visit_note", "add_medicine",
    "reword_medicine", "take_off_medicine", "plan", "unplan",
)  # fmt: skip


@pytest.fixture
def editing() -> Editing:
    editing = Editing(fresh_visit().session)
    for words in ("Sertraline", "Zopiclone", "Vitamin D"):
        editing.add_medicine(words)
    editing.plan(Appointment("2026-12-17", "10:15", "Main Street"))
    return editing


def _do(editing: Editing, change: str) -> None:
    entries = editing.session.sheet().entries()
    first = next(iter(editing.medicines()))
    match change:
        case "move":
            assert editing.move(entries[0].id, 1)
        case "put_at":
            assert editing.put_at(entries[3].id, 0)
        case "remove":
            editing.remove(entries[0].id)
        case "reword":
            editing.reword(entries[0], "Will it hurt?")
        case "write":
            editing.write("May I bring music?")
        case "note":
            editing.note(entries[1], "Ask the nurse.")
        case "visit_note":
            editing.note(None, "My sister comes along.")
        case "add_medicine":
            editing.add_medicine("Ibuprofen")
        case "reword_medicine":
            editing.reword_medicine(first, "Sertraline 50 mg")
        case "take_off_medicine":
            editing.reword_medicine(first, "")
        case "plan":
            editing.plan(Appointment("2026-12-18", "", "Main Street"))
        case "unplan":
            editing.plan(Appointment())


def _shown(sheet: Sheet) -> tuple[object, ...]:
    """The sheet without what was taken off it, which is shown apart."""
    questions = tuple((entry.id, entry.words, entry.note) for entry in sheet.entries())
    return questions, sheet.medicines, sheet.appointment, sheet.notes


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen_and_taken_back(editing: Editing, change: str) -> None:
    before = _shown(editing.session.sheet())
    _do(editing, change)
    assert _shown(editing.session.sheet()) != before
    assert editing.undo() is not None
    assert _shown(editing.session.sheet()) == before


def test_all_changes_are_taken_back_one_after_the_other(editing: Editing) -> None:
    seen = [_shown(editing.session.sheet())]
    for change in CHANGES:
        _do(editing, change)
        seen.append(_shown(editing.session.sheet()))
    for before in reversed(seen[:-1]):
        editing.undo()
        assert _shown(editing.session.sheet()) == before


def test_with_nothing_changed_there_is_nothing_to_take_back() -> None:
    editing = Editing(fresh_visit().session)
    first = editing.session.sheet().top[0]
    editing.reword(first, first.words)
    editing.note(first, "")
    assert not editing.move(first.id, -1)
    assert not editing.put_at(first.id, 0)
    assert editing.undo() is None


def _merged_and_noted() -> Editing:
    """One question from two sources, each with a note from before they were one."""
    editing = Editing(fresh_visit().session)
    first, second = (editing.write(words) for words in ("Will it hurt?", "May I eat?"))
    for name, note in ((first, "Ask Ann."), (second, "Ask Bob.")):
        entry = next(one for one in editing.session.sheet().entries() if one.id == name)
        editing.note(entry, note)
    entry = next(one for one in editing.session.sheet().entries() if one.id == second)
    editing.reword(entry, "Will it hurt?")
    return editing


def test_emptying_the_note_of_a_merged_question_empties_it() -> None:
    editing = _merged_and_noted()
    merged = next(one for one in editing.session.sheet().entries() if one.words == "Will it hurt?")
    assert merged.note == "Ask Ann. Ask Bob."
    editing.note(merged, "")
    now = next(one for one in editing.session.sheet().entries() if one.id == merged.id)
    assert now.note == ""
    editing.undo()
    again = next(one for one in editing.session.sheet().entries() if one.id == merged.id)
    assert again.note == "Ask Ann. Ask Bob."


def test_a_changed_note_of_a_merged_question_is_not_said_twice() -> None:
    editing = _merged_and_noted()
    merged = next(one for one in editing.session.sheet().entries() if one.words == "Will it hurt?")
    editing.note(merged, "Ask Ann, Bob and Cy.")
    again = next(one for one in editing.session.sheet().entries() if one.id == merged.id)
    assert again.note == "Ask Ann, Bob and Cy."


def test_rewording_a_merged_question_keeps_it_one() -> None:
    editing = _merged_and_noted()
    before = editing.session.sheet()
    merged = next(one for one in before.entries() if one.words == "Will it hurt?")
    editing.reword(merged, "Does it hurt much?")
    after = editing.session.sheet()
    assert after.count() == before.count()
    assert "Will it hurt?" not in {one.words for one in after.entries()}
    editing.undo()
    assert editing.session.sheet().entries() == before.entries()
