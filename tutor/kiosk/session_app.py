"""An application that lives for its supervisor: it says how it goes, and when it is over.

Owns how a session ends, in good order and on a fault. What is told of a fault holds no value of
anything, and nothing is ever printed on the terminal.
"""

from __future__ import annotations

import asyncio
import signal
from typing import Any

from tutor.kiosk.locked import LockedApp
from tutor.kiosk.post import Post
from tutor.sessions.faults import steps
from tutor.sessions.line import Hung
from tutor.sessions.messages import Done, Fault, FromSession, Why
from tutor.ui.desk import Desk

UNREADABLE = "UnreadableKeys"
"""What is told when the terminal sent something that is no text."""


class SessionApp(LockedApp, inherit_bindings=False):
    """Ends as soon as nobody is there to live for."""

    BINDINGS = LockedApp.BINDINGS

    def __init__(self, desk: Desk, post: Post) -> None:
        self.post = post
        self._is_over = False
        desk.is_by_touch = True
        super().__init__(desk)

    def on_ready(self) -> None:
        """No signal from a keyboard holds the session up."""
        if not self.is_headless:
            signal.signal(signal.SIGTSTP, signal.SIG_IGN)

    def say(self, message: FromSession) -> None:
        """Tell the supervisor; without one there is nobody to live for."""
        try:
            self.post.say(message)
        except Hung:
            self._end()

    def _finish(self, why: Why) -> None:
        """The session is over."""
        if not self._is_over:
            self._is_over = True
            self.say(Done(why))
            self._end()

    def _end(self) -> None:
        self._is_over = True
        self.desk.hush()
        asyncio.get_running_loop().remove_reader(self.post.line.fileno())
        self.exit(return_code=0)

    def _fatal_error(self) -> None:
        """Tell of a fault without a value of anything, and end."""
        super()._fatal_error()
        if self.fault is not None:
            self._tell_fault(self.fault)

    def _tell_fault(self, error: BaseException) -> None:
        cause = error.__cause__ or error
        self.say(Fault(type(cause).__name__, steps(cause.__traceback__)))

    def _on_loop_fault(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """What goes wrong outside of a page ends the session, too; nothing is printed."""
        error = context.get("exception")
        if isinstance(error, Exception) and not self._is_over:
            self._tell_fault(error)
            self._end()

    def panic(self, *_pages: object) -> None:
        """End quietly where Textual would print what it held.

        It does so when a thread of its own fails, as with bytes that are no text.
        """
        if not self._is_over:
            self.say(Fault(UNREADABLE, ()))
            self._end()
