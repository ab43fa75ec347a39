"""The sheet as codes for a phone's camera, one at a time.

Owns which code is shown and how large. What goes into the codes is the export's.
"""

from __future__ import annotations

from typing import ClassVar

from tutor.core.actions import Action, Where, action
from tutor.core.inline import plain
from tutor.export.qr_rows import code_rows
from tutor.export.rows import Look, Piece, Row
from tutor.export.sheet_qr import (
    SMALLEST,
    Code,
    NoCodes,
    codes_of,
    largest_version,
    size_of,
    take_home_text,
)
from tutor.ui.body import Body
from tutor.ui.desk import Desk
from tutor.ui.frame import Frame
from tutor.ui.paper import Paper
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _

GAP = 3
"""Cells between a code and the words beside it."""
LEAST_BESIDE = 18
"""Cells the words beside a code need at least."""
MANY = 4
"""More codes than this are a chore to read."""


class FullFrame(Frame, frozen=True):
    """A frame whose page begins right below the top line: a code needs every line."""

    @property
    def is_roomy(self) -> bool:
        """Never air above and below the page."""
        return False


class FullPaper(Paper):
    """A page that takes every line between the top line and the bottom line."""

    def frame(self) -> Frame:
        """The places on the full screen."""
        return FullFrame(self.size.width, self.size.height, self.widest())


class QrScreen(PaperScreen):
    """One code, what to do with it, and the way to the next one."""

    PLACES: ClassVar[tuple[Where, ...]] = ("codes",)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.paper = FullPaper()
        self.text = take_home_text(desk.session.sheet(), desk.session.reading.today)
        self.at = 0
        """Which code is shown."""
        self.codes: list[Code] = []
        self._version = 0
        """The largest code the window had room for when the codes were made."""

    def heading(self, frame: Frame) -> Row:
        """What this is, and which of the codes."""
        tail = _("code {number} of {count}").format(number=self.at + 1, count=len(self.codes))
        return title_row(_("Your sheet for your phone"), tail if self.codes else "", frame)

    def hints(self) -> list[Action]:
        """The other codes, and the way back."""
        names = ("back", "code_next", "code_before") if len(self.codes) > 1 else ("back",)
        return [action(name) for name in names]

    def foot(self, body: Body) -> list[Row]:
        """Nothing: every line belongs to the code."""
        return []

    def build(self, body: Body, frame: Frame) -> None:
        """The code, and beside or above it what to do, where there is room."""
        height = FullFrame(frame.width, frame.height).body_height
        trouble = self._make(body.look, height)
        if trouble:
            body.text(trouble)
            body.gap()
            instead = _("Go back and press {key}: there you can save the sheet, or print it.")
            body.text(instead.format(key=self.desk.key_of("take")))
            return
        body.is_tight = True
        drawn = code_rows(self.codes[self.at].pattern)
        wide = len(drawn[0].text)
        beside = Body(Look(body.look.width - wide - GAP), self.focused_target)
        if beside.look.width >= LEAST_BESIDE:
            self._say(beside)
            body.add(_side_by_side(drawn, beside.rows, wide))
            body.targets += beside.targets
            return
        above = Body(body.look, self.focused_target)
        self._say(above)
        if len(above.rows) + 1 + len(drawn) <= height:
            body.add((*above.rows, Row()))
            body.targets += above.targets
        body.add(drawn)

    def _make(self, look: Look, height: int) -> str:
        """Make the codes for this room; gives back why there are none."""
        version = 0 if look.ascii else largest_version(look.width, 2 * height)
        if version != self._version or not version:
            self.codes, self.at, self._version = [], 0, version
        if look.ascii:
            return _("Codes cannot be drawn with plain letters. Change that in the settings.")
        if not version:
            wide, high = size_of(SMALLEST)
            return _("A code needs a larger window: at least {width} by {height}.").format(
                width=wide + 4, height=high // 2 + 2
            )
        try:
            self.codes = self.codes or codes_of(self.text, version)
        except NoCodes as error:
            return str(error)
        return ""

    def _say(self, body: Body) -> None:
        """What to do with the code."""
        body.text(_("Point your phone's camera at the code."), "strong")
        body.text(_("It holds your questions as words. Nothing is sent."), "quiet")
        if len(self.codes) == 1:
            return
        body.text(_("Read all {count} codes, one by one.").format(count=len(self.codes)), "quiet")
        self._say_of_many(body)
        body.gap()
        body.pressable("do:code_next", plain(_("Next code")), is_tall=self._is_tall(body))
        body.pressable("do:code_before", plain(_("Code before")), is_tall=self._is_tall(body))

    def _say_of_many(self, body: Body) -> None:
        """What helps against many codes."""
        if len(self.codes) > MANY and self._is_tall(body):
            body.text(_("A larger window needs fewer."), "quiet")

    @staticmethod
    def _is_tall(body: Body) -> bool:
        return body.look.width < 40

    def action_onward(self) -> None:
        """Space and Enter go on to the next code."""
        self.do_code_next()

    def do_code_next(self) -> None:
        """The next code; after the last one the first."""
        self._turn(1)

    def do_code_before(self) -> None:
        """The code before; before the first one the last."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        if self.codes:
            self.at = (self.at + by) % len(self.codes)
            self.show_page()


def _side_by_side(code: list[Row], words: list[Row], wide: int) -> list[Row]:
    """The rows of a code, with words beside them from its first row of dots on."""
    rows = [Row(), Row(), *words][: len(code)]
    rows += [Row()] * (len(code) - len(rows))
    gap = Piece(" " * GAP)
    return [
        Row((*left.pieces, gap, *right.pieces)) if right.pieces else left
        for left, right in zip(code, rows, strict=True)
    ]
