"""Everything that can be done where the learner is, as a list to choose from.

For those who use no letter keys. Never does an action itself: it names the one chosen.
"""

from __future__ import annotations

from typing import Any, ClassVar

from textual.screen import Screen

from tutor.core.actions import Action, Where, action, actions_for
from tutor.core.inline import plain
from tutor.export.rows import Row
from tutor.ui.body import INDENT, Body
from tutor.ui.desk import Desk
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _


class ActionsScreen(PaperScreen):
    """A list of actions; what is chosen is handed to the screen below."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)
    STARTS_ON_FIRST = True

    def __init__(self, desk: Desk, came_from: Where) -> None:
        super().__init__(desk)
        self.came_from = came_from

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("What you can do here"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """One line for each action, what it does below it."""
        offered = [item for item in actions_for(self.came_from) if item.id != "actions"]
        for number, item in enumerate(offered, 1):
            body.pressable(f"choose:{item.id}", plain(item.title), number=str(number))
            body.text(item.help, "quiet", indent=INDENT)

    def press(self, target: str) -> None:
        """Back to where the learner was, and do it there."""
        self.dismiss(target.removeprefix("choose:"))

    def do_actions(self) -> None:
        """The key that opened the list closes it."""
        self.do_back()


def list_actions(screen: Screen[Any]) -> None:
    """List what can be done on a screen, over it; what is chosen is done there."""
    if not isinstance(screen, PaperScreen) or isinstance(screen, ActionsScreen):
        return

    def do(name: str | None) -> None:
        if name:
            screen.action_act(name)

    screen.app.push_screen(ActionsScreen(screen.desk, screen.where), do)
