"""The end of a short route: what is on the sheet, and what one can do now."""

from __future__ import annotations

from typing import ClassVar

from tutor.core.actions import Action, Where, action
from tutor.export.rows import Row
from tutor.ui.body import Body
from tutor.ui.desk import Go
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _, plural


class FinishScreen(PaperScreen):
    """You have come to the end."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)
    IS_TALL: ClassVar[bool] = False
    """Whether each way is as tall as a finger needs, where there is room."""

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("The end of this short way"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """Where the learner stands, and the ways on."""
        count = self.desk.session.sheet().count()
        body.text(_("You have come to the end of this short way."), "title")
        body.gap()
        body.text(
            plural(
                "There is {count} question on your sheet for the visit.",
                "There are {count} questions on your sheet for the visit.",
                count,
            ).format(count=count)
        )
        body.gap()
        body.text(_("What next?"), "heading")
        body.choices(self.ways(), frame.body_height if self.IS_TALL else 0)

    def ways(self) -> tuple[tuple[str, str], ...]:
        """What can be done now, most useful first."""
        return (
            ("sheet", _("See my sheet of questions")),
            ("save", _("Save my sheet as a text file, to print")),
            ("lessons", _("All lessons")),
            ("leave", _("Leave")),
        )

    def press(self, target: str) -> None:
        """Go where was pressed."""
        if target == "save":
            self.desk.take_sheet()
            self.show_page()
        else:
            self.post_message(Go("first" if target == "lessons" else target))
