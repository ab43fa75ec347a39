"""The question sheet: what is on it, in which order, and why."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.core.small_course import COURSE, LESSONS, RISKS
from tutor.core import events
from tutor.core.block import Outcome
from tutor.core.events import Event
from tutor.core.merging import folded
from tutor.core.record import fold
from tutor.core.sheet import Entry, Sheet, build_sheet

STEMS = [f"stem/{stem.id}" for stem in COURSE.stems]


def sheet_of(*done: Event) -> Sheet:
    return build_sheet(COURSE, LESSONS, fold(done))


def ids(sheet: Sheet) -> list[str]:
    return [entry.id for entry in sheet.entries()]


def entry(sheet: Sheet, name: str) -> Entry:
    return next(one for one in sheet.entries() if one.id == name)


def answer(check: str, outcome: Outcome, sure: bool | None = None) -> list[Event]:
    done: list[Event] = [
        events.Answered(lesson="risks", check=check, response=("1",), outcome=outcome)
    ]
    if sure is not None:
        done.append(events.WasSure(lesson="risks", check=check, sure=sure))
    return done


def wrote(words: str, name: str = "own/1") -> Event:
    return events.Wrote(entry=name, words=words)


def test_an_empty_record_gives_the_questions_that_are_always_asked() -> None:
    sheet = sheet_of()
    assert ids(sheet) == STEMS
    assert all(one.is_stem for one in sheet.entries())
    assert [one.reason for one in sheet.top] == ["always asked"] * 3
    assert [topic for topic, _entries in sheet.rest] == ["Always worth asking"]
    assert sheet.count() == 5


@pytest.mark.parametrize(
    ("outcome", "sure", "reason"),
    [
        ("unsure", None, "not sure"),
        ("missed", None, "worth going over"),
        ("partly", None, "worth going over"),
        ("missed", False, "not sure"),
        ("missed", True, "easy to mix up"),
        ("right", False, "not sure"),
    ],
)
def test_a_check_that_left_a_doubt_is_on_the_sheet(
    outcome: Outcome, sure: bool | None, reason: str
) -> None:
    found = entry(sheet_of(*answer("dizzy", outcome, sure)), "check/risks/dizzy")
    assert found.words == "How long will I be dizzy?"
    assert found.reason == reason
    assert found.topic == "Risks and side effects"


@pytest.mark.parametrize("sure", [None, True])
def test_a_check_answered_right_is_not_on_the_sheet(sure: bool | None) -> None:
    assert ids(sheet_of(*answer("dizzy", "right", sure))) == STEMS


@pytest.mark.parametrize("sure", [None, False])
def test_sure_but_wrong_stays_until_right_and_sure(sure: bool | None) -> None:
    done = [*answer("dizzy", "missed", True), *answer("dizzy", "right", sure)]
    assert "check/risks/dizzy" in ids(sheet_of(*done))
    assert ids(sheet_of(*done, *answer("dizzy", "right", True))) == STEMS


@pytest.mark.parametrize(
    "kept",
    [
        events.Arranged(entries=("stem/cost", "check/risks/dizzy")),
        events.Reworded(entry="check/risks/dizzy", words="How dizzy?"),
        events.Noted(entry="check/risks/dizzy", words="ask my sister too"),
    ],
)
def test_what_the_reader_worked_on_stays_after_a_right_answer(kept: Event) -> None:
    done = [*answer("dizzy", "unsure"), kept, *answer("dizzy", "right", True)]
    assert entry(sheet_of(*done), "check/risks/dizzy").reason == "I kept it"


def test_the_weightiest_come_first() -> None:
    sheet = sheet_of(
        events.Starred(lesson="risks", page="common"),
        events.Picked(lesson="risks", question="watch"),
        *answer("dizzy", "missed"),
        *answer("bladder", "missed", True),
        events.SelfChecked(lesson="risks", item="pressure", answer="yes"),
        events.SelfChecked(lesson="risks", item="pills", answer="not-sure"),
        wrote("Can I bring my dog?"),
        *answer("leave", "unsure"),
        events.Answered(lesson="law", check="legal", response=(), outcome="unsure"),
    )
    assert [one.id for one in sheet.top] == ["check/risks/leave", "own/1", "self/risks/pressure"]
    by_topic = [(topic, [one.id for one in entries]) for topic, entries in sheet.rest]
    assert by_topic == [
        (
            "Risks and side effects",
            [
                "self/risks/pills",
                "check/risks/bladder",
                "check/risks/dizzy",
                "ask/risks/watch",
                "star/risks/common",
            ],
        ),
        ("What the law says", ["check/law/legal"]),
        ("Always worth asking", STEMS),
    ]


def test_sure_but_wrong_about_safety_comes_before_everything() -> None:
    done = [wrote("Mine?"), *answer("leave", "missed", True)]
    first = sheet_of(*done).top[0]
    assert (first.id, first.reason) == ("check/risks/leave", "about safety, and easy to mix up")


def test_every_source_is_a_whole_sentence() -> None:
    sheet = sheet_of(
        events.Starred(lesson="risks", page="common"),
        events.SelfChecked(lesson="risks", item="pills", answer="not-sure"),
        *answer("bladder", "unsure"),
    )
    assert entry(sheet, "star/risks/common").words == "Can we talk about this? “What is common?”"
    assert entry(sheet, "self/risks/pills").words == (
        "I take sleeping pills. Is that a risk? I am not sure if this applies to me."
    )
    assert entry(sheet, "check/risks/bladder").words == "Who checks my bladder? Call the clinic?"


def test_the_clinic_s_values_are_put_in() -> None:
    values: Callable[[str], str | None] = {"clinic-phone": "555-0199"}.get
    sheet = build_sheet(COURSE, LESSONS, fold(answer("bladder", "unsure")), values)
    assert "555-0199" in entry(sheet, "check/risks/bladder").words


def test_what_was_taken_back_leaves_the_sheet() -> None:
    sheet = sheet_of(
        events.Starred(lesson="risks", page="common"),
        events.Starred(lesson="risks", page="common", is_on=False),
        events.SelfChecked(lesson="risks", item="pills", answer="yes"),
        events.SelfChecked(lesson="risks", item="pills", answer="no"),
        events.Picked(lesson="risks", question="watch"),
        events.Picked(lesson="risks", question="watch", is_on=False),
    )
    assert ids(sheet) == STEMS


def test_the_reader_s_order_comes_first() -> None:
    order = ("stem/cost", "own/1", "gone/x", "stem/harms", "check/risks/leave")
    sheet = sheet_of(wrote("Mine?"), *answer("leave", "unsure"), events.Arranged(entries=order))
    assert ids(sheet)[:4] == ["stem/cost", "own/1", "stem/harms", "check/risks/leave"]
    assert [one.id for one in sheet.top] == ["stem/cost", "own/1", "stem/harms"]


def test_an_arranged_sheet_stands_exactly_as_arranged() -> None:
    done = [*answer("leave", "unsure"), *answer("dizzy", "unsure"), wrote("Mine?")]
    order = ids(sheet_of(*done))
    for at in range(len(order) - 1):
        order[at], order[at + 1] = order[at + 1], order[at]
        assert ids(sheet_of(*done, events.Arranged(entries=tuple(order)))) == order


def test_a_removed_question_can_be_put_back() -> None:
    done = [*answer("dizzy", "unsure"), events.Removed(entry="check/risks/dizzy")]
    sheet = sheet_of(*done)
    assert ids(sheet) == STEMS
    assert [one.id for one in sheet.removed] == ["check/risks/dizzy"]
    assert sheet.unsure_topics == ()
    back = sheet_of(*done, events.Removed(entry="check/risks/dizzy", is_off=False))
    assert "check/risks/dizzy" in ids(back)
    assert back.removed == ()


def test_questions_that_say_the_same_become_one() -> None:
    sheet = sheet_of(
        events.Picked(lesson="risks", question="watch"),
        wrote("  who will WATCH me "),
    )
    found = entry(sheet, "own/1")
    assert found.reason == "my own question, I chose it"
    assert sheet.count() == 6


def test_a_merged_question_is_removed_and_put_back_as_one() -> None:
    done = [events.Picked(lesson="risks", question="watch"), wrote("Who will watch me?")]
    off = sheet_of(*done, events.Removed(entry="own/1"))
    assert ids(off) == STEMS
    assert [one.id for one in off.removed] == ["own/1"]
    back = events.Removed(entry="own/1", is_off=False)
    assert sheet_of(*done, events.Removed(entry="own/1"), back).count() == 6


def test_typing_a_removed_question_again_brings_it_back() -> None:
    sheet = sheet_of(events.Removed(entry="stem/cost"), wrote("What will it cost?"))
    assert entry(sheet, "own/1").words == "What will it cost?"
    assert sheet.removed == ()


def test_new_words_take_the_place_of_the_old_ones() -> None:
    done = [*answer("dizzy", "unsure"), events.Reworded(entry="check/risks/dizzy", words="Dizzy?")]
    assert entry(sheet_of(*done), "check/risks/dizzy").words == "Dizzy?"
    done.append(events.Reworded(entry="check/risks/dizzy", words=""))
    assert entry(sheet_of(*done), "check/risks/dizzy").words == "How long will I be dizzy?"


def test_rewording_one_of_two_merged_questions_does_not_bring_the_other_back() -> None:
    sheet = sheet_of(
        events.Picked(lesson="risks", question="watch"),
        wrote("Who will watch me?"),
        events.Reworded(entry="own/1", words="Who stays with me?"),
    )
    assert [one.words for one in sheet.entries() if not one.is_stem] == ["Who stays with me?"]


def test_notes_values_and_own_words_are_on_the_sheet() -> None:
    sheet = sheet_of(
        *answer("dizzy", "unsure"),
        events.Noted(entry="", words="I am nervous\nabout this."),
        events.Noted(entry="check/risks/dizzy", words="it was bad in May"),
        events.Valued(lesson="law", item="cheap"),
        events.Valued(lesson="law", item="gone"),
        events.ToldBack(lesson="risks", page="signs", words="Call when it hurts."),
    )
    assert sheet.notes == "I am nervous about this."
    assert entry(sheet, "check/risks/dizzy").note == "it was bad in May"
    assert sheet.values == ("What it costs",)
    assert sheet.told_back == (
        ("Risks and side effects – Which signs need help?", "Call when it hurts."),
    )


def test_the_clinician_sees_what_was_read_and_where_doubts_are() -> None:
    sheet = sheet_of(
        events.Opened(lesson="risks", step="common"),
        *answer("dizzy", "unsure"),
        *answer("bladder", "missed"),
        *answer("leave", "right", True),
    )
    (read,) = sheet.read
    assert (read.title, read.read, read.total, read.is_finished) == (RISKS.title, 1, 3, False)
    assert (read.status, read.reviewed) == ("draft", "")
    assert sheet.unsure_topics == (("Risks and side effects", ("What is common?",)),)
    assert sheet.updated == "2026-11-21"


def test_typed_text_cannot_drive_a_terminal() -> None:
    hostile = "\x1b]0;x\x07[red]x[/] \u202egnihton\n__strong__ <clinic-phone> {title}"
    sheet = sheet_of(
        wrote(hostile),
        events.Noted(entry="own/1", words=hostile),
        events.Noted(entry="", words=hostile),
        events.ToldBack(lesson="risks", page="signs", words=hostile),
    )
    shown = "·]0;x·[red]x[/] gnihton __strong__ <clinic-phone> {title}"
    assert entry(sheet, "own/1").words == entry(sheet, "own/1").note == shown
    assert sheet.notes == sheet.told_back[0][1] == shown


def test_an_own_question_without_words_is_not_on_the_sheet() -> None:
    assert ids(sheet_of(wrote(" \u200b\n"))) == STEMS


def test_ids_no_lesson_has_any_more_are_ignored() -> None:
    sheet = sheet_of(
        events.Answered(lesson="gone", check="x", response=(), outcome="unsure"),
        *answer("gone", "unsure"),
        events.Starred(lesson="risks", page="gone"),
        events.Picked(lesson="gone", question="x"),
        events.Reworded(entry="check/gone/x", words="Still there?"),
        events.Removed(entry="check/gone/x"),
    )
    assert ids(sheet) == STEMS


NAMES = st.sampled_from(["risks", "law", "gone"])
ITEMS = st.sampled_from(
    ["common", "signs", "mine", "leave", "dizzy", "bladder", "watch", "pressure", "pills", "fast",
     "cheap", "legal", "schedule", "gone"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["Who will watch me?", "who will watch me", "What will it cost?", "?!", "Mine"]
    ),
)
ENTRIES = st.one_of(
    st.sampled_from(["own/1", "own/2", "own/3", "", *STEMS]),
    st.builds("{}/{}/{}".format, st.sampled_from(["check", "self", "ask", "star"]), NAMES, ITEMS),
)
ANY_EVENT: st.SearchStrategy[Event] = st.one_of(
    st.builds(events.Opened, lesson=NAMES, step=ITEMS),
    st.builds(events.Finished, lesson=NAMES),
    st.builds(
        events.Answered,
        lesson=NAMES,
        check=ITEMS,
        response=st.just(("1",)),
        outcome=st.sampled_from(["right", "partly", "missed", "unsure"]),
    ),
    st.builds(events.WasSure, lesson=NAMES, check=ITEMS, sure=st.booleans()),
    st.builds(events.Starred, lesson=NAMES, page=ITEMS, is_on=st.booleans()),
    st.builds(
        events.SelfChecked,
        lesson=NAMES,
        item=ITEMS,
        answer=st.sampled_from(["yes", "no", "not-sure", ""]),
    ),
    st.builds(events.Valued, lesson=NAMES, item=ITEMS, is_on=st.booleans()),
    st.builds(events.ToldBack, lesson=NAMES, page=ITEMS, words=TEXTS),
    st.builds(events.Picked, lesson=NAMES, question=ITEMS, is_on=st.booleans()),
    st.builds(events.Wrote, entry=st.sampled_from(["own/1", "own/2", "own/3"]), words=TEXTS),
    st.builds(events.Reworded, entry=ENTRIES, words=TEXTS),
    st.builds(events.Removed, entry=ENTRIES, is_off=st.booleans()),
    st.builds(events.Arranged, entries=st.lists(ENTRIES, max_size=6).map(tuple)),
    st.builds(events.Noted, entry=ENTRIES, words=TEXTS),
)


@given(st.lists(ANY_EVENT, max_size=60))
def test_any_record_gives_a_sound_sheet(done: list[Event]) -> None:
    record = fold(done)
    sheet = build_sheet(COURSE, LESSONS, record)
    entries = sheet.entries()
    assert len(sheet.top) == min(3, len(entries))
    names = [one.id for one in (*entries, *sheet.removed)]
    assert len(set(names)) == len(names)
    texts = [folded(one.words) for one in (*entries, *sheet.removed)]
    assert len(set(texts)) == len(texts)
    assert all(one.words.strip() and one.reason for one in entries)
    assert all(one.id in record.removed for one in sheet.removed)


@given(st.lists(ANY_EVENT, max_size=60), st.text(min_size=1, max_size=30))
def test_a_question_of_one_s_own_is_on_the_sheet_unless_removed(
    done: list[Event], words: str
) -> None:
    plain = f"Mine {words}"
    history = [
        *(event for event in done if not isinstance(event, events.Reworded)),
        events.Wrote(entry="own/new", words=plain),
    ]
    sheet = build_sheet(COURSE, LESSONS, fold(history))
    wanted = folded(build_sheet(COURSE, LESSONS, fold(history[-1:])).top[0].words)
    assert wanted in [folded(one.words) for one in sheet.entries()]


@given(st.lists(ANY_EVENT, max_size=60))
def test_putting_everything_back_leaves_nothing_removed(done: list[Event]) -> None:
    sheet = build_sheet(COURSE, LESSONS, fold(done))
    for _round in range(4):
        done = [*done, *(events.Removed(entry=one.id, is_off=False) for one in sheet.removed)]
        sheet = build_sheet(COURSE, LESSONS, fold(done))
    assert sheet.removed == ()


@pytest.mark.parametrize("is_sure", [True, None])
@pytest.mark.parametrize("missed", [["dizzy"], ["dizzy", "bladder"]])
def test_wrong_answers_alone_do_not_push_the_question_about_the_risks_away(
    missed: list[str], is_sure: bool | None
) -> None:
    done = [each for name in missed for each in answer(name, "missed", is_sure)]
    sheet = sheet_of(*done, wrote("Can I bring my dog?"))
    asked = next(one for one in sheet.top if one.id == "stem/harms")
    assert asked.why == "First because it is always worth asking."


def test_what_the_reader_was_not_sure_of_comes_before_what_is_always_asked() -> None:
    done = [*answer("dizzy", "unsure"), *answer("bladder", "unsure")]
    sheet = sheet_of(*done, wrote("Can I bring my dog?"))
    assert "stem/harms" not in [one.id for one in sheet.top]


def test_the_question_about_the_risks_stands_where_the_reader_put_it() -> None:
    order = ("stem/cost", "stem/choices", "stem/do-nothing", "stem/what-for", "stem/harms")
    assert ids(sheet_of(events.Arranged(entries=order))) == list(order)


def test_a_title_with_quotation_marks_is_not_quoted_twice() -> None:
    page = replace(RISKS.pages[0], title='"Safe" is all I need to know.')
    lessons = {"risks": replace(RISKS, pages=(page, *RISKS.pages[1:]))}
    sheet = build_sheet(COURSE, lessons, fold([events.Starred(lesson="risks", page="common")]))
    words = entry(sheet, "star/risks/common").words
    assert words == "Can we talk about this? “‘Safe’ is all I need to know.”"
