"""Leaving: one question, so that a slip of the finger ends nothing."""

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


class LeaveScreen(PaperScreen):
    """Leave or stay."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)
    STARTS_ON_FIRST = True

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("Leave the tutorial?"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """Three choices."""
        kept = self.desk.leaving_note or _(
            "Everything you did is kept on this computer. You can go on where you stopped."
        )
        body.text(self.desk.session.trouble or kept)
        body.gap()
        body.pressable("leave", plain(_("Leave")), number="1", is_tall=True)
        body.pressable("stay", plain(_("Stay")), number="2", is_tall=True)
        save = _("Save my sheet of questions first, as a text file")
        body.pressable("save", plain(save), number="3", is_tall=True)

    def press(self, target: str) -> None:
        """Leave, go back, or save the sheet first."""
        if target == "leave":
            self.app.exit(return_code=0)
        elif target == "save":
            self.desk.take_sheet()
            self.show_page()
        else:
            self.do_back()

    def do_leave(self) -> None:
        """Asked for a second time: leave."""
        self.app.exit(return_code=0)
