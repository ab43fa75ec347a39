"""What the keeper of sessions and its warm process tell each other.

Owns the few messages between the two. None comes from a person, or goes to one.
"""

import msgspec
from msgspec import Struct

from tutor.sessions.messages import Fault, Role


class Prepare(Struct, frozen=True, tag="prepare"):
    """Load what all sessions share."""

    name: str
    """Who does it, such as `tutor.kiosk.stage:prepare`."""
    told: str


class Prepared(Struct, frozen=True, tag="prepared"):
    """Sessions can be asked for."""


class Unprepared(Struct, frozen=True, tag="unprepared"):
    """They cannot; with a sentence for the staff."""

    sentence: str


class Broken(Struct, frozen=True, tag="broken"):
    """Preparing met something nobody foresaw."""

    fault: Fault


class Fork(Struct, frozen=True, tag="fork"):
    """Start a session. Its terminal and its line come along as open files."""

    role: Role
    is_private: bool = True
    """Whether its memory is kept from other processes. Off in tests that look into it."""


class Forked(Struct, frozen=True, tag="forked"):
    """A session was started."""

    pid: int


ToWarm = Prepare | Fork
FromWarm = Prepared | Unprepared | Broken | Forked

_encoder = msgspec.json.Encoder()
_to_warm: msgspec.json.Decoder[ToWarm] = msgspec.json.Decoder(ToWarm)
_from_warm: msgspec.json.Decoder[FromWarm] = msgspec.json.Decoder(FromWarm)


def packed(errand: ToWarm | FromWarm) -> bytes:
    """An errand as it travels."""
    return _encoder.encode(errand)


def to_warm(body: bytes) -> ToWarm:
    """What the keeper wants."""
    return _to_warm.decode(body)


def from_warm(body: bytes) -> FromWarm:
    """What the warm process answers."""
    return _from_warm.decode(body)
