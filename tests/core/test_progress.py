"""How far a lesson is, and where to go on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.small_course import LAW, RISKS
from tutor.core.block import Outcome
from tutor.core.events import ASIDE, Answered, Event, Finished, Opened
from tutor.core.progress import continue_at, going_on, in_words, outline_of, progress_of
from tutor.core.record import fold

RISKS_OUTLINE = outline_of(RISKS)
OUTLINES = (outline_of(LAW), RISKS_OUTLINE)


def opened(*steps: str, lesson: str = "risks") -> list[Event]:
    return [Opened(lesson=lesson, step=step) for step in steps]


def answered(outcome: Outcome) -> Event:
    return Answered(lesson="risks", check="leave", response=("2",), outcome=outcome)


def test_an_outline_has_the_steps_in_reading_order() -> None:
    assert RISKS_OUTLINE.steps == ("common", "signs", "leave", "mine", "dizzy", "bladder")
    assert RISKS_OUTLINE.safety == ("leave",)


def test_a_lesson_nobody_opened_is_new() -> None:
    progress = progress_of(RISKS_OUTLINE, fold([]))
    assert (progress.state, progress.read, progress.total) == ("new", 0, 3)
    assert progress.next_step == "common"
    assert in_words(progress) == "not started"


def test_a_lesson_half_read_goes_on_where_the_reader_was() -> None:
    progress = progress_of(RISKS_OUTLINE, fold(opened("common", "signs")))
    assert (progress.state, progress.read) == ("half", 2)
    assert progress.next_step == "signs"
    assert in_words(progress) == "2 of 6 pages"


def test_a_lesson_left_for_another_goes_on_where_it_was_left() -> None:
    record = fold([*opened("common", "mine"), *opened("schedule", lesson="law")])
    assert progress_of(RISKS_OUTLINE, record).next_step == "mine"


def test_a_short_route_and_a_look_aside_leave_the_place_in_a_lesson_alone() -> None:
    elsewhere = [
        Opened(lesson="risks", step="signs", way="short"),
        Opened(lesson="risks", step="common", way=ASIDE),
    ]
    record = fold([*opened("common", "mine"), *elsewhere])
    assert progress_of(RISKS_OUTLINE, record).next_step == "mine"
    assert (record.last, record.way) == (("risks", "signs"), "short")


def test_a_skipped_page_does_not_keep_a_finished_lesson_open() -> None:
    record = fold([*opened("common"), answered("right"), Finished(lesson="risks")])
    progress = progress_of(RISKS_OUTLINE, record)
    assert (progress.state, progress.read, progress.is_finished) == ("read", 1, True)
    assert in_words(progress) == "read"


@pytest.mark.parametrize("outcome", ["missed", "partly", "unsure"])
def test_a_read_lesson_is_done_only_when_safety_was_answered_right(outcome: Outcome) -> None:
    events = [*opened(*RISKS_OUTLINE.steps), answered(outcome), Finished(lesson="risks")]
    progress = progress_of(RISKS_OUTLINE, fold(events))
    assert (progress.state, progress.is_finished, progress.next_step) == ("read", False, "leave")
    assert "safety" in in_words(progress)
    progress = progress_of(RISKS_OUTLINE, fold([*events, answered("right"), answered("missed")]))
    assert (progress.is_finished, progress.next_step) == (True, "common")


def test_ids_no_lesson_has_any_more_are_ignored() -> None:
    record = fold([*opened("gone"), Opened(lesson="gone", step="gone")])
    assert progress_of(RISKS_OUTLINE, record).state == "new"
    assert continue_at(record, OUTLINES) == ("law", "schedule")


def test_before_the_start_there_is_nothing_to_go_on_with() -> None:
    assert continue_at(fold([]), OUTLINES) is None


def test_going_on_means_the_step_last_seen() -> None:
    assert continue_at(fold(opened("common", "signs")), OUTLINES) == ("risks", "signs")


def test_all_pages_read_but_checks_left_is_still_the_same_lesson() -> None:
    record = fold(opened("common", "signs", "leave", "mine"))
    assert continue_at(record, OUTLINES) == ("risks", "mine")


def test_after_a_short_way_the_lesson_left_before_it_is_gone_on_with() -> None:
    on_the_way = Opened(lesson="law", step="place", way="short")
    record = fold([*opened("common", "signs"), on_the_way])
    assert continue_at(record, OUTLINES) == ("risks", "signs")
    assert continue_at(fold([on_the_way]), OUTLINES) == ("law", "place")


def test_a_lesson_opened_again_after_its_end_is_gone_on_with_where_it_was_left() -> None:
    done = [*opened(*RISKS_OUTLINE.steps), answered("right"), Finished(lesson="risks")]
    again = opened("signs")
    assert continue_at(fold([*done, *again]), OUTLINES) == ("risks", "signs")
    words = going_on(RISKS_OUTLINE, "Risks", "signs", fold([*done, *again]))
    assert words == "Continue: Risks, page 2 of 6"


def test_a_lesson_nobody_opened_comes_next_and_is_not_continued() -> None:
    record = fold([*opened("common"), Finished(lesson="risks")])
    assert going_on(OUTLINES[0], "The law", "schedule", record) == "Next: The law"


SHOWN = st.tuples(
    st.sampled_from([(one.id, step) for one in OUTLINES for step in (*one.steps, "")]),
    st.sampled_from(["", "", "short", ASIDE]),
)


@given(st.lists(SHOWN, min_size=1))
def test_continue_is_the_last_place_of_ones_own_that_is_not_an_end(
    shown: list[tuple[tuple[str, str], str]],
) -> None:
    history: list[Event] = []
    places: list[tuple[str, str]] = []
    for (lesson, step), way in shown:
        if not step:
            history.append(Finished(lesson=lesson))
            places = [place for place in places if place[0] != lesson]
            continue
        history.append(Opened(lesson=lesson, step=step, way=way))
        if not way:
            places = [*(place for place in places if place[0] != lesson), (lesson, step)]
    record = fold(history)
    ends = {(one.id, one.steps[-1]) for one in OUTLINES}
    found = continue_at(record, OUTLINES)
    if places and places[-1] not in ends:
        assert found == places[-1]
    for outline in OUTLINES:
        if found is not None and found[0] == outline.id:
            assert found[1] in outline.steps


def test_after_the_end_of_a_lesson_comes_the_next_unread_one() -> None:
    record = fold([*opened("common"), Finished(lesson="risks")])
    assert continue_at(record, OUTLINES) == ("law", "schedule")


def test_when_all_is_read_an_open_safety_question_is_what_is_left() -> None:
    everything = [*opened("common"), Finished(lesson="risks"), Finished(lesson="law")]
    assert continue_at(fold(everything), OUTLINES) == ("risks", "leave")
    assert continue_at(fold([*everything, answered("right")]), OUTLINES) is None


def test_a_check_left_at_the_end_is_gone_on_with_and_not_called_a_safety_question() -> None:
    record = fold([*opened("common", "signs", "leave", "mine"), answered("right")])
    assert progress_of(RISKS_OUTLINE, record).state == "read"
    assert going_on(RISKS_OUTLINE, "Risks", "mine", record) == "Continue: Risks, page 4 of 6"


def test_a_safety_question_left_after_the_end_is_called_so() -> None:
    record = fold([*opened("common"), Finished(lesson="risks")])
    words = going_on(RISKS_OUTLINE, "Risks", "leave", record)
    assert words == "Come back to a safety question: Risks"
