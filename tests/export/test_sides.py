"""The two sides: always three questions, never more than fits, and a word about the rest."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.sheets import sheets, words
from tests.faces.both import fresh_visit
from tutor.core import events
from tutor.core.block import Outcome
from tutor.core.sheet import Entry, Sheet
from tutor.core.visits import Appointment
from tutor.export.clinician import LONGEST, height_of, lines_height
from tutor.export.fitting import (
    LEAST_ROOM,
    LONGEST_MEDICINE,
    LONGEST_NAME,
    LONGEST_NOTE,
    LONGEST_QUESTION,
    LONGEST_REASON,
    LONGEST_WORDS,
    MOST_MEDICINES,
    MOST_OWN_WORDS,
    sides_of,
)
from tutor.export.paper import (
    BODY_ACROSS,
    BODY_ROW,
    FOOT,
    GAP,
    HEADING_ROW,
    LARGE_ACROSS,
    LARGE_ROW,
    SIDE_HEIGHT,
    TITLE_ROW,
    TOPIC_ROW,
    WRITING_ROW,
    rows_of,
)
from tutor.export.sheet_text import NEXT_SIDE, sheet_text
from tutor.export.sides import Line, Sides
from tutor.store.visit import Visit

TODAY = date(2026, 12, 2)
MARK = len("… [cut]")


def first_height(sides: Sides) -> float:
    """What the reader's side fills, in points."""
    height = float(TITLE_ROW + HEADING_ROW)
    height += lines_height((sides.course, sides.visit, sides.why))
    for line in sides.top:
        height += max(1, rows_of(line.words, LARGE_ACROSS)) * LARGE_ROW + 2 * WRITING_ROW + GAP
        below = (line.reason, line.why, line.note)
        height += BODY_ROW * sum(rows_of(text, BODY_ACROSS) for text in below)
    height += sum(map(height_of, sides.own_words))
    height += height_of(sides.medicines) if sides.medicines else 0
    return height + height_of(sides.notes) + sides.room * WRITING_ROW


def second_height(sides: Sides) -> float:
    """What the clinician's side fills, in points."""
    height = float(TITLE_ROW + sum(map(height_of, sides.parts)) + FOOT)
    height += HEADING_ROW if sides.also else 0
    for _topic, lines in sides.rest:
        height += TOPIC_ROW
        for line in lines:
            height += lines_height((f"{line.words} ({line.reason})",))
            height += BODY_ROW * rows_of(line.note, BODY_ACROSS)
    return height


def every_line(sides: Sides) -> list[Line]:
    return [*sides.top, *(line for _topic, lines in sides.rest for line in lines)]


@settings(deadline=None, max_examples=60)
@given(sheets())
def test_whatever_is_on_the_sheet_fits_two_sides(sheet: Sheet) -> None:
    sides = sides_of(sheet, TODAY)
    assert first_height(sides) <= SIDE_HEIGHT
    assert second_height(sides) <= SIDE_HEIGHT
    assert sides.room >= LEAST_ROOM - len(sides.notes.lines)


@settings(deadline=None, max_examples=60)
@given(sheets())
def test_there_are_three_lines_at_the_top_and_the_rest_is_counted(sheet: Sheet) -> None:
    sides = sides_of(sheet, TODAY)
    assert [line.number for line in sides.top] == [1, 2, 3]
    lines = every_line(sides)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    left = max(3, sheet.count()) - len(lines) if len(sheet.top) == 3 else 0
    assert (str(left) in sides.more) if left else sides.more == ""


@settings(deadline=None, max_examples=60)
@given(sheets())
def test_every_text_has_at_most_its_letters(sheet: Sheet) -> None:
    sides = sides_of(sheet, TODAY)
    for line in every_line(sides):
        assert len(line.words) <= LONGEST_QUESTION + MARK
        assert len(line.note) <= LONGEST_NOTE + MARK
        assert max(len(line.reason), len(line.why)) <= LONGEST_REASON + MARK
    assert len(sides.own_words) <= MOST_OWN_WORDS
    assert all(len(each) <= LONGEST_WORDS + MARK for part in sides.own_words for each in part.lines)
    if sides.medicines:
        assert len(sides.medicines.lines) <= MOST_MEDICINES
        assert all(len(each) <= LONGEST_WORDS + MARK for each in sides.medicines.lines)
    names = [sides.course, sides.visit, *(topic for topic, _lines in sides.rest)]
    assert all(len(name) <= LONGEST_NAME + MARK for name in names)
    assert all(len(each) <= LONGEST + MARK for part in sides.parts for each in part.lines)


@settings(deadline=None, max_examples=60)
@given(sheets())
def test_what_was_cut_is_said_at_the_end(sheet: Sheet) -> None:
    sides = sides_of(sheet, TODAY)
    every = sheet_text(sheet, today=TODAY, has_room=False)
    assert ("… [cut]" not in " ".join(every.split())) or len(sides.closing) == 2


def _entry(number: int) -> Entry:
    return Entry(f"own/{number}", f"Question {number}?", "my own question", "My own questions")


def _sheet(*entries: Entry, **more: object) -> Sheet:
    said = {
        "course": "A course", "updated": "2026-11-21", "top": entries[:3],
        "rest": (("More", entries[3:]),) if entries[3:] else (), "removed": (), "values": (),
        "told_back": (), "notes": "", "read": (), "unsure_topics": (),
    }  # fmt: skip
    return Sheet(**{**said, **more})  # type: ignore[arg-type]  # one dictionary for all fields


def test_one_question_leaves_room_for_two_by_hand() -> None:
    sides = sides_of(_sheet(_entry(1)), TODAY)
    assert [line.words for line in sides.top] == ["Question 1?", "", ""]
    assert sides.rest == ()
    assert sides.also == ""


def test_a_hundred_questions_are_counted() -> None:
    sides = sides_of(_sheet(*map(_entry, range(1, 101))), TODAY)
    shown = len(every_line(sides))
    assert 25 <= shown < 100
    assert sides.more == f"{100 - shown} more questions are kept in the program."


def test_medicines_that_do_not_fit_below_each_other_follow_each_other() -> None:
    long = "Would this be safe for me with the other things that I take every day? " * 3
    entries = [Entry(f"own/{number}", long, "mine", "Own", long) for number in range(3)]
    medicines = tuple(f"Medicine {number}" for number in range(12))
    tight = sides_of(_sheet(*entries, notes=long, medicines=medicines), TODAY)
    assert tight.medicines is not None
    assert tight.medicines.lines[0].startswith("Medicine 0; Medicine 1; Medicine 2; ")
    roomy = sides_of(_sheet(_entry(1), medicines=medicines), TODAY)
    assert roomy.medicines is not None
    assert roomy.medicines.lines == medicines


def test_a_list_of_medicines_that_is_not_whole_says_so_above_it() -> None:
    whole = sides_of(_sheet(_entry(1), medicines=("Lithium",)), TODAY)
    assert whole.medicines is not None
    assert whole.medicines.heading == "What I take"
    many = tuple(f"Medicine {number}" for number in range(13))
    for medicines in (many, ("Medicine " * 30,)):
        short = sides_of(_sheet(_entry(1), medicines=medicines), TODAY)
        assert short.medicines is not None
        assert f"{len(medicines)} line" in short.medicines.heading
        assert "cut short here. Please ask me" in short.medicines.heading
        assert len(short.closing) == 2


def test_a_long_place_is_cut_with_a_mark() -> None:
    place = "Building " * 60
    sides = sides_of(_sheet(appointment=Appointment("2026-12-10", "10:15", place)), TODAY)
    assert sides.visit.startswith("My visit: December 10, 2026, 10:15, Building")
    assert sides.visit.endswith("… [cut]")
    assert len(sides.closing) == 2


def _not_sure_of_anything(visit: Visit) -> Visit:
    for entry in visit.library.entries:
        lesson = visit.library.lesson(entry.id)
        for page in lesson.pages:
            visit.session.keep(events.Opened(lesson=lesson.id, step=page.id))
        for check in lesson.checks:
            visit.session.keep(
                events.Answered(lesson=lesson.id, check=check.id, response=(), outcome="unsure")
            )
    return visit


def test_not_sure_of_anything_still_gives_three_questions_and_the_rest_in_order() -> None:
    sheet = _not_sure_of_anything(fresh_visit()).session.sheet()
    sides = sides_of(sheet, TODAY)
    assert len(sides.top) == 3
    assert all(line.words and line.why == "First because it is about safety." for line in sides.top)
    shown = every_line(sides)
    assert [line.id for line in shown] == [entry.id for entry in sheet.entries()][: len(shown)]
    assert len(shown) >= 12
    assert str(sheet.count() - len(shown)) in sides.more
    assert second_height(sides) <= SIDE_HEIGHT
    first, _page, second = sheet_text(sheet, today=TODAY).partition(NEXT_SIDE)
    assert first.count("First because") == 3
    assert "For the clinician" in second


_CHECKS = [
    (entry.id, check.id)
    for visit in [fresh_visit()]
    for entry in visit.library.entries
    for check in visit.library.lesson(entry.id).checks
]
_PAGES = [
    (entry.id, page)
    for visit in [fresh_visit()]
    for entry in visit.library.entries
    for page, _title in entry.pages
]


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.tuples(st.sampled_from(_CHECKS), st.sampled_from(["right", "missed", "unsure"]),
                       st.booleans()), max_size=120),
    st.lists(st.tuples(st.sampled_from(_PAGES), words), max_size=30),
    st.lists(words, max_size=20),
)  # fmt: skip
def test_any_record_over_the_course_fits_two_sides(
    answers: list[tuple[tuple[str, str], Outcome, bool]],
    told: list[tuple[tuple[str, str], str]],
    typed: list[str],
) -> None:
    keep = (visit := fresh_visit()).session.keep
    for (lesson, check), outcome, is_sure in answers:
        keep(events.Answered(lesson=lesson, check=check, response=("1",), outcome=outcome))
        keep(events.WasSure(lesson=lesson, check=check, sure=is_sure))
    for (lesson, page), said in told:
        keep(events.Starred(lesson=lesson, page=page))
        keep(events.ToldBack(lesson=lesson, page=page, words=said))
    for number, said in enumerate(typed):
        keep(events.Wrote(entry=f"own/{number}", words=said))
        keep(events.Noted(entry=f"own/{number}", words=said))
        keep(events.Listed(entry=f"med/{number}", words=said))
        keep(events.Planned(day="2026-12-10", time="10:15", place=said))
    sides = sides_of(visit.session.sheet(), TODAY)
    assert len(sides.top) == 3
    assert first_height(sides) <= SIDE_HEIGHT
    assert second_height(sides) <= SIDE_HEIGHT
    assert LONGEST_MEDICINE < LONGEST_WORDS
