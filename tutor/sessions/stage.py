"""What a warm process does for its sessions: it prepares once, and each session then runs.

Owns the promise between the two only. Who keeps it is named to the warm process in words,
such as `tutor.kiosk.stage:prepare`, so that nothing here imports a face.
"""

from __future__ import annotations

from typing import Protocol

from tutor.sessions.line import Line
from tutor.sessions.messages import Role


class Stage(Protocol):
    """Everything sessions share, loaded before the first of them is forked."""

    def run(self, role: Role, line: Line) -> None:
        """Be one session until it is done. Runs in the forked process, whose standard input
        and output are the session's own terminal. The process ends when this returns."""


class Prepare(Protocol):
    """Makes a stage. May take its time; holds nothing open that sessions would share."""

    def __call__(self, told: str) -> Stage:
        """A stage; `told` is what the supervisor was told to pass on, such as a file name.
        Raises `CannotPrepare` with a sentence for the staff."""


class CannotPrepare(Exception):
    """No session can run. The message is a sentence for the staff."""
