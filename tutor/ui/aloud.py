"""Reading the page aloud on the screen face: what is said, and that it stops.

Owns the one text that is being spoken. How a voice is started and silenced is the business of
`tutor/speech`; how text sounds is `export`'s.
"""

from __future__ import annotations

from tutor.core.block import Check
from tutor.core.ending import put_on_sheet, put_on_sheet_title, ways_on
from tutor.core.inline import as_text
from tutor.core.nodes import Ask
from tutor.export.aloud import nodes_aloud
from tutor.export.aloud_asks import Done, answer_aloud, ask_aloud, check_aloud, numbers_of
from tutor.export.by_ear import heard
from tutor.export.sheet_aloud import sheet_aloud
from tutor.speech import voices
from tutor.speech.speaking import Speaking
from tutor.ui.desk import Desk
from tutor.ui.ending import SUMMED_UP
from tutor.ui.screen import PaperScreen
from tutor.ui.screens.reader import ReaderScreen
from tutor.ui.speaking_app import Spoken
from tutor.words import _


class Aloud:
    """Reads one page at a time."""

    def __init__(
        self, desk: Desk, most_volume: int = voices.LOUDEST, *, keeps_nothing: bool = False
    ) -> None:
        self.desk = desk
        self.keeps_nothing = keeps_nothing
        """Whether a voice may leave nothing behind."""
        self.most_volume = most_volume
        """How loud it may get, out of 100."""
        self.speaking: Speaking | None = None
        self._said = ""
        """What the screen says while it is read."""

    def toggle(self, screen: PaperScreen) -> None:
        """Read the page that is shown; or stop, when something is being read."""
        if self.speaking is not None:
            self.stop()
            self._show(screen, _("It is quiet now."))
            return
        found = voices.voices_here(self.most_volume, keeps_nothing=self.keeps_nothing)
        if not found:
            self._show(
                screen,
                _(
                    "No voice was found on this computer. "
                    "Whoever looks after it can install espeak-ng."
                ),
            )
            return

        def when_done(was_heard: bool) -> None:
            screen.post_message(Spoken(speaking, was_heard=was_heard))

        speaking = self.speaking = Speaking(paragraphs_of(screen), found, when_done)
        speaking.start()
        self._said = _("Reading aloud. The same key stops it.")
        self._show(screen, self._said)

    def stop(self) -> None:
        """Be silent at once."""
        if self.speaking is not None:
            self.speaking.stop()
            self.speaking = None
            self._forget_notice()

    def ended(self, message: Spoken, screen: PaperScreen) -> None:
        """All is said, or no voice could say it."""
        if message.text is not self.speaking:
            return
        self.speaking = None
        self._forget_notice()
        if not message.was_heard:
            self.desk.notice = _("The voice of this computer did not speak. Is the sound on?")
        screen.show_page()

    def _forget_notice(self) -> None:
        if self.desk.notice == self._said:
            self.desk.notice = ""

    def _show(self, screen: PaperScreen, notice: str) -> None:
        self.desk.notice = notice
        screen.show_page()


def paragraphs_of(screen: PaperScreen) -> list[str]:
    """What is read aloud of a screen, as far as it is open there."""
    if not isinstance(screen, ReaderScreen):
        session = screen.desk.session
        return sheet_aloud(session.sheet(), session.reading.today)
    match screen.where:
        case "end":
            return _end(screen)
        case "check" | "answered":
            return _check(screen)
    return _page(screen)


def _page(screen: ReaderScreen) -> list[str]:
    """A page; the numbers are those that press what they stand before."""
    document, state, record = screen.document, screen.presses.state, screen.desk.session.record()
    lesson, page = screen.spot.lesson.id, screen.spot.step_id
    done = Done(lesson, page, record, state.guesses, frozenset(state.revealed))
    said = [heard(as_text(document.title))]
    if (lesson, page) in record.stars:
        said.append(_("You marked this page with a star."))
    number = 1
    for node in document.nodes:
        if isinstance(node, Ask):
            said += ask_aloud(node, number, done)
            number += numbers_of(node, done)
        else:
            said += nodes_aloud([node])
    for place, question in enumerate(document.questions, number):
        is_on = (lesson, question.id) in record.picked
        lead = _("On your sheet: “{question}”") if is_on else _("Add to my sheet: “{question}”")
        words = as_text(screen.desk.words(lead.format(question=question.ask)))
        said.append(heard(f"{place}. {words}"))
    return said


def _check(screen: ReaderScreen) -> list[str]:
    """A check, before or after it is answered."""
    draft, answer, check = screen.draft, screen.answer, screen.spot.step
    if draft is None or not isinstance(check, Check):
        return []
    if answer is None:
        said = check_aloud(draft.ask, tuple(draft.chosen))
    else:
        said = answer_aloud(draft.ask, answer.response, answer.grade, answer.shown)
        if answer.grade.outcome != "right" or answer.is_sure is False:
            question = as_text(screen.desk.words(check.question))
            said.append(heard(_("On your sheet: “{question}”").format(question=question)))
        if answer.grade.outcome != "unsure" and answer.is_sure is None:
            said.append(
                _("How sure did you feel? Press y for sure, n for not sure. Either is fine.")
            )
    return [*said, *nodes_aloud(screen.document.nodes[1:])]


def _end(screen: ReaderScreen) -> list[str]:
    """The end of a lesson, in the order of the screen."""
    session, document = screen.desk.session, screen.document
    said = [heard(as_text(document.title)), *nodes_aloud(document.nodes[:SUMMED_UP])]
    entries = put_on_sheet(session, screen.spot)
    if entries:
        said.append(heard(put_on_sheet_title(len(entries))))
    said += [heard(entry.words) for entry in entries]
    said.append(_("What next?"))
    for number, way in enumerate(ways_on(session, screen.spot), 1):
        said.append(heard(f"{number}. {way.words}"))
    return [*said, *nodes_aloud(document.nodes[SUMMED_UP:])]
