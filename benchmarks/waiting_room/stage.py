"""The real sessions, which also fail on purpose when a signal asks for it.

Owns those two faults. No key leads to them, and no clinic file: only a program that names this
stage has them.
"""

from __future__ import annotations

import asyncio
import os
import signal
import time
from datetime import datetime

from tutor.kiosk.app import KioskApp
from tutor.kiosk.desk import KioskDesk
from tutor.kiosk.idle import Idle
from tutor.kiosk.post import Post
from tutor.kiosk.stage import KioskStage
from tutor.kiosk.stage import prepare as prepare_real
from tutor.sessions.line import Line
from tutor.sessions.messages import Role

RAISE, HANG = signal.SIGUSR1, signal.SIGUSR2

PATIENCE = "WAITING_ROOM_PATIENCE"
"""Where it is said how many seconds somebody may do nothing, until a warning of one second."""


class OnPurpose(Exception):
    """A fault that somebody asked for."""


class FailingApp(KioskApp, inherit_bindings=False):
    """The real application, with two ways to go wrong."""

    BINDINGS = KioskApp.BINDINGS

    def on_mount(self) -> None:
        """Begin, with less patience where that was asked for."""
        super().on_mount()
        if PATIENCE in os.environ:
            self.idle = Idle(float(os.environ[PATIENCE]), 1.0, self.clock())

    def on_ready(self) -> None:
        """Listen for the signals."""
        super().on_ready()
        if not self.is_headless:
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(RAISE, self.call_later, self.fail)
            loop.add_signal_handler(HANG, time.sleep, 3600)

    def fail(self) -> None:
        """Raise in a handler."""
        raise OnPurpose


class FailingStage(KioskStage):
    """What sessions share."""

    def app(self, role: Role, line: Line) -> KioskApp:
        """The application of one session."""
        post = Post(line)
        desk = KioskDesk(self.library, self.told.clinic, post.count, datetime.now)
        desk.languages, desk.language = self.languages, self.languages[0]
        return FailingApp(desk, role, post)


def prepare(told: str) -> FailingStage:
    """Load everything, as it is loaded for patients."""
    real = prepare_real(told)
    return FailingStage(real.told, real.library)
