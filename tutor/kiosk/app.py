"""The application of one kiosk session: the learner's own, with no way out.

Owns which screen follows which, and what of keys and touches never reaches a page. Sessions and
what becomes of them are the supervisor's; this one only says how it goes. Never writes a file.
"""

from __future__ import annotations

import asyncio
import time

from textual import events
from textual.screen import Screen

from tutor.core.clean import LONGEST_TYPED
from tutor.kiosk.attract import AttractScreen
from tutor.kiosk.comfort import ComfortScreen
from tutor.kiosk.desk import KioskDesk
from tutor.kiosk.idle import Clock, Idle, in_words
from tutor.kiosk.idle_screen import IdleScreen
from tutor.kiosk.pin_screen import PinScreen
from tutor.kiosk.places import refusal, screen_for
from tutor.kiosk.post import Post
from tutor.kiosk.screens import KioskCrisis, KioskHome
from tutor.kiosk.session_app import SessionApp
from tutor.kiosk.staff import StaffScreen
from tutor.kiosk.staff_limit import StaffLimit
from tutor.kiosk.staff_way import StaffWay
from tutor.sessions.line import Hung
from tutor.sessions.messages import Answer, Ask, Begin, Order, Paper, Pin, PinAnswer, Role
from tutor.ui.aloud import Aloud
from tutor.ui.desk import Go
from tutor.ui.palette import TERMINAL
from tutor.words import _

BEAT_SECONDS = 0.5
WAITS = frozenset({"f1", "exclamation_mark", "f12"})
"""Keys that do not begin a visit: help now, and what leads to nothing that is seen."""

OF_STAFF = frozenset({"order", "staff-left"})
"""What the staff's page asks for; anything else leads away from it for good."""


class KioskApp(SessionApp, inherit_bindings=False):
    """Walks one person through lessons, and forgets."""

    BINDINGS = SessionApp.BINDINGS

    def __init__(
        self, desk: KioskDesk, role: Role, post: Post, clock: Clock = time.monotonic
    ) -> None:
        self.kiosk = desk
        self.role = role
        self.clock = clock
        self._has_begun = False
        self._eats_lift = False
        """Whether the finger that answered the question is still down."""
        times = desk.clinic.idle
        self.idle = Idle(times.seconds, times.warning_seconds, clock())
        self._way = StaffWay()
        self._staff = StaffLimit(clock()) if role == "staff" else None
        super().__init__(desk, post)

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
        now = self.clock()
        if self._way.is_held(now):
            self._open_pin()
        if isinstance(self.screen, PinScreen):
            self.screen.tick(now)
        if self._staff is None:
            self._look_for_somebody(now)
        elif self._staff.is_over(now):
            self._finish("left")

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

    # Who is there.

    async def on_event(self, event: events.Event) -> None:
        """See every key and touch before a page does."""
        if (
            isinstance(event, events.InputEvent)
            and not event.is_forwarded
            and (self._is_over or self._is_held_back(event))
        ):
            return
        await super().on_event(event)

    def _is_held_back(self, event: events.InputEvent) -> bool:
        """Whether a key or a touch means something else than it would on the page."""
        now = self.clock()
        match event:
            case events.Key():
                if self._way.key(event.key, now):
                    self._open_pin()
                is_eaten = self._somebody(now) and event.key not in WAITS
                return is_eaten or self._begins(event.key)
            case events.Paste():
                event.text = event.text[:LONGEST_TYPED]
                return self._somebody(now)
            case events.MouseDown():
                self._way.down(int(event.x), int(event.y), self.size.width, now)
                self._eats_lift = self._somebody(now)
                return self._eats_lift
            case events.MouseMove():
                self._way.move(int(event.x), int(event.y), self.size.width)
                return False
            case events.MouseUp():
                is_eaten, self._eats_lift = self._eats_lift, False
                if self._way.up(now):
                    self._open_pin()
                    return True
                return self._somebody(now) or is_eaten
            case events.MouseEvent():
                return self._somebody(now)
        return False

    def _begins(self, key: str) -> bool:
        """Whether a key only begins a visit."""
        if isinstance(self.screen, AttractScreen) and key not in WAITS:
            self.post_message(Go("begin"))
            return True
        return False

    def _somebody(self, now: float) -> bool:
        """Somebody is there; whether that only answered the question."""
        self.idle.touch(now)
        if isinstance(self.screen, PinScreen):
            self.screen.touched(now)
        if self._staff is not None and isinstance(self.screen, StaffScreen):
            self._staff.touched(now)
        if isinstance(self.screen, IdleScreen):
            self.pop_screen()
            return True
        return False

    def _look_for_somebody(self, now: float) -> None:
        """Ask whether somebody is there, and end when nobody is."""
        is_busy = self.kiosk.is_printing or self._is_speaking()
        if is_busy or isinstance(self.screen, AttractScreen | PinScreen):
            self.idle.touch(now)
        state = self.idle.look(now)
        if state == "gone":
            self._finish("idle")
        elif state == "asking":
            left = in_words(self.idle.left(now))
            if isinstance(self.screen, IdleScreen):
                self.screen.count_down(left)
            else:
                self.push_screen(IdleScreen(self.kiosk, left))
        elif isinstance(self.screen, IdleScreen):
            self.pop_screen()

    def _is_speaking(self) -> bool:
        return isinstance(self.reader, Aloud) and self.reader.speaking is not None

    def _open_pin(self) -> None:
        """Ask for the staff's number, where there is one."""
        is_open = self._staff is not None or isinstance(self.screen, PinScreen)
        if self.kiosk.clinic.staff.pin and not is_open:
            self.push_screen(PinScreen(self.kiosk, self.clock()))

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

    def voice(self) -> Aloud:
        """As loud as the clinic lets it be."""
        return Aloud(self.desk, self.kiosk.clinic.sound.volume, keeps_nothing=True)

    def _home(self) -> Screen[str]:
        return KioskHome(self.kiosk)

    def _screen_for(self, place: str, detail: tuple[str, ...]) -> Screen[str] | None:
        return screen_for(self.kiosk, place, detail) or super()._screen_for(place, detail)
