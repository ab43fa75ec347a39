"""What the supervisor passes on when it has a warm process prepared.

Owns that one message: the clinic's wishes, where the lessons are, and what was wrong with them.
Nothing in it comes from a person.
"""

from pathlib import Path

import msgspec
from msgspec import Struct

from tutor.clinic.clinic import Clinic, Staff
from tutor.sessions.stage import CannotPrepare
from tutor.words import _

IS_SET = "set"
"""Stands for the sum of the PIN: a session only asks whether there is one."""


class Told(Struct, frozen=True, kw_only=True):
    """What sessions are made of."""

    clinic: Clinic
    lessons: str = ""
    """The folder of lessons; empty: those that came with the program."""
    cache: str = ""
    """Where compiled lessons may be kept; empty: nowhere."""

    @property
    def folder(self) -> Path | None:
        """The folder of lessons, if one is named."""
        named = self.lessons or self.clinic.lessons
        return Path(named) if named else None


def pack(told: Told) -> str:
    """As it travels: without what sessions have no use for and nobody may find in them."""
    clinic = msgspec.structs.replace(
        told.clinic,
        staff=Staff(pin=IS_SET if told.clinic.staff.pin else ""),
        counts=msgspec.structs.replace(told.clinic.counts, database=""),
    )
    return msgspec.json.encode(msgspec.structs.replace(told, clinic=clinic)).decode()


def unpack(text: str) -> Told:
    """As it was told. Raises CannotPrepare."""
    try:
        return msgspec.json.decode(text, type=Told)
    except msgspec.MsgspecError as error:
        raise CannotPrepare(
            _("The kiosk and its sessions are of different versions. Start the kiosk again.")
        ) from error
