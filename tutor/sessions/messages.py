"""What a session and its supervisor tell each other.

Owns the few messages there are, and nothing else can be said. No message holds a word that a
person typed, except the digits of a staff PIN, or anything that tells two people apart.
"""

from typing import Literal

import msgspec
from msgspec import Struct

Role = Literal["patient", "staff"]
"""Whom a session is for."""

Why = Literal["finished", "idle", "staff", "left", "closed"]
"""Why a session ended in good order: the person was done, went away, the staff took over, the
staff left their panel, or the terminal was gone."""

Order = Literal["restart", "update", "leave", "counts", "printer"]
"""What the staff can ask of the supervisor."""

Happening = Literal["began", "opened", "finished", "answered", "printed", "coded"]
"""What can be counted: a person began, a lesson was opened or finished, a check answered, a
sheet printed, a sheet shown as codes."""


class Beat(Struct, frozen=True, tag="beat"):
    """The session is alive. Sent twice a second."""


class Done(Struct, frozen=True, tag="done"):
    """The session is over, and its process may be ended."""

    why: Why


class Count(Struct, frozen=True, tag="count"):
    """One thing to add to the counts. Ids of lessons, checks and options only."""

    what: Happening
    lesson: str = ""
    item: str = ""
    """The check, for an answer."""
    option: str = ""
    """The id of the option chosen, or `right`, `wrong`, `unsure` where there are none."""
    language: str = "en"
    face: str = "kiosk"


class Paper(Struct, frozen=True, tag="paper"):
    """A sheet is on its way to paper: it is taken back when the visit ends before it is there."""

    job: str
    """What the printing system calls it; empty once nothing is on its way any more."""


class Pin(Struct, frozen=True, tag="pin"):
    """Somebody typed a staff PIN."""

    digits: str


class PinAnswer(Struct, frozen=True, tag="pin-answer"):
    """Whether it was right. When it was, the supervisor ends this session by itself."""

    is_right: bool
    wait: float = 0.0
    """Seconds until another try is looked at."""


class Ask(Struct, frozen=True, tag="ask"):
    """The staff want something done. Looked at only when it comes from a staff session."""

    order: Order


class Answer(Struct, frozen=True, tag="answer"):
    """What became of an order, as lines to read."""

    order: Order
    lines: tuple[str, ...]
    is_good: bool = True


class Fault(Struct, frozen=True, tag="fault"):
    """The session met something nobody foresaw. Never holds a value of anything."""

    kind: str
    """The class of the exception."""
    where: tuple[str, ...]
    """File and line of each step, the innermost last."""


class Begin(Struct, frozen=True, tag="begin"):
    """The session is now the one in front of somebody."""

    note: str = ""
    """A sentence to show first, such as why the last session ended."""
    banners: tuple[str, ...] = ()
    """What the staff should know; shown quietly on the first screen."""


FromSession = Beat | Done | Count | Paper | Pin | Ask | Fault
ToSession = Begin | PinAnswer | Answer

LONGEST = 60_000
"""Bytes of the longest message."""

_encoder = msgspec.json.Encoder()
_from_session: msgspec.json.Decoder[FromSession] = msgspec.json.Decoder(FromSession)
_to_session: msgspec.json.Decoder[ToSession] = msgspec.json.Decoder(ToSession)


def packed(message: FromSession | ToSession) -> bytes:
    """A message as it travels."""
    return _encoder.encode(message)


def from_session(body: bytes) -> FromSession | None:
    """What a session said; None when it makes no sense."""
    try:
        return _from_session.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def to_session(body: bytes) -> ToSession | None:
    """What the supervisor said; None when it makes no sense."""
    try:
        return _to_session.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
