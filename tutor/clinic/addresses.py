"""Telephone numbers, printers and database addresses, as a clinic file names them.

Owns whether each can be one; of a database, `tutor/counts/address.py` says so. Never calls,
prints or connects.
"""

from __future__ import annotations

import re

from tutor.core.telephone import can_be_number
from tutor.counts.address import Address
from tutor.counts.trouble import WrongAddress
from tutor.words import _

Advice = tuple[str, str]
"""What is wrong, and what to do."""

LONGEST_QUEUE = 127
"""Bytes of a queue's name."""

_NOT_IN_QUEUES = set(" /#'\"")
_SCREEN = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


def phone_advice(text: str) -> Advice | None:
    """What keeps a text from being a telephone number."""
    if can_be_number(text):
        return None
    return (
        _("This does not look like a telephone number."),
        _("Write digits, spaces, dots, dashes and brackets only, such as 555-0100."),
    )


def printer_advice(name: str) -> Advice | None:
    """What keeps a text from being the name of a printer's queue."""
    if not name or _can_be_queue(name):
        return None
    return (
        _("This cannot be the name of a printer."),
        _("To see the names there are, run: ketamine-tutor sheet --printers"),
    )


def _can_be_queue(name: str) -> bool:
    """Whether CUPS would give this name to a queue, and `lp` not take it for an option."""
    if not name.isprintable() or name[0] == "-" or set(name) & _NOT_IN_QUEUES:
        return False
    return len(name.encode()) <= LONGEST_QUEUE


def screen_advice(name: str) -> Advice | None:
    """What keeps a text from being the name of a screen."""
    if not name or _SCREEN.fullmatch(name):
        return None
    return (
        _("This cannot be the name of a screen."),
        _("Use at most 40 small letters, digits and dashes, such as front-desk."),
    )


def database_advice(address: str) -> Advice | None:
    """What keeps a text from being the address of a database.

    The screen and the report are started in different folders, so a file is named whole.
    """
    try:
        found = Address(address)
    except WrongAddress as error:
        return error.what, error.then
    rest = address.strip().partition("://")[2]
    if rest and found.file is not None and not rest.startswith("//"):
        return (
            _("This file of counts does not begin at the very top."),
            _("Write the folder out, as sqlite:////folder/file."),
        )
    return None


def has_password(address: str) -> bool:
    """Whether a database address holds a password."""
    sort, _separator, rest = address.strip().partition("://")
    if sort.lower() == "sqlite":
        return False
    # A password may hold the signs that divide an address; the last @ ends it.
    before = rest.rpartition("@")[0]
    return bool(before.partition(":")[2]) or "password=" in rest.casefold()
