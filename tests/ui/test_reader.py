"""Reading a lesson: pages, questions inside them, checks, the end."""

from __future__ import annotations

from tests.ui.pilot import Opened, open_app
from tutor.core.inline import as_text


def test_the_first_page_shows_the_main_message_and_who_reviewed_it() -> None:
    async def script(opened: Opened) -> None:
        assert "Remember: Most" in opened.text()
        assert "Not yet reviewed by a clinician." in opened.text()

    open_app(script, "risks")


def test_right_and_left_turn_pages_and_the_place_is_kept() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("right", "right", "left")
        assert opened.screen.spot.number == 1  # type: ignore[attr-defined]  # a ReaderScreen

    visit = open_app(script, "risks")
    lesson = visit.library.lesson("risks")
    assert visit.session.record().last == ("risks", lesson.pages[1].id)


def test_a_wrong_answer_shows_why_keeps_all_choices_and_goes_on_the_sheet() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("1")
        text = opened.text()
        assert "Not this one. Here is why." in text
        for option in ("Drive, but only a short way", "Wait until I have slept well"):
            assert option in text
        assert "your answer" in text
        assert "right answer" in text
        assert "On your sheet:" in text

    visit = open_app(script, "risks", "drive-home")
    state = visit.session.record().checks["risks", "drive-home"]
    assert (state.outcome, state.response) == ("missed", ("1",))
    assert any(entry.id == "check/risks/drive-home" for entry in visit.session.sheet().top)


def test_not_sure_yet_explains_the_answer_and_never_counts_against_anyone() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("0")
        assert "That is good to know. Here is the answer." in opened.text()
        assert "How sure did you feel" not in opened.text()

    visit = open_app(script, "risks", "drive-home")
    assert visit.session.record().checks["risks", "drive-home"].outcome == "unsure"


def test_saying_not_sure_after_a_right_answer_puts_the_question_on_the_sheet() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("2", "n")
        assert "You said you were not sure. That is fine. The question is on" in opened.text()
        assert "On your sheet:" in opened.text()

    visit = open_app(script, "risks", "drive-home")
    assert any(entry.id == "check/risks/drive-home" for entry in visit.session.sheet().entries())


def test_the_feedback_of_a_choice_nobody_chose_is_one_key_away() -> None:
    async def script(opened: Opened) -> None:
        lesson = opened.visit.library.lesson("risks")
        check = next(check for check in lesson.checks if check.id == "drive-home")
        feedback = " ".join(as_text(check.grade(()).replies[2].words).split())
        await opened.press("2")
        assert feedback not in opened.text()
        await opened.press("3")
        assert feedback in opened.text()

    open_app(script, "risks", "drive-home")


def test_trying_again_mixes_the_choices_and_keeps_their_meaning() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("1", "r")
        numbers = opened.screen.body.numbers
        right = next(key for key, target in numbers.items() if target == "choose:2")
        await opened.press(right)
        assert "Yes, that is it." in opened.text()

    visit = open_app(script, "risks", "drive-home")
    state = visit.session.record().checks["risks", "drive-home"]
    assert state.was_right
    assert state.attempts == 2


def test_the_page_that_explains_a_check_opens_on_top_and_leads_back() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("1", "e")
        assert opened.place() == "aside"
        page = opened.screen.document.title[0].text  # type: ignore[attr-defined]  # a ReaderScreen
        assert opened.text().startswith(page)
        await opened.press("escape")
        assert "Not this one. Here is why." in opened.text()

    open_app(script, "risks", "drive-home")


def test_several_choices_are_checked_with_enter_once_as_many_are_chosen_as_asked_for() -> None:
    async def script(opened: Opened) -> None:
        assert "Choose 2." in opened.text()
        await opened.press("1", "3", "enter")
        assert "Partly right: 1 of 2." in opened.text()

    visit = open_app(script, "risks", "few-effects")
    assert visit.session.record().checks["risks", "few-effects"].response == ("1", "3")


def test_a_number_is_typed_corrected_and_checked_with_enter() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("4", "2", "backspace", "1", "enter")
        assert "Yes, that is it." in opened.text()

    visit = open_app(script, "risks", "felt-cut-off")
    assert visit.session.record().checks["risks", "felt-cut-off"].response == ("41",)


def test_an_order_is_pressed_one_after_the_other() -> None:
    async def script(opened: Opened) -> None:
        targets = {target: number for number, target in opened.screen.body.numbers.items()}
        for key in "12345":
            await opened.press(targets[f"choose:{key}"])
        await opened.press("enter")
        assert "Yes, that is it." in opened.text()

    open_app(script, "history", "earliest-first")


def test_pairs_are_made_by_number() -> None:
    async def script(opened: Opened) -> None:
        for left in "1234":
            numbers = opened.screen.body.numbers
            await opened.press(next(n for n, t in numbers.items() if t == f"choose:{left}"))
        await opened.press("enter")
        assert "Yes, that is it." in opened.text()

    visit = open_app(script, "history", "year-and-change")
    response = visit.session.record().checks["history", "year-and-change"].response
    assert response == ("1=1", "2=2", "3=3", "4=4")


def test_a_choice_can_be_clicked() -> None:
    async def script(opened: Opened) -> None:
        await opened.click("Wait until I have slept well")
        assert "Yes, that is it." in opened.text()

    open_app(script, "risks", "drive-home")


def test_choices_are_three_lines_high_for_a_finger() -> None:
    async def script(opened: Opened) -> None:
        rows = opened.screen.body.rows
        for target in ("choose:1", "choose:2", "choose:3", "unsure"):
            assert sum(any(p.target == target for p in row.pieces) for row in rows) >= 3

    open_app(script, "risks", "drive-home")


def test_a_yes_in_a_private_list_becomes_a_question_and_no_verdict() -> None:
    async def script(opened: Opened) -> None:
        number = next(
            n for n, target in opened.screen.body.numbers.items() if target.startswith("self:")
        )
        await opened.press(number)

    visit = open_app(script, "appointment", "body")
    assert set(visit.session.record().self_checks.values()) == {"yes"}
    assert any(entry.id.startswith("self/appointment/") for entry in visit.session.sheet().top)


def test_a_star_puts_the_page_on_the_sheet_and_a_second_press_takes_it_off() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("m")
        assert opened.text().startswith("★")
        assert opened.visit.session.record().stars
        await opened.press("m")

    visit = open_app(script, "risks")
    assert not visit.session.record().stars


def test_a_question_of_the_lesson_goes_on_the_sheet_with_its_number() -> None:
    async def script(opened: Opened) -> None:
        numbers = opened.screen.body.numbers
        await opened.press(next(n for n, t in numbers.items() if t == "pick:my-risks"))
        assert "On your sheet: “Which" in opened.text()

    visit = open_app(script, "risks", "watching")
    assert ("risks", "my-risks") in visit.session.record().picked


def test_an_own_question_is_written_with_a_and_kept_with_enter() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("a", "W", "h", "y", "question_mark", "enter")
        assert "It is on your sheet." in opened.foot()

    visit = open_app(script, "risks")
    assert list(visit.session.record().own.values()) == ["Why?"]


def test_leaving_unsaved_words_takes_two_presses() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("a", "W", "h", "y", "escape")
        assert type(opened.app.screen).__name__ == "WriteScreen"
        await opened.press("escape")
        assert opened.place() == "page"

    visit = open_app(script, "risks")
    assert not visit.session.record().own


def test_the_end_says_what_you_can_do_and_what_went_to_the_sheet() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("0", "right")
        text = opened.text()
        assert "You have reached the end of this lesson" in text
        assert "You can name common, serious and long-term harms" in text
        assert "When can I drive again" in text
        assert "Come back to:" in text
        assert "What nobody knows yet" in text

    visit = open_app(script, "risks", "drive-home")
    assert "risks" in visit.session.record().finished


def test_a_dated_page_says_when_it_was_so() -> None:
    async def script(opened: Opened) -> None:
        assert "As of November 21, 2026." in opened.text()

    open_app(script, "law", "telehealth")


def test_the_sources_of_a_page_show_publisher_and_dates() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("h")
        assert "MedlinePlus" in opened.text()
        assert "November 21, 2026" in opened.text()
        await opened.press("escape")
        assert opened.place() == "page"

    open_app(script, "risks", "signs")


def test_help_now_is_one_key_away_on_every_screen() -> None:
    async def script(opened: Opened) -> None:
        for keys in ((), ("h",), ("g",), ("question_mark",), ("s",), ("comma",), ("slash",)):
            await opened.press(*keys, "f1")
            assert "988" in opened.text()
            await opened.press("escape", *(["escape"] if keys else []))

    open_app(script, "risks", "signs")


def test_a_number_whose_line_is_off_the_screen_only_shows_it_first() -> None:
    async def script(opened: Opened) -> None:
        last = max(
            int(number)
            for number, target in opened.screen.body.numbers.items()
            if target.startswith("self:")
        )
        await opened.press(str(last))
        assert not opened.visit.session.record().self_checks
        await opened.press(str(last))
        assert opened.visit.session.record().self_checks

    open_app(script, "appointment", "body", size=(40, 15))


def test_a_page_follows_when_the_place_is_changed() -> None:
    async def script(opened: Opened) -> None:
        assert "911" in opened.text()
        await opened.press("comma", "6", "2", "escape")
        assert "999 or 112" in opened.text()
        assert "911" not in opened.text()

    open_app(script, "appointment", "past")


def test_a_question_to_come_back_to_leads_back_to_the_end() -> None:
    async def script(opened: Opened) -> None:
        number = next(
            n for n, t in opened.screen.body.numbers.items() if t == "again:risks/drive-home"
        )
        await opened.press(number, "2", "right")
        assert "You have reached the end of this lesson" in opened.text()
        assert "again:risks/drive-home" not in opened.screen.body.targets

    open_app(script, "risks", "/end")
