"""How to take the sheet along: as a file, on paper, or as a code for a phone.

Owns the list of ways. Never makes a form or writes a file itself.
"""

from __future__ import annotations

import asyncio
from typing import ClassVar

from tutor.core.actions import Action, Where, action
from tutor.core.inline import plain
from tutor.core.sheet import Sheet
from tutor.export.forms import Form, Wish, form_of, forms
from tutor.export.rows import Role, Row
from tutor.ui.body import Body
from tutor.ui.desk import Desk, Go
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _


class TakeScreen(PaperScreen):
    """One line for each way; its number, a click or Enter takes it."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)
    STARTS_ON_FIRST = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._is_making = False

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("Take it with me"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """The ways, tall enough for a finger where there is room."""
        body.text(_("Your sheet fits on two sides of paper. Give it to your provider."))
        body.gap()
        offered = forms()
        is_tall = frame.body_height >= 3 * (len(offered) + 3) + 3
        sheet = self.desk.session.sheet()
        for number, form in enumerate(offered, 1):
            role: Role = "quiet" if form.needs(sheet) else "plain"
            words = plain(form.label)
            body.pressable(form.id, words, number=str(number), role=role, is_tall=is_tall)
        others = (
            ("print", _("Print it here")),
            ("codes", _("Codes for a phone's camera")),
        )
        for number, (target, label) in enumerate(others, len(offered) + 1):
            body.pressable(target, plain(label), number=str(number), is_tall=is_tall)
        body.pressable("done", plain(_("Back to the sheet")), number="0", is_tall=is_tall)

    def activate(self, target: str) -> None:
        """The line that was pressed keeps the focus."""
        super().activate(target)
        if target in self.body.targets:
            self.focused_target = target
            self.show_page()

    def press(self, target: str) -> None:
        """Make it, and say where it is; or what must be done first."""
        if target == "done":
            self.do_back()
            return
        if target == "codes":
            self.post_message(Go("qr"))
            return
        if target == "print":
            from tutor.ui.screens.printing import PrintScreen

            self.app.push_screen(PrintScreen(self.desk))
            return
        form = form_of(target)
        sheet = self.desk.session.sheet()
        self.desk.notice = form.needs(sheet)
        if not self.desk.notice:
            if form.takes_long:
                self._make(form, sheet)
            else:
                self.desk.notice = self._made(form, sheet)
        self.show_page()

    def _made(self, form: Form, sheet: Sheet) -> str:
        settings, today = self.desk.settings, self.desk.session.reading.today
        filled = form.fill(sheet, today, Wish(settings.ascii, settings.region))
        saved = self.desk.save_file(filled.body, filled.ending)
        return " ".join(part for part in (filled.notice, saved) if part)

    def _make(self, form: Form, sheet: Sheet) -> None:
        """Make it while the keys still work; where it is, is said wherever the reader is then."""
        self.desk.notice = _("The file is being made.")
        if self._is_making:
            return
        self._is_making = True
        app = self.app

        async def make() -> None:
            self.desk.notice = await asyncio.to_thread(self._made, form, sheet)
            self._is_making = False
            if isinstance(app.screen, PaperScreen):
                app.screen.show_page()

        app.run_worker(make())
