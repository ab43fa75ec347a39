"""Where the reader is: the places that have emergency numbers, to choose one from.

Owns the list. Leaving it changes nothing; keeping the choice is the desk's.
"""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from tutor.core.actions import Action, Where, action
from tutor.core.crisis import region_of
from tutor.core.inline import plain
from tutor.export.rows import Row
from tutor.store.setting_list import region_chosen
from tutor.ui.body import Body
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _


class RegionScreen(PaperScreen):
    """The places, the present one marked."""

    PLACES: ClassVar[tuple[Where, ...]] = ("settings",)
    KEEPS_ANSWERS = True

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("Where are you?"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """One line for each place."""
        course = self.desk.library.course
        now = region_of(course, self.desk.settings.region).id
        body.text(_("Choose the place whose emergency numbers you need."), "quiet")
        body.gap()
        for number, region in enumerate(course.regions, 1):
            is_now = region.id == now
            body.pressable(
                f"region:{region.id}",
                plain(region.name),
                number=str(number),
                sign=body.sign("●", "*") if is_now else "",
                tail=_("chosen now") if is_now else "",
            )

    def press(self, target: str) -> None:
        """Choose a place, say what follows from it, and go back."""
        chosen = target.removeprefix("region:")
        self.desk.change_settings(replace(self.desk.settings, region=chosen))
        said = region_chosen(self.desk.library.course, chosen)
        self.desk.notice = self.desk.notice or said
        self.do_back()
