"""The application of one kiosk session: the learner's own, with no way out.

Owns which screen follows which, and that nothing is heard in quiet hours. Sessions and what
becomes of them are the supervisor's; this one only says how it goes. Never writes a file.
"""

from __future__ import annotations

import asyncio
import time

from textual.screen import Screen

from tutor.kiosk.attract import AttractScreen
from tutor.kiosk.comfort import ComfortScreen
from tutor.kiosk.desk import KioskDesk
from tutor.kiosk.idle import Clock
from tutor.kiosk.noticing_app import NoticingApp
from tutor.kiosk.pin_screen import PinScreen
from tutor.kiosk.places import quiet_time, refusal, screen_for
from tutor.kiosk.post import Post
from tutor.kiosk.screens import KioskCrisis, KioskHome
from tutor.kiosk.staff import StaffScreen
from tutor.sessions.line import Hung
from tutor.sessions.messages import Answer, Ask, Begin, Order, Paper, Pin, PinAnswer, Role
from tutor.ui.aloud import Aloud
from tutor.ui.desk import Go
from tutor.ui.palette import TERMINAL
from tutor.words import _

BEAT_SECONDS = 0.5

OF_STAFF = frozenset({"order", "staff-left"})
"""What the staff's page asks for; anything else leads away from it for good."""


class KioskApp(NoticingApp, inherit_bindings=False):
    """Walks one person through lessons, and forgets."""

    BINDINGS = NoticingApp.BINDINGS

    def __init__(
        self, desk: KioskDesk, role: Role, post: Post, clock: Clock = time.monotonic
    ) -> None:
        self._has_begun = False
        super().__init__(desk, role, post, clock)

    def get_default_screen(self) -> Screen[str]:
        """Where a session starts."""
        if self.role == "staff":
            return StaffScreen(self.kiosk)
        return AttractScreen(self.kiosk)

    def on_mount(self) -> None:
        """Be alive, and listen."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._on_loop_fault)
        loop.add_reader(self.post.line.fileno(), self._hear)
        self.set_interval(BEAT_SECONDS, self.beat)

    # The supervisor.

    def beat(self) -> None:
        """Say that all is well, and look at who is there."""
        if not self.screen_stack:
            return  # the last beat of a session that is ending
        try:
            self.post.beat()
        except Hung:
            self._end()
            return
        self._keep_quiet()
        self._notice(self.clock())

    def _hear(self) -> None:
        """Take what the supervisor says."""
        try:
            message = self.post.line.receive()
        except Hung:
            self._end()
            return
        match message:
            case Begin():
                self._begin(message)
            case PinAnswer():
                # The page may have another one on top of it, such as who to call.
                for screen in self.screen_stack:
                    if isinstance(screen, PinScreen):
                        screen.answered(message, self.clock())
            case Answer() if isinstance(self.screen, StaffScreen):
                self.screen.answered(message)

    def _begin(self, message: Begin) -> None:
        """Somebody may stand before the screen from now on."""
        self.kiosk.note = message.note
        self.kiosk.banners = (*message.banners, *self.kiosk.notices())
        if not self._has_begun:
            self.kiosk.begin(self.kiosk.now().date())
        self.idle.touch(self.clock())
        screen = self.screen
        if isinstance(screen, AttractScreen | StaffScreen) and screen.was_shown():
            screen.show_page()

    # Where requests lead.

    def on_go(self, message: Go) -> None:
        """Open what a screen asked for; what is left over goes where it does everywhere."""
        if self._goes(message.place, message.detail):
            message.prevent_default().stop()

    def _goes(self, place: str, detail: tuple[str, ...]) -> bool:
        """Whether this was a request of the kiosk's own."""
        if self._staff is not None and place not in OF_STAFF:
            self._leave_staff(place)
            return True
        match place:
            case "begin":
                self._come_in()
            case "look":
                self._use_look()
            case "finished":
                self._be_finished()
            case "pin":
                self.say(Pin(detail[0]))
            case "order":
                order: Order = detail[0]  # type: ignore[assignment]  # the panel offers no other
                self.say(Ask(order))
            case "staff-left":
                self._finish("left")
            case "paper":
                self.say(Paper(*detail))
            case "paper-over":
                self._say(detail[0])
            case "aloud" if self._is_speaking():
                return False  # the key that stops it, whatever the hour
            case _ if (sentence := refusal(self.kiosk, place)) is not None:
                self._say(sentence)
            case _:
                return False
        return True

    def _leave_staff(self, place: str) -> None:
        """From the staff's page nothing leads back to it; who to call still comes first."""
        if place == "crisis" and isinstance(self.screen, StaffScreen):
            self.push_screen(KioskCrisis(self.kiosk))
        elif place != "crisis":
            self._finish("left")

    def action_hide(self) -> None:
        """Hide a visit; the staff's page is never left standing behind an empty one."""
        if self._staff is None:
            super().action_hide()

    def _come_in(self) -> None:
        """From the first screen to how somebody would like to read."""
        if not isinstance(self.screen, AttractScreen):
            return
        if not self._has_begun:
            self._has_begun = True
            self.kiosk.count("began")
        self.idle.touch(self.clock())
        self.push_screen(ComfortScreen(self.kiosk, is_first=True, clock=self.clock))

    def _end(self) -> None:
        """Nobody waits for the printer any more."""
        self.kiosk.is_left.set()
        super()._end()

    def _be_finished(self) -> None:
        if self.kiosk.is_printing:
            self._say(_("Your questions are still being printed. One moment, please."))
        else:
            self._finish("finished")

    def _use_look(self) -> None:
        if self.theme != self._theme_wanted():
            self.theme = self._theme_wanted()
            self.ansi_color = self.desk.theme == TERMINAL.name

    def _keep_quiet(self) -> None:
        """Stop what is read aloud once it is quiet time."""
        if self._is_speaking() and self.kiosk.is_quiet_time():
            self.desk.hush()
            self._say(quiet_time())

    def voice(self) -> Aloud:
        """As loud as the clinic lets it be."""
        return Aloud(self.desk, self.kiosk.clinic.sound.volume, keeps_nothing=True)

    def _home(self) -> Screen[str]:
        return KioskHome(self.kiosk)

    def _screen_for(self, place: str, detail: tuple[str, ...]) -> Screen[str] | None:
        return screen_for(self.kiosk, place, detail) or super()._screen_for(place, detail)
