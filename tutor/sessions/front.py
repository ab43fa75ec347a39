"""What stands between a session and the person: a terminal now, a browser elsewhere.

Owns the promise only. Where the bytes go, and how they are wiped, is the front's own matter.
"""

from __future__ import annotations

from typing import Protocol


class Channel(Protocol):
    """The way the bytes of one session take."""

    def far_end(self) -> int:
        """The open file that the session gets as its input and output."""

    def handed_over(self) -> None:
        """The session has it; let go of it here."""

    def close(self) -> None:
        """The session is over. What it still wrote is dropped."""


class Front(Protocol):
    """One place where one session at a time is shown."""

    def channel(self) -> Channel:
        """A way for a new session. What it paints is held until it is shown."""

    def show(self, channel: Channel) -> None:
        """Wipe what is there, then show this session and what it has painted."""

    def say(self, *sentences: str) -> None:
        """Wipe what is there, then show these sentences, and no session."""

    def quiet_for(self) -> float:
        """Seconds since the last key or touch, or since the session in front was shown."""

    def close(self) -> None:
        """Wipe what is there, and leave all as it was found."""
