"""The part of the kiosk's application that notices who is there.

Owns what of keys and touches never reaches a page, how long nobody may stir, and how the staff
ask to come in. Where a page leads is not its matter.
"""

from __future__ import annotations

import time

from textual import events

from tutor.core.clean import LONGEST_TYPED
from tutor.kiosk.attract import AttractScreen
from tutor.kiosk.desk import KioskDesk
from tutor.kiosk.idle import Clock, Idle, in_words
from tutor.kiosk.idle_screen import IdleScreen
from tutor.kiosk.pin_screen import PinScreen
from tutor.kiosk.post import Post
from tutor.kiosk.session_app import SessionApp
from tutor.kiosk.staff import StaffScreen
from tutor.kiosk.staff_limit import StaffLimit
from tutor.kiosk.staff_way import StaffWay
from tutor.sessions.messages import Role
from tutor.ui.aloud import Aloud
from tutor.ui.desk import Go

WAITS = frozenset({"f1", "exclamation_mark", "f12"})
"""Keys that do not begin a visit: help now, and what leads to nothing that is seen."""


class NoticingApp(SessionApp, inherit_bindings=False):
    """Sees every key and touch first, and looks after who stands there."""

    BINDINGS = SessionApp.BINDINGS

    def __init__(
        self, desk: KioskDesk, role: Role, post: Post, clock: Clock = time.monotonic
    ) -> None:
        self.kiosk = desk
        self.role = role
        self.clock = clock
        self._eats_lift = False
        """Whether the finger that answered the question is still down."""
        times = desk.clinic.idle
        self.idle = Idle(times.seconds, times.warning_seconds, clock())
        self._way = StaffWay()
        self._staff = StaffLimit(clock()) if role == "staff" else None
        super().__init__(desk, post)

    def _notice(self, now: float) -> None:
        """Look at who is there, and at who should not be any more."""
        if self._way.is_held(now):
            self._open_pin()
        if isinstance(self.screen, PinScreen):
            self.screen.tick(now)
        if self._staff is None:
            self._look_for_somebody(now)
        elif self._staff.is_over(now):
            self._finish("left")

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
