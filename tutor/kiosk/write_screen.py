"""Somewhere to type at a kiosk: the learner's own field, with a keyboard below it.

Owns what each key on the screen does to the field. Keys of a real keyboard go on working, and
what holds for them holds here: how long a text may be, and that leaving takes two presses.
"""

from __future__ import annotations

from textual.containers import Vertical

from tutor.core.clean import LONGEST_TYPED
from tutor.kiosk.keyboard import Keyboard
from tutor.ui.desk import Desk
from tutor.ui.screens.write import WriteScreen
from tutor.words import _

CLOSE = 20
"""Below this many lines of the screen there is no air between the parts."""

BESIDE = 12
"""Lines for the title, the field and what the keys do."""


class KioskWrite(WriteScreen):
    """Lets somebody type one thing, with fingers."""

    CSS = (
        WriteScreen.CSS.replace("WriteScreen", "KioskWrite")
        + """
    KioskWrite > Vertical { height: 100%; }
    KioskWrite TextArea { height: 1fr; min-height: 2; max-height: 6; }
    KioskWrite Keyboard { margin-bottom: 1; }
    KioskWrite.-close > Vertical { padding: 0 2; }
    KioskWrite.-close Static, KioskWrite.-close TextArea, KioskWrite.-close Keyboard
        { margin-bottom: 0; }
    """
    )

    def __init__(self, desk: Desk, title: str, before: str = "", about: str = "") -> None:
        super().__init__(desk, title, before, about)
        self.keyboard = Keyboard(desk, _("Keep"), _("Leave"), BESIDE)

    def on_mount(self) -> None:
        """Write on where the words end."""
        super().on_mount()
        self.query_one(Vertical).mount(self.keyboard, after=self.field)

    def on_resize(self) -> None:
        """Closer together where there is little room."""
        self.set_class(self.size.height < CLOSE, "-close")

    def on_keyboard_touched(self, message: Keyboard.Touched) -> None:
        """Do to the field what the key says."""
        message.stop()
        self.field.focus()
        match message.key:
            case "keep":
                self.action_keep()
            case "leave":
                self.action_give_up()
            case "delete":
                self.field.action_delete_left()
            case sign:
                self._put(sign)

    def _put(self, sign: str) -> None:
        start, end = self.field.selection
        if len(self.field.text) < LONGEST_TYPED or start != end:
            self.field.replace(sign, start, end, maintain_selection_offset=False)

    def _warn(self, is_warned: bool) -> None:
        super()._warn(is_warned)
        self.keyboard.rename("leave", _("Drop it") if is_warned else _("Leave"))
