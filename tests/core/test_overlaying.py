"""Laying a clinic's changes over a lesson."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.library.overlay_samples import EMERGENCY, lesson
from tutor.blocks.kinds import kind
from tutor.core.approval import changes_sum
from tutor.core.block import Block
from tutor.core.lesson import ChecklistQuestion, Lesson, Page, Review, Reviewer, steps_of
from tutor.core.localized import change_line
from tutor.core.overlay import Change, LocalOption, LocalValue, Overlay
from tutor.core.overlaying import applied
from tutor.core.walking import values_in

BASE = lesson()
REVIEW = Review(status="draft", next_review="2027-05-21")
IDS = ["first-page", "second-page", "signs", "who-drives", "safe-home", "ask-more", "nobody", ""]


def text_block(words: str) -> Block:
    """A paragraph."""
    make = kind("text")
    return make(text=words)


def page(name: str) -> Page:
    """A page with one paragraph."""
    return Page(id=name, title="Where can I park?", blocks=(text_block("Behind the door."),))


def overlay(*changes: Change, values: tuple[LocalValue, ...] = ()) -> Overlay:
    """An overlay with these changes."""
    return Overlay(
        format="1", overlay="example", clinic="Northside", prefix="ns", based_on="-",
        changes=changes, values=values, review=REVIEW,
    )  # fmt: skip


def reasons(*changes: Change, values: tuple[LocalValue, ...] = ()) -> list[str]:
    """Why changes cannot be made."""
    return [fault.reason for fault in applied(BASE, overlay(*changes, values=values)).faults]


def emergencies(of: Lesson) -> list[str]:
    """The text of every emergency callout."""
    return [
        value.text
        for value in values_in(of.pages)
        if getattr(value, "callout", "") == "emergency"
    ]  # fmt: skip


def test_a_page_gets_a_new_title_and_the_lesson_says_who_changed_it() -> None:
    done = applied(BASE, overlay(Change(at="first-page", title="What do we do?")))
    assert done.faults == ()
    assert done.lesson.pages[0].title == "What do we do?"
    assert done.lesson.pages[0].blocks == BASE.pages[0].blocks
    assert done.lesson.changed_by == "Northside"
    assert done.lesson.local is not None
    assert done.lesson.local.steps == ("first-page",)
    assert done.origins["first-page"] == "Northside"
    assert done.origins["second-page"] == ""


def test_new_blocks_take_the_place_of_all_the_old_ones() -> None:
    done = applied(BASE, overlay(Change(at="first-page", blocks=(text_block("All new."),))))
    assert done.faults == ()
    assert done.lesson.pages[0].blocks == (text_block("All new."),)


def test_a_page_is_added_after_another() -> None:
    done = applied(BASE, overlay(Change(after="first-page", page=page("ns-parking"))))
    assert done.faults == ()
    assert [each.id for each in done.lesson.pages][:2] == ["first-page", "ns-parking"]


def test_changes_are_made_one_after_the_other() -> None:
    done = applied(
        BASE,
        overlay(
            Change(after="first-page", page=page("ns-one")),
            Change(after="ns-one", page=page("ns-two")),
            Change(hide="ask-more"),
        ),
    )
    assert done.faults == ()
    assert [each.id for each in done.lesson.pages][:3] == ["first-page", "ns-one", "ns-two"]
    assert done.lesson.checklist == ()
    assert done.hidden == ("ask-more",)


def test_a_question_for_the_provider_is_reworded_and_marks_its_page() -> None:
    done = applied(BASE, overlay(Change(at="ask-more", ask="What now?", why="To know.")))
    assert done.lesson.checklist[0].ask == "What now?"
    assert done.lesson.local is not None
    assert done.lesson.local.steps == ("first-page",)


def test_a_question_is_added_beside_another() -> None:
    new = ChecklistQuestion(id="ns-ask", page="first-page", ask="Where?", why="To park.")
    done = applied(BASE, overlay(Change(after="ask-more", question=new)))
    assert [item.id for item in done.lesson.checklist] == ["ask-more", "ns-ask"]


def test_a_check_gets_new_options_and_keeps_its_kind() -> None:
    options = (
        LocalOption(text="A taxi", feedback="Yes.", correct=True),
        LocalOption(text="My own car", feedback="Not this one."),
    )
    done = applied(BASE, overlay(Change(at="who-drives", options=options)))
    assert done.faults == ()
    check = done.lesson.checks[0]
    assert check.grade(("1",)).outcome == "right"


def test_blanks_are_filled_in_everywhere() -> None:
    done = applied(BASE, overlay(values=(LocalValue(value="clinic-phone", says="555-0100"),)))
    assert done.faults == ()
    assert done.lesson.actions == ("Call 555-0100.",)
    assert emergencies(done.lesson) == [EMERGENCY.replace("<clinic-phone>", "555-0100")]


def test_crisis_help_is_out_of_reach() -> None:
    assert reasons(Change(hide="signs")) == ["guarded"]
    assert reasons(Change(at="signs", title="Calm")) == ["guarded"]
    assert reasons(Change(hide="safe-home")) == ["safety"]
    assert reasons(values=(LocalValue(value="crisis-line", says="us"),)) == ["crisis"]
    assert reasons(values=(LocalValue(value="clinic-phone", says="<crisis-line>"),)) == ["sign"]


@pytest.mark.parametrize(
    ("says", "fits"),
    [
        ("555-0100", True), ("+1 (555) 010-0199 ext. 12", True), ("555-0100 or 555-0101", True),
        ("nobody. Wait for us", False), ("555-0100, not 911 please", False), ("us", False),
    ],
)  # fmt: skip
def test_only_a_phone_number_is_let_into_emergency_text(says: str, fits: bool) -> None:
    values = (LocalValue(value="clinic-phone", says=says),)
    assert reasons(values=values) == ([] if fits else ["phone"])


def test_outside_emergency_text_a_blank_may_hold_words() -> None:
    calm = replace(BASE, pages=BASE.pages[:2])
    words = overlay(values=(LocalValue(value="clinic-phone", says="the front desk"),))
    assert applied(calm, words).faults == ()


def test_an_approval_of_changes_is_for_one_text() -> None:
    change = Change(at="first-page", title="What do we do?")
    said = changes_sum(overlay(change))
    review = replace(
        REVIEW, status="approved", reviewed="2026-11-01", approved_text=said,
        reviewers=(Reviewer(name="R. Example", role="Nurse"),),
    )  # fmt: skip
    today = date(2026, 11, 22)
    lines = [
        change_line(applied(BASE, replace(overlay(one), review=review)).lesson, today)
        for one in (change, Change(at="first-page", title="What do we say?"))
    ]
    assert "Reviewed by R. Example" in lines[0]
    assert "Reviewed by" not in lines[1]
    assert "changed after its review" in lines[1]


def test_a_safety_check_may_be_reworded() -> None:
    assert reasons(Change(at="safe-home", ask="Who comes with you?")) == []


def test_a_page_that_others_need_cannot_be_left_out_alone() -> None:
    assert reasons(Change(hide="second-page")) == ["orphan"]
    assert reasons(Change(hide="who-drives"), Change(hide="second-page")) == []


def test_a_change_says_one_thing() -> None:
    assert reasons(Change(title="What?")) == ["unclear"]
    assert reasons(Change(at="first-page", hide="first-page")) == ["unclear"]
    assert reasons(Change(at="first-page")) == ["nothing"]
    assert reasons(Change(at="first-page", ask="What?")) == ["misfit"]
    assert reasons(Change(hide="nobody")) == ["unknown"]


def test_nothing_changed_is_the_lesson_itself() -> None:
    done = applied(BASE, overlay())
    assert done.lesson.pages is BASE.pages or done.lesson.pages == BASE.pages
    assert done.lesson.checks == BASE.checks


NAMES = st.sampled_from(IDS)
WORDS = st.sampled_from(["", "What now?", "<crisis-line>", "^x __y__"])
PAGES = st.one_of(st.none(), st.sampled_from(["ns-a", "ns-b", "first-page", "b"]).map(page))
OPTIONS = st.lists(
    st.builds(LocalOption, text=WORDS, feedback=WORDS, correct=st.booleans()), max_size=3
).map(tuple)
CHANGES = st.builds(
    Change, at=NAMES, hide=NAMES, after=NAMES, title=WORDS, ask=WORDS, why=WORDS,
    options=OPTIONS, page=PAGES,
    check=st.one_of(st.none(), st.sampled_from(BASE.checks)),
    question=st.one_of(st.none(), st.sampled_from(BASE.checklist)),
    blocks=st.sampled_from([(), (text_block("New."),)]),
)  # fmt: skip
ONE_VERB = st.builds(
    lambda change, verb: Change(
        **{name: getattr(change, name) for name in change.__struct_fields__}
        | {other: "" for other in ("at", "hide", "after") if other != verb}
    ),
    CHANGES,
    st.sampled_from(["at", "hide", "after"]),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(CHANGES, ONE_VERB), max_size=8))
def test_whatever_is_changed_emergency_text_stays_word_for_word(changes: list[Change]) -> None:
    done = applied(BASE, overlay(*changes))
    assert emergencies(done.lesson) == [EMERGENCY]
    assert any(each.id == "signs" for each in done.lesson.pages)
    assert any(each.id == "safe-home" for each in done.lesson.checks)
    if not done.faults:
        ids = [step.id for step in steps_of(done.lesson)]
        assert len(set(ids)) == len(ids)
        assert done.lesson.pages
