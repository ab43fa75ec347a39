"""Help: every key that works where the learner came from, from the table of actions."""

from __future__ import annotations

from typing import ClassVar

from tutor.core.actions import Action, Where, action, actions_for, key_name, working_keys
from tutor.core.cells import padded
from tutor.core.inline import plain
from tutor.export.rows import Piece, Row, prose_rows
from tutor.ui.body import Body
from tutor.ui.desk import Desk
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _

KEY_WIDTH = 12


class HelpScreen(PaperScreen):
    """The keys."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)

    def __init__(self, desk: Desk, came_from: Where) -> None:
        super().__init__(desk)
        self.came_from = came_from

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("Keys that work here"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """Moving about, then the actions."""
        for keys, text in moving():
            self._line(body, keys, text)
        body.gap()
        has_letters, chosen = self.desk.settings.letter_keys, self.desk.settings.keys
        for item in actions_for(self.came_from):
            working = working_keys(item, has_letters=has_letters, chosen=chosen)
            keys = " ".join(key_name(key) for key in working[:2])
            if keys:
                self._line(body, keys, item.help, f"choose:{item.id}")
        body.gap()
        body.text(_("You can click or tap everything that can be pressed."), "quiet")
        kept = _("The program keeps nothing about you but your answers, on this computer.")
        body.text(self.desk.kept_note or kept, "quiet")

    def press(self, target: str) -> None:
        """A line that was clicked is done where the learner came from."""
        below = self.app.screen_stack[-2]
        self.dismiss("")
        if isinstance(below, PaperScreen):
            below.call_later(below.action_act, target.removeprefix("choose:"))

    def _line(self, body: Body, keys: str, text: str, target: str = "") -> None:
        rows = prose_rows(plain(text), body.look.width - KEY_WIDTH)
        for number, row in enumerate(rows):
            lead = padded(keys if number == 0 else "", KEY_WIDTH)
            pieces = [Piece(piece.text, piece.role, target) for piece in row.pieces]
            body.rows.append(Row((Piece(lead, "key-name", target), *pieces)))


def moving() -> tuple[tuple[str, str], ...]:
    """The keys that are the same everywhere."""
    return (
        ("1 2 3", _("Choose what has this number.")),
        ("↑ ↓ Tab", _("Move to the next thing you can press.")),
        ("Enter", _("Press it, or go on.")),
        ("PgUp PgDn", _("Move the page when it is longer than the screen.")),
        ("Backspace", _("Take back the last choice.")),
    )
