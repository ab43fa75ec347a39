"""Are you still here: a calm question over the page, with the time that is left in words.

Owns what stands there. When it comes, and that any key or touch answers it, is the app's.
"""

from __future__ import annotations

from typing import ClassVar

from tutor.core.actions import Action, Where
from tutor.core.inline import plain
from tutor.export.rows import Row
from tutor.kiosk.desk import KioskDesk
from tutor.kiosk.foot import only_help
from tutor.ui.body import Body
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _


class IdleScreen(PaperScreen):
    """Asks, and counts down; the page below is hidden meanwhile."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)
    STARTS_ON_FIRST = True

    def __init__(self, desk: KioskDesk, left: str) -> None:
        super().__init__(desk)
        self.kiosk = desk
        self._left = left

    def heading(self, frame: Frame) -> Row:
        """Nothing: the question is all there is."""
        return title_row("", "", frame)

    def hints(self) -> list[Action]:
        """Nothing: any key answers."""
        return []

    def _bottom(self, frame: Frame, more: str = "") -> Row:
        """Help now, as on every screen, and nothing else."""
        return only_help(frame, more)

    def count_down(self, left: str) -> None:
        """Say how much time is left, when it is said differently."""
        if left != self._left:
            self._left = left
            self.show_page()

    def _what_is_forgotten(self) -> str:
        if self.kiosk.has_more_to_take():
            return _(
                "Then your questions and everything else you did here are forgotten, to keep it "
                "private. They cannot be brought back here."
            )
        return _("Then everything you did here is forgotten, to keep it private.")

    def build(self, body: Body, frame: Frame) -> None:
        """The question, the time, and one big answer."""
        body.rows += [Row(())] * max(0, (frame.body_height - 14) // 2)
        body.text(_("Are you still here?"), "title")
        body.gap()
        body.text(self._left)
        body.text(self._what_is_forgotten())
        body.gap()
        body.pressable("here", plain(_("I'm still here")), is_tall=True)
        body.text(_("Press any key or touch the screen to go on."), "quiet")
