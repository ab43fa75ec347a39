"""The staff's number: typed or touched, never shown.

Owns the digits until they are handed on; then it has none. Whether they are right is not known
here. Gives way by itself when nobody types.
"""

from __future__ import annotations

from math import ceil
from typing import ClassVar

from tutor.core.actions import Action, Where, action
from tutor.core.inline import plain
from tutor.export.rows import Piece, Role, Row
from tutor.sessions.messages import PinAnswer
from tutor.ui.body import Body
from tutor.ui.desk import Desk, Go
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _, plural

MOST = 12
"""Digits of the longest number."""
PATIENCE = 30.0
"""Seconds without a key or a touch until the page gives way."""
PAD = (("1", "2", "3"), ("4", "5", "6"), ("7", "8", "9"), ("clear", "0", "ok"))
CELL = 10
"""Cells across of one field of the pad."""


class PinScreen(PaperScreen):
    """Asks for the number."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)

    def __init__(self, desk: Desk, now: float) -> None:
        super().__init__(desk)
        self._digits: list[str] = []
        self._said = ""
        self._is_asked = False
        """Whether the digits were handed on and no answer came yet."""
        self._last = now
        self._from = now
        """When the next number is looked at."""
        self._left = 0
        """Seconds until then, as they were last said."""

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("For staff"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def has_help(self) -> bool:
        """There are no other keys to explain."""
        return False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing but the way back and help."""
        if action == "act":
            return parameters[0] in ("back", "crisis", "hide")
        return True

    def build(self, body: Body, frame: Frame) -> None:
        """Dots for digits, and the pad."""
        body.is_tight = True
        body.text(self._said or _("Type the staff number, then Enter."))
        dot = body.sign("●", "*")
        body.rows.append(Row((Piece("  "), Piece(dot * len(self._digits) or " ", "accent"))))
        high = 3 if frame.body_height >= 18 else 2
        for line in PAD:
            self._line(body, line, high)
        body.gap()
        body.pressable("back", plain(_("Cancel")))
        body.targets = [f"pad:{name}" for line in PAD for name in line] + ["back"]
        body.numbers = {digit: f"pad:{digit}" for digit in "0123456789"}

    def _line(self, body: Body, names: tuple[str, ...], high: int) -> None:
        """Three fields side by side, each `high` lines."""
        titles = {"clear": _("Clear"), "ok": _("OK")}
        rule = body.sign("─", "-") * (CELL - 1) + " "
        rows = [Row(tuple(Piece(rule, "frame", f"pad:{name}") for name in names))]
        pieces = []
        for name in names:
            target = f"pad:{name}"
            role: Role = "focus" if target == self.focused_target else "strong"
            title = titles.get(name, name)
            pieces.append(Piece(title.center(CELL - 1)[: CELL - 1] + " ", role, target))
        rows.append(Row(tuple(pieces)))
        blank = Row(tuple(Piece(" " * CELL, "plain", f"pad:{name}") for name in names))
        body.rows += [*rows, *([blank] * (high - 2))]

    def touched(self, now: float) -> None:
        """Somebody is still there."""
        self._last = now

    def tick(self, now: float) -> None:
        """Give way when nobody types; until the next number is looked at, count down."""
        if now - self._last >= PATIENCE:
            self.forget()
            self.post_message(Go("back"))
        elif self._left and self._left != ceil(max(0.0, self._from - now)):
            self._say_wrong(now)
            self.show_page()

    def press(self, target: str) -> None:
        """One field of the pad, or the way back."""
        name = target.removeprefix("pad:")
        if name == "back":
            self.do_back()
        elif name == "ok":
            self._hand_on()
        elif name == "clear":
            self.forget()
            self._said = ""
        elif len(self._digits) < MOST and not self._is_asked:
            self._digits.append(name)
        self.show_page()

    def action_take_back(self) -> None:
        """Take the last digit back."""
        if self._digits:
            self._digits.pop()
            self.show_page()

    def action_onward(self) -> None:
        """Enter hands the number on."""
        self._hand_on()
        self.show_page()

    def do_back(self) -> None:
        """To where somebody was."""
        self.forget()
        self.post_message(Go("back"))

    def forget(self) -> None:
        """Have no digits any more."""
        self._digits.clear()

    def _hand_on(self) -> None:
        if not self._digits or self._is_asked or self._last < self._from:
            self.forget()
            return
        self._is_asked = True
        self._said = _("One moment.")
        self.post_message(Go("pin", "".join(self._digits)))
        self.forget()

    def answered(self, answer: PinAnswer, now: float) -> None:
        """Whether it was right; when it was, this session ends soon."""
        self._is_asked = False
        self._last, self._from = now, now + answer.wait
        if answer.is_right:
            self._said = _("One moment.")
        else:
            self._say_wrong(now)
        if self.is_current:
            self.show_page()

    def _say_wrong(self, now: float) -> None:
        """Say so, and when the next number is looked at."""
        self._left = ceil(max(0.0, self._from - now))
        if not self._left:
            self._said = _("That was not the number. Try again.")
            return
        self._said = plural(
            "That was not the number. Try again in {count} second.",
            "That was not the number. Try again in {count} seconds.",
            self._left,
        ).format(count=self._left)
