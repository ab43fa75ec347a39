"""Search at a kiosk: the learner's own, with a keyboard below the field.

Owns what each key on the screen does to the field, and when the keyboard makes room for what was
found.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.events import DescendantFocus
from textual.widgets import Input

from tutor.kiosk.keyboard import Keyboard
from tutor.ui.desk import Desk
from tutor.ui.screens.search import SearchScreen
from tutor.words import _

BESIDE = 16
"""Lines for the field and for some of what was found."""


class KioskSearch(SearchScreen):
    """Finds pages, with fingers."""

    CSS = SearchScreen.CSS.replace("SearchScreen", "KioskSearch")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.keyboard = Keyboard(desk, _("List"), _("Leave"), BESIDE)

    def compose(self) -> ComposeResult:
        """The keyboard stands between the field and the list."""
        *above, paper = super().compose()
        yield from above
        yield self.keyboard
        yield paper

    def show_page(self, *, from_top: bool = False) -> None:
        """The keyboard stands where the page does."""
        frame = self.desk.frame(self.size.width, self.size.height)
        self.keyboard.styles.margin = (1 if frame.is_roomy else 0, 0, 0, frame.left)
        self.keyboard.styles.width = max(1, frame.column)
        super().show_page(from_top=from_top)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Whoever comes back to the field may want to type."""
        if isinstance(event.widget, Input):
            self.keyboard.display = True

    def on_keyboard_touched(self, message: Keyboard.Touched) -> None:
        """Do to the field what the key says."""
        message.stop()
        field = self.query_one(Input)
        match message.key:
            case "keep":
                self.keyboard.display = False
                self.paper.focus()
            case "leave":
                self.do_back()
            case "delete":
                field.focus()
                field.action_delete_left()
            case sign:
                field.focus()
                field.insert_text_at_cursor(sign)
