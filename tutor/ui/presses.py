"""What pressing something inside a page does.

Owns guesses and opened claims, which are forgotten with the page; everything else is handed
to the session to keep. Never draws.
"""

from __future__ import annotations

from tutor.core import events
from tutor.core.feedback import SELF_ANSWERS, next_answer
from tutor.core.session import Session
from tutor.ui.asks import PageState
from tutor.words import _


class PagePresses:
    """Answers to the questions of one page that are never graded."""

    def __init__(self, session: Session, lesson: str) -> None:
        self.session = session
        self.lesson = lesson
        self.state = PageState()
        self.said = ""
        """What the learner should be told of the last press."""

    def press(self, verb: str, rest: str) -> bool:
        """Do what was pressed; False when it is nothing inside the page."""
        self.said = ""
        match verb:
            case "guess":
                item, _colon, key = rest.rpartition(":")
                self.state.guesses[item] = key
            case "reveal":
                self.state.revealed.add(rest)
            case "value":
                self._value(rest)
            case "self":
                self._self_check(rest)
            case "pick":
                self._pick(rest)
            case _:
                return False
        return True

    def _value(self, item: str) -> None:
        """Mark or unmark what matters."""
        is_on = (self.lesson, item) not in self.session.record().values
        self.session.keep(events.Valued(lesson=self.lesson, item=item, is_on=is_on))

    def _self_check(self, rest: str) -> None:
        """Answer an item of a private list, or go on to its next answer."""
        item, _colon, answer = rest.partition(":")
        now = self.session.record().self_checks.get((self.lesson, item), "")
        chosen = next((name for name in SELF_ANSWERS if name == answer), next_answer(now))
        self.session.keep(events.SelfChecked(lesson=self.lesson, item=item, answer=chosen))
        if chosen in ("yes", "not-sure"):
            self.said = _("It is a question on your sheet now.")

    def _pick(self, question: str) -> None:
        """Put a question of the lesson on the sheet, or take it off."""
        is_on = (self.lesson, question) not in self.session.record().picked
        self.session.keep(events.Picked(lesson=self.lesson, question=question, is_on=is_on))
