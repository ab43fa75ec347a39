"""Telephone numbers, printers and database addresses, as a clinic file names them.

Owns whether each can be one. Never calls, prints or connects.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from tutor.words import _

Advice = tuple[str, str]
"""What is wrong, and what to do."""

_PHONE = re.compile(r"\+?[\d\s().\-/]+(?:,? *(?:ext\.?|x|#) *\d{1,6})?", re.IGNORECASE)
_QUEUE = re.compile(r"[A-Za-z0-9_.][A-Za-z0-9_.-]{0,126}")
_SCREEN = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_SERVERS = ("postgresql", "postgresql+psycopg")


def phone_advice(text: str) -> Advice | None:
    """What keeps a text from being a telephone number."""
    digits = sum(letter in "0123456789" for letter in text)
    if text.isascii() and _PHONE.fullmatch(text.strip()) and 3 <= digits <= 20:
        return None
    return (
        _("This does not look like a telephone number."),
        _("Write digits, spaces, dots, dashes and brackets only, such as 555-0100."),
    )


def printer_advice(name: str) -> Advice | None:
    """What keeps a text from being the name of a printer's queue."""
    if not name or _QUEUE.fullmatch(name):
        return None
    return (
        _("This cannot be the name of a printer."),
        _("To see the names there are, run: ketamine-tutor sheet --printers"),
    )


def screen_advice(name: str) -> Advice | None:
    """What keeps a text from being the name of a screen."""
    if not name or _SCREEN.fullmatch(name):
        return None
    return (
        _("This cannot be the name of a screen."),
        _("Use at most 40 small letters, digits and dashes, such as front-desk."),
    )


def database_advice(address: str) -> Advice | None:
    """What keeps a text from being the address of a database."""
    if not address:
        return None
    example = _("Write it as postgresql://user@server/name or sqlite:////folder/file.")
    if not address.isascii() or not address.isprintable() or " " in address:
        return _("This database address holds a space or an odd sign."), example
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return _("This database address cannot be read."), example
    if parts.scheme == "sqlite":
        is_file = address.startswith("sqlite:///") and len(address) > len("sqlite:///")
        return None if is_file else (_("This names no file for the counts."), example)
    if parts.scheme not in _SERVERS:
        near = _('Did you mean "{near}"?').format(near="postgresql://")
        is_near = parts.scheme.startswith("postgres") or parts.scheme.startswith("pg")
        return _("This sort of database is not known here."), near if is_near else example
    if port == 0 or len(parts.path) < 2 or "/" in parts.path[1:]:
        return _("This database address names no database."), example
    if not parts.hostname and "host=" not in parts.query:
        return _("This database address names no server."), example
    return None


def has_password(address: str) -> bool:
    """Whether a database address holds a password."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.password) or "password=" in parts.query
