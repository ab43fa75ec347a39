"""The learner's screens as they are at a kiosk.

Owns only what differs there: nothing is kept, nothing becomes a file, and the way to be finished
is offered everywhere. All else is the learner's own.
"""

from __future__ import annotations

from typing import ClassVar

from tutor.core.actions import Action, Where, action
from tutor.core.inline import plain
from tutor.core.record import Record
from tutor.core.session import Way
from tutor.export.rows import Look, Row
from tutor.kiosk.desk import KioskDesk
from tutor.ui.body import Body
from tutor.ui.desk import Go
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.screens.crisis import CrisisScreen
from tutor.ui.screens.finish import FinishScreen
from tutor.ui.screens.home import HomeScreen
from tutor.ui.screens.qr import QrScreen
from tutor.ui.screens.reader import ReaderScreen
from tutor.ui.screens.sheet import SheetScreen
from tutor.ui.top import title_row
from tutor.words import _


class KioskHome(HomeScreen):
    """The list of lessons; what the staff should know stands on the first screen."""

    def _faults(self, body: Body) -> None:
        """Nothing here."""

    def _continue(self, body: Body, record: Record) -> None:
        if record.last is None:
            body.text(_("Type a number, or touch a line. Nothing you do here is kept."), "quiet")
        else:
            super()._continue(body, record)


class KioskReader(ReaderScreen):
    """Reads one lesson, aloud where that was asked for."""

    def __init__(self, desk: KioskDesk, way: Way, number: int = 0) -> None:
        self.kiosk = desk
        super().__init__(desk, way, number)

    def hints(self) -> list[Action]:
        """Being finished comes right after going on."""
        first, *others = super().hints()
        return [first, action("leave"), *others]

    def on_mount(self) -> None:
        """The first page."""
        self._read_aloud()

    def go_to(self, number: int) -> None:
        """Show another stop of the way."""
        super().go_to(number)
        self._read_aloud()

    def press(self, target: str) -> None:
        """Do what was pressed; an answer is followed by what there is to say of it."""
        before = self.where
        super().press(target)
        if self.where != before:
            self._read_aloud()

    def _read_aloud(self) -> None:
        if self.kiosk.reads_aloud and not self.kiosk.is_quiet_time():
            # Once the page is on the screen: coming to one silences what was read before.
            self.call_after_refresh(self.post_message, Go("aloud"))


class KioskSheet(SheetScreen):
    """The questions; they leave the screen on paper or as codes."""

    def __init__(self, desk: KioskDesk) -> None:
        super().__init__(desk)
        self.kiosk = desk

    def hints(self) -> list[Action]:
        """Taking it along, and being finished, first."""
        back, *others = super().hints()
        return [back, action("take"), action("leave"), *others]

    def way_out(self) -> str:
        """Nothing is saved here."""
        return _("Take it with me")

    def build(self, body: Body, frame: Frame) -> None:
        """The learner's own page, and being finished."""
        super().build(body, frame)
        body.gap()
        body.pressable("do:leave", plain(_("I'm finished")), tail="q")

    def do_take(self) -> None:
        """Choose how to take the sheet along."""
        self.post_message(Go("take"))


class KioskTake(PaperScreen):
    """How to take the sheet along: on paper, or as codes."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)
    STARTS_ON_FIRST = True

    def __init__(self, desk: KioskDesk) -> None:
        super().__init__(desk)
        self.kiosk = desk

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("Take it with me"), "", frame)

    def hints(self) -> list[Action]:
        """The way back."""
        return [action("leave"), action("back")]

    def build(self, body: Body, frame: Frame) -> None:
        """The ways the clinic offers."""
        ways: list[tuple[str, str]] = []
        if self.kiosk.clinic.printer.on:
            ways.append(("print", _("Print it here")))
        if self.kiosk.clinic.codes.on:
            ways.append(("qr", _("Show it as codes for my phone's camera")))
        if ways:
            body.text(
                _("This screen forgets your questions. Take them along in one of these ways.")
            )
        else:
            body.text(_("This screen cannot print. Write down what you want to ask."))
        body.gap()
        ways.append(("back", _("Back to the sheet")))
        body.choices(ways, frame.body_height)

    def press(self, target: str) -> None:
        """Open what was pressed."""
        self.post_message(Go(target))


class KioskFinish(FinishScreen):
    """You have come to the end of a short way."""

    IS_TALL = True

    def __init__(self, desk: KioskDesk) -> None:
        super().__init__(desk)
        self.kiosk = desk

    def ways(self) -> tuple[tuple[str, str], ...]:
        """Nothing is saved here, and nobody leaves the program."""
        take = (("take", _("Take my questions with me")),) if self.kiosk.can_take else ()
        return (
            ("sheet", _("See my sheet of questions")),
            *take,
            ("lessons", _("All lessons")),
            ("leave", _("I'm finished")),
        )


class KioskCrisis(CrisisScreen):
    """Who to call from where this screen stands."""

    def build(self, body: Body, frame: Frame) -> None:
        """The card."""
        body.text(_("Tell the staff here now, or use one of the numbers below."), "strong")
        body.gap()
        body.nodes(self.desk.session.reading.crisis())


class KioskQr(QrScreen):
    """The sheet as codes; once every one of them was shown, it was taken along."""

    def __init__(self, desk: KioskDesk) -> None:
        super().__init__(desk)
        self.kiosk = desk
        self._shown: set[int] = set()
        """Which of the codes were shown."""
        self._was_taken = False

    def build(self, body: Body, frame: Frame) -> None:
        """The codes, or why there are none."""
        super().build(body, frame)
        if not self.codes:
            body.rows.clear()
            body.text(_("This window has no room for codes. Please tell the staff."))
            return
        self._shown.add(self.at)
        if len(self._shown) == len(self.codes) and not self._was_taken:
            self._was_taken = True
            self.kiosk.took("coded")

    def _make(self, look: Look, height: int) -> str:
        before = self.codes
        trouble = super()._make(look, height)
        if self.codes is not before:
            self._shown.clear()
        return trouble

    def _say(self, body: Body) -> None:
        """What to do with the code; beside the last one, the way on."""
        if self.at + 1 < len(self.codes):
            super()._say(body)
            return
        body.text(_("Point your phone's camera at the code."), "strong")
        if len(self.codes) > 1:
            body.text(_("That was the last code."))
        self._say_of_many(body)
        body.gap()
        is_tall = self._is_tall(body)
        body.pressable("do:leave", plain(_("I'm finished")), is_tall=is_tall)
        body.pressable("do:back", plain(_("Back")), is_tall=is_tall)
        if len(self.codes) > 1:
            body.pressable("do:code_before", plain(_("Code before")), is_tall=is_tall)

    def _say_of_many(self, body: Body) -> None:
        body.text(_("No phone? Ask the staff here."), "quiet")
