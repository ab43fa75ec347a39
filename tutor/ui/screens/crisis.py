"""The crisis card: who to call, where the reader is.

Never empty: a region nobody knows falls back to the first one of the course.
"""

from __future__ import annotations

from typing import ClassVar

from tutor.core.actions import Action, Where, action
from tutor.core.inline import plain
from tutor.export.rows import Row
from tutor.ui.body import Body
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _


class CrisisScreen(PaperScreen):
    """Who to call."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("Help now"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """The card."""
        body.nodes(self.desk.session.reading.crisis())
        body.gap()
        place = plain(_("Are you in another place? Press here to change it."))
        body.pressable("region", place, number="1", role="quiet")

    def press(self, target: str) -> None:
        """Choose the place from a list."""
        if target == "region":
            from tutor.ui.screens.region import RegionScreen

            self.app.push_screen(RegionScreen(self.desk))
