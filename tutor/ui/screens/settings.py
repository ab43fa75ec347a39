"""Settings: how the program looks, and where the reader is.

Most presses go on to the next value; keys and places have a list of their own. Owns the list
of settings; keeping them is the desk's.
"""

from __future__ import annotations

from typing import ClassVar

from tutor.core.actions import Action, Where, action
from tutor.core.inline import as_text
from tutor.export.rows import Row
from tutor.store.setting_list import (
    filled_in,
    next_value,
    setting_rows,
    too_long,
    typed_value,
)
from tutor.ui.body import Body
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _


class SettingsScreen(PaperScreen):
    """What can be set."""

    PLACES: ClassVar[tuple[Where, ...]] = ("settings",)
    KEEPS_ANSWERS = True

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("Settings"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """One line a setting, its value at the end."""
        body.text(_("Press a setting to change it."), "quiet")
        body.gap()
        rows = setting_rows(self.desk.settings, self.desk.library.course)
        for number, row in enumerate(rows, 1):
            body.pressable(row.id, self.desk.words(row.title), number=str(number), tail=row.value)
        body.gap()
        body.text(_("Larger letters: press Ctrl and + in most terminal windows."), "quiet")

    def press(self, target: str) -> None:
        """On to the next value, or type one in."""
        if target.startswith("value:"):
            self._fill_in(target)
            return
        if target == "keys":
            from tutor.ui.screens.keys import KeysScreen

            self.app.push_screen(KeysScreen(self.desk))
            return
        if target == "region":
            from tutor.ui.screens.region import RegionScreen

            self.app.push_screen(RegionScreen(self.desk))
            return
        self.desk.change_settings(next_value(self.desk.settings, target))
        if target == "motion":
            self.app.animation_level = "full" if self.desk.settings.motion else "none"
        if target == "theme" and self.desk.has_few_colors and not self.desk.notice:
            self.desk.notice = _("This terminal shows few colors, so its own are used.")
        if target == "ascii" and self.desk.has_few_signs and not self.desk.notice:
            self.desk.notice = _("This terminal shows few signs, so plain letters are used.")
        self.show_page()

    def _fill_in(self, name: str) -> None:
        settings = self.desk.settings
        title = next(
            row.title for row in setting_rows(settings, self.desk.library.course) if row.id == name
        )

        def ask(before: str, about: str = "") -> None:
            self.desk.write(self, as_text(self.desk.words(title)), before, keep, about)

        def keep(words: str | None) -> None:
            if words is None:
                return
            if trouble := too_long(words):
                # The words stand there again, so that they can be shortened.
                ask(words, trouble)
                return
            self.desk.change_settings(filled_in(self.desk.settings, name, words))

        ask(typed_value(settings, name))
