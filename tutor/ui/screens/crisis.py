"""The crisis card: who to call, where the reader is.

Never empty: a region nobody knows falls back to the first one of the course.
"""

from __future__ import annotations

from typing import ClassVar

from tutor.core.actions import Action, Where, action
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
        key = self.desk.key_of("settings")
        if key == ",":
            place = _("Another place? Press the comma key on any lesson page to change it.")
        else:
            place = _("Another place? Press {key} on any lesson page to change it.")
        body.text(place.format(key=key), "quiet")
