"""How somebody would like to read: language, colors, space, and reading aloud.

Owns what there is to choose at a kiosk. What is chosen is for this person only; whose emergency
numbers are shown is the clinic's to say.
"""

from __future__ import annotations

import time
from typing import ClassVar

from tutor.clinic.session_settings import own_name
from tutor.core.actions import Action, Where, action
from tutor.core.inline import plain
from tutor.export.rows import Row
from tutor.kiosk.desk import KioskDesk
from tutor.kiosk.idle import Clock
from tutor.store.setting_list import next_value, setting_rows
from tutor.ui.body import Body
from tutor.ui.desk import Go
from tutor.ui.frame import Frame
from tutor.ui.paper import Paper
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _, use

LOOKS = ("theme", "spacing")
"""What can be set of the look; the rest is the clinic's."""

SETTLED_SECONDS = 0.5
"""Touches that follow sooner belong to the one that began the visit."""


class ComfortScreen(PaperScreen):
    """Each line goes on to its next value; the last one goes on."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)

    def __init__(self, desk: KioskDesk, *, is_first: bool, clock: Clock = time.monotonic) -> None:
        super().__init__(desk)
        self.kiosk = desk
        self.is_first = is_first
        """Whether the lessons come next; otherwise this leads back to the page."""
        self.focused_target = "on"
        self._clock = clock
        self._began = clock()

    def on_paper_pressed(self, message: Paper.Pressed) -> None:
        """Nothing at first, for whoever touched the first screen twice."""
        if self.is_first and self._clock() - self._began < SETTLED_SECONDS:
            message.prevent_default().stop()

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("How would you like to read?"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("leave"), action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """One line each, tall enough for a finger where there is room."""
        lines = self._lines()
        is_tall = frame.body_height >= 3 * (len(lines) + 1) + 4
        body.text(_("Press a line to change it. You can change it later, too."), "quiet")
        body.gap()
        for number, (target, title, value) in enumerate(lines, 1):
            body.pressable(target, plain(title), number=str(number), tail=value, is_tall=is_tall)
        if not is_tall:
            body.gap()
        words = _("Go on to the lessons") if self.is_first else _("Go on reading")
        body.pressable("on", plain(words), number=str(len(lines) + 1), is_tall=is_tall)

    def _lines(self) -> list[tuple[str, str, str]]:
        """What can be chosen, with what is chosen now."""
        rows = setting_rows(self.desk.settings, self.desk.library.course)
        lines = [(row.id, row.title, row.value) for row in rows if row.id in LOOKS]
        if len(self.kiosk.languages) > 1:
            lines.insert(0, ("language", _("Language"), own_name(self.kiosk.language)))
        if self.kiosk.has_voice:
            value = _("on") if self.kiosk.reads_aloud else _("off")
            lines.append(("aloud", _("Read each page aloud"), value))
        return lines

    def press(self, target: str) -> None:
        """On to the next value, or to the lessons."""
        self.focused_target = target
        match target:
            case "on":
                self.post_message(Go("first" if self.is_first else "back"))
                return
            case "language":
                self._next_language()
            case "aloud":
                self.kiosk.reads_aloud = not self.kiosk.reads_aloud
                if self.kiosk.reads_aloud and self.kiosk.is_quiet_time():
                    self.desk.notice = _("It is quiet time here, so nothing is read aloud now.")
            case _:
                self.desk.settings = next_value(self.desk.settings, target)
        self.post_message(Go("look"))
        self.show_page()

    def do_back(self) -> None:
        """To the first screen, as the next person sees it; or to the page."""
        self.post_message(Go("finished" if self.is_first else "back"))

    def _next_language(self) -> None:
        names = self.kiosk.languages
        self.kiosk.language = names[(names.index(self.kiosk.language) + 1) % len(names)]
        use(self.kiosk.language)


def available(languages: tuple[str, ...]) -> tuple[str, ...]:
    """The languages the program can speak; afterwards it speaks the first of them."""
    found = tuple(language for language in languages if use(language)) or ("en",)
    use(found[0])
    return found
