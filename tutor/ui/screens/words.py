"""The glossary: the words of this page first, then all of them."""

from __future__ import annotations

from typing import ClassVar

from tutor.core.actions import Action, Where, action
from tutor.core.course import Term
from tutor.export.rows import Row
from tutor.ui.body import Body
from tutor.ui.desk import Desk
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _


class WordsScreen(PaperScreen):
    """Words and what they mean."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)

    def __init__(self, desk: Desk, *terms: str) -> None:
        super().__init__(desk)
        self.here = terms

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("What the words mean"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """The page's own words, then the rest by letter."""
        terms = sorted(self.desk.library.terms, key=lambda term: term.term.casefold())
        here = [term for term in terms if term.id in self.here]
        if here:
            body.text(_("On the page you came from"), "heading")
            for term in here:
                self._term(body, term)
            body.gap()
            body.text(_("All words"), "heading")
        for term in terms:
            if term.id not in self.here:
                self._term(body, term)

    def _term(self, body: Body, term: Term) -> None:
        body.gap()
        body.text(term.term, "strong")
        body.words(self.desk.words(term.means), indent=2)
