"""The reader: one page or check at a time.

Owns moving through a lesson and what pressing things on a page does. Drawing questions is
the business of `asks.py` and `checks.py`; grading and keeping are the session's.
"""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from tutor.core import events
from tutor.core.actions import Action, Where
from tutor.core.block import Check
from tutor.core.document import Document
from tutor.core.draft import Draft
from tutor.core.inline import as_text
from tutor.core.lesson import Page
from tutor.core.session import Spot, Way
from tutor.export.rows import Row
from tutor.ui.body import Body
from tutor.ui.bottom import bottom_row
from tutor.ui.checks import Answer, draw_answer, draw_question
from tutor.ui.desk import Desk, Go
from tutor.ui.frame import Frame
from tutor.ui.page import draw_page
from tutor.ui.presses import PagePresses
from tutor.ui.quiet import quiet_line
from tutor.ui.reading_hints import reading_hints
from tutor.ui.screen import PaperScreen
from tutor.ui.telling import is_on_the_sheet, tell_back
from tutor.ui.top import marks_row
from tutor.words import _


class ReaderScreen(PaperScreen):
    """Reads one lesson."""

    PLACES: ClassVar[tuple[Where, ...]] = ("page", "check", "answered", "aside", "end")
    KEEPS_ANSWERS = True

    def __init__(self, desk: Desk, way: Way, number: int = 0) -> None:
        super().__init__(desk)
        self.way = way
        self._arrive(number)

    @property
    def where(self) -> Where:
        """Page, check, answered check or end."""
        match self.spot.step:
            case Page():
                return "aside" if self.way.is_aside else "page"
            case Check():
                return "answered" if self.answer else "check"
        return "end"

    # Moving.

    def go_to(self, number: int) -> None:
        """Show another stop of the way."""
        self._arrive(number)
        self.show_page(from_top=True)

    def _arrive(self, number: int) -> None:
        """Be at a stop, with nothing chosen or opened there yet."""
        session, stop = self.desk.session, self.way.stops[number]
        self.desk.hush()
        self.number = number
        self.spot: Spot = session.spot(stop.lesson, stop.step)
        self.document: Document = session.document(self.spot)
        self.answer: Answer | None = None
        self.draft: Draft | None = None
        self.focused_target = ""
        self.presses = PagePresses(session, self.spot.lesson.id)
        session.arrive(self.spot, self.way)
        if isinstance(self.spot.step, Check):
            self.draft = Draft(session.question(self.spot, self.document))

    def on_screen_resume(self) -> None:
        """The place or the clinic's number may have been changed meanwhile."""
        if self.was_shown():
            self.document = self.desk.session.document(self.spot)
        super().on_screen_resume()

    def do_next(self) -> None:
        """On to the next stop; a short route ends at the sheet."""
        if self.number + 1 < len(self.way.stops):
            self.go_to(self.number + 1)
        elif self.way.is_route:
            self.post_message(Go("finish"))
        elif self.way.is_aside:
            self.do_home()

    def do_previous(self) -> None:
        """Back one stop; from the first one back to where the learner came from."""
        if self.number:
            self.go_to(self.number - 1)
        else:
            self.do_home()

    def do_first(self) -> None:
        """To the first page of the way."""
        self.go_to(0)

    def action_scroll_to(self, line: int) -> None:
        """At the top of a page already, the same key leads to the first page."""
        if line or self.paper.offset_line or self.where == "aside":
            super().action_scroll_to(line)
        else:
            self.do_first()

    def do_explain(self) -> None:
        """The page that explains the check opens on top; leaving it leads back here."""
        if not isinstance(self.spot.step, Check):
            return
        self.post_message(Go("aside", self.spot.lesson.id, self.spot.step.page))

    # Drawing.

    def heading(self, frame: Frame) -> Row:
        """The lesson's title and where in it the page is."""
        return marks_row(self.way, self.number, frame, self.desk)

    def hints(self) -> list[Action]:
        """Back and next first."""
        return reading_hints(self.where)

    def _bottom(self, frame: Frame, more: str = "") -> Row:
        return bottom_row(self.hints(), frame, more, self.desk.drawn, is_close=True)

    def build(self, body: Body, frame: Frame) -> None:
        """The step."""
        match self.spot.step:
            case Page() as page:
                room = frame.body_height
                draw_page(body, self.desk, self.spot, page, self.document, self.presses.state, room)
            case Check() as check:
                self._build_check(body, check, frame)
            case None:
                self._build_end(body)

    def _build_check(self, body: Body, check: Check, frame: Frame) -> None:
        if self.answer:
            question = as_text(self.desk.words(check.question))
            draw_answer(body, self._draft().ask, self.answer, question)
            quiet_line(body, self.desk, "explain")
        else:
            draft = self._draft()
            count = len(draft.ask.choices) + 1
            is_tall = draft.ask.mode == "one" and frame.body_height >= 3 * count + 4
            draw_question(body, draft, is_tall)
        body.nodes(self.document.nodes[1:])

    def _build_end(self, body: Body) -> None:
        from tutor.ui.ending import build_ending

        build_ending(body, self.desk, self.spot, self.document)

    def _draft(self) -> Draft:
        if self.draft is None:
            raise LookupError("a check has a draft as soon as it is shown")
        return self.draft

    # Pressing.

    def press(self, target: str) -> None:
        """Do what was pressed."""
        verb, _colon, rest = target.partition(":")
        if verb == "tell":
            tell_back(self, self.desk, self.spot, self.document)
        elif self.presses.press(verb, rest):
            self.desk.notice = self.presses.said
            self.show_page()
        else:
            method = getattr(self, f"press_{verb}", None)
            if method is not None:
                before = self.where
                method(rest)
                self.show_page(from_top=self.where != before)

    def press_choose(self, key: str) -> None:
        """Choose, in whatever way the question is answered."""
        self.draft = self._draft().choose(key)
        if not self.draft.needs_done():
            self._grade(self.draft.response())
        elif self.draft.is_full():
            self.focused_target = "done"

    def press_done(self, _rest: str) -> None:
        """The answer is complete."""
        if self._draft().is_complete():
            self._grade(self._draft().response())

    def press_take_back(self, _rest: str) -> None:
        """What the key Backspace does, for a click."""
        self.action_take_back()

    def press_unsure(self, _rest: str) -> None:
        """I'm not sure yet."""
        self._grade(())

    def press_show(self, key: str) -> None:
        """Show the feedback of another choice."""
        if self.answer:
            self.answer = replace(self.answer, shown="" if self.answer.shown == key else key)

    def press_stop(self, number: str) -> None:
        """To the stop a mark in the top line stands for."""
        self.go_to(int(number))

    def press_open(self, rest: str) -> None:
        """Go to another lesson or step."""
        lesson, _slash, step = rest.partition("/")
        self.post_message(Go("lesson", lesson, step))

    def press_again(self, rest: str) -> None:
        """Answer a question once more, and come back here."""
        lesson, _slash, step = rest.partition("/")
        self.post_message(Go("aside", lesson, step))

    def _grade(self, response: tuple[str, ...]) -> None:
        check = self.spot.step
        if isinstance(check, Check):
            self.desk.hush()
            grade = self.desk.session.answer(self.spot.lesson, check, response)
            self.answer = Answer(response, grade)
            self.focused_target = ""

    # Actions.

    def action_enter(self) -> None:
        """In a question answered by typing or ordering, Enter also means done."""
        if self.where == "check" and not self.focused_target:
            if self._draft().is_full():
                self.press("done")
        else:
            super().action_enter()

    def action_take_back(self) -> None:
        """Take the last choice back."""
        if self.draft and not self.answer:
            self.draft = self.draft.take_back()
            self.focused_target = ""
            self.show_page()

    def do_unsure(self) -> None:
        """I'm not sure yet."""
        self.press("unsure")

    def do_sure(self) -> None:
        """The learner was sure."""
        self._say_sure(True)

    def do_not_sure(self) -> None:
        """The learner was not sure."""
        self._say_sure(False)

    def _say_sure(self, is_sure: bool) -> None:
        if self.answer is None or not self.answer.response:
            return
        self.answer = replace(self.answer, is_sure=is_sure)
        self.desk.session.keep(
            events.WasSure(lesson=self.spot.lesson.id, check=self.spot.step_id, sure=is_sure)
        )
        if self.paper.is_cut():
            said = _("You said you were sure.") if is_sure else _("You said you were not sure.")
            self.desk.notice = said
        self.show_page()

    def do_retry(self) -> None:
        """Answer again."""
        self.go_to(self.number)

    def do_star(self) -> None:
        """Star the page, or take the star back."""
        lesson, page = self.spot.lesson.id, self.spot.step_id
        is_on = (lesson, page) not in self.desk.session.record().stars
        self.desk.session.keep(events.Starred(lesson=lesson, page=page, is_on=is_on))
        self.show_page()

    def do_ask(self) -> None:
        """Write a question of one's own."""

        def keep(words: str | None) -> None:
            if words:
                self.desk.session.write_question(words)
                self.desk.notice = is_on_the_sheet(self.desk, self.where)
                self.show_page()

        self.desk.write(self, _("Your question"), "", keep)

    def do_sources(self) -> None:
        """Where the facts come from."""
        self.post_message(Go("sources", *self.document.sources()))

    def do_words(self) -> None:
        """The special words on this page first."""
        self.post_message(Go("words", *self.document.terms))
