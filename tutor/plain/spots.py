"""What can be done without leaving the page: sources, words, stars, own questions, help.

Owns the answers to the letters that are the same on every page. Never moves anywhere.
"""

from __future__ import annotations

from tutor.core import events
from tutor.core.actions import Where
from tutor.core.block import Check
from tutor.core.citations import citation
from tutor.core.document import Document
from tutor.core.inline import fill, parse
from tutor.core.session import Session, Spot
from tutor.plain.hearing import Prompt, hear_words
from tutor.plain.letters import letters_at, spoken_sign
from tutor.plain.spoken import lines_of
from tutor.plain.voice import Voice
from tutor.words import _


class OnTheSpot:
    """Does the actions that lead nowhere else."""

    def __init__(
        self, session: Session, voice: Voice, where: Where, spot: Spot, document: Document
    ) -> None:
        self.session = session
        self.voice = voice
        self.where = where
        self.spot = spot
        self.document = document
        self._has_explained = False
        """Whether the page that explains a check was the last thing said."""

    def __call__(self, name: str) -> bool:
        """Do an action by id; False when it leads away."""
        was_away, self._has_explained = self._has_explained, name == "explain"
        if was_away and name == "previous":
            # The page was only said: going back from it leads to the question.
            self.voice.say(_("You are back at the question."))
            self.voice.again()
            return True
        method = getattr(self, f"_do_{name}", None)
        if method is None:
            return False
        method()
        return True

    def _do_sources(self) -> None:
        cited = [
            self.session.shelf.sources[name]
            for name in self.document.sources()
            if name in self.session.shelf.sources
        ]
        if not cited:
            self.voice.say(_("This page makes no claim that needs a source."))
        for number, source in enumerate(cited, 1):
            title, *details = citation(source)
            self.voice.say(
                _("Source {number} of {count}: {title}").format(
                    number=number, count=len(cited), title=title
                )
            )
            for detail in details:
                self.voice.say(detail)

    def _do_words(self) -> None:
        here = set(self.document.terms)
        for term in self.session.shelf.terms:
            if term.id in here:
                words = fill(parse(term.means), self.session.reading.values)
                self.voice.say_words(words, f"{term.term}: ")
        if not here:
            self.voice.say(_("There is no special word on this page."))

    def _do_star(self) -> None:
        key = (self.spot.lesson.id, self.spot.step_id)
        is_on = key not in self.session.record().stars
        self.session.keep(events.Starred(lesson=key[0], page=key[1], is_on=is_on))
        self.voice.say(_("Marked with a star.") if is_on else _("The star is taken off."))

    def _do_ask(self) -> None:
        typed = hear_words(
            Prompt(self.voice, self.where, self),
            _("Write your question on one line, or Enter to leave it."),
        )
        if typed:
            self.session.write_question(typed)
            self.voice.say(_("Kept as written. It is on your sheet."))

    def _do_sure(self) -> None:
        self._say_sure(True)
        self.voice.say(_("You said you were sure."))

    def _do_not_sure(self) -> None:
        self._say_sure(False)
        self.voice.say(_("You said you were not sure. That is fine. It is on your sheet."))

    def _say_sure(self, is_sure: bool) -> None:
        lesson, check = self.spot.lesson.id, self.spot.step_id
        self.session.keep(events.WasSure(lesson=lesson, check=check, sure=is_sure))

    def _do_explain(self) -> None:
        """Say the page that explains the check, without leaving the check."""
        if isinstance(self.spot.step, Check):
            page = self.session.spot(self.spot.lesson.id, self.spot.step.page)
            document = self.session.document(page)
            self.voice.say_words(document.title, _("Heading: "))
            for node in document.nodes:
                for words in lines_of(node):
                    self.voice.say_words(words)
            self.voice.gap()
            self.voice.say(_("You are still at the question. Type b to hear it again."))

    def _do_crisis(self) -> None:
        say_crisis(self.session, self.voice)
        self.voice.gap()
        if isinstance(self.spot.step, Check):
            self.voice.say(_("You are still at the question. Type l to hear it again."))
        else:
            self.voice.say_words(self.document.title, _("You are still here: "))

    def _do_help(self) -> None:
        say_help(self.voice, self.where)


def say_crisis(session: Session, voice: Voice) -> None:
    """Who to call, where the reader is."""
    voice.gap()
    for node in session.reading.crisis():
        for words in lines_of(node):
            voice.say_words(words)


def say_help(voice: Voice, where: Where) -> None:
    """Everything that can be typed in a place."""
    voice.say(_("You can type:"))
    voice.say(_("A number, to choose what has this number."))
    voice.say(_("Enter alone, to go on or to go back, as the question says."))
    for item in letters_at(where):
        voice.say(f"{spoken_sign(item.typed)} {item.title}: {item.help}")
