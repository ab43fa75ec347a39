"""How do we know? The sources of one page, with dates and how much of each was read."""

from __future__ import annotations

from typing import ClassVar

from tutor.core.actions import Action, Where, action
from tutor.core.citations import citation
from tutor.export.rows import Row
from tutor.ui.body import Body
from tutor.ui.desk import Desk
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _


class SourcesScreen(PaperScreen):
    """Sources, in the order the page cites them."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)

    def __init__(self, desk: Desk, *sources: str) -> None:
        super().__init__(desk)
        self.sources = sources

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("How do we know?"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """One source after the other."""
        found = [
            self.desk.library.sources[name]
            for name in self.sources
            if name in self.desk.library.sources
        ]
        if not found:
            body.text(_("This page makes no claim that needs a source."))
            return
        body.text(_("This page rests on these sources."), "quiet")
        for source in found:
            body.gap()
            title, *details = citation(source)
            body.text(title, "strong")
            for detail in details:
                body.text(detail, "quiet", indent=2)
