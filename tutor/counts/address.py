"""The address of a database, as a clinic types it.

Owns which databases can be used, and how one is named without its password. Loads no library.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from tutor.counts.places import database_path
from tutor.counts.trouble import WrongAddress
from tutor.words import _

_SERVERS = ("postgresql", "postgres", "postgresql+psycopg")
_FILE = "sqlite"
_BEFORE_AT = re.compile(r"[^:/@]*(?::[^@]*)?")
"""User and password, as the database's library takes them from what stands before the @."""


class Address:
    """One database."""

    def __init__(self, typed: str) -> None:
        """Understand an address; empty means a file of this computer. Raises WrongAddress.

        A file without a folder begins from where the program was started.
        """
        typed = typed.strip()
        sort, _separator, rest = typed.partition("://")
        self.file: Path | None = None
        """The file, from the very top, where the database is one."""
        if not typed:
            self.file = database_path()
        elif sort.lower() == _FILE:
            self.file = _file(rest)
        if self.file is not None:
            self.url = f"{_FILE}:///{self.file}"
            self.shown = str(self.file)
        elif sort.lower() in _SERVERS:
            self.url = f"postgresql+psycopg://{rest}"
            self.shown = f"postgresql://{_without_secrets(rest)}"
        else:
            is_near = sort.lower().startswith(("postg", "pg"))
            near = _('Did you mean "{near}"?').format(near="postgresql://")
            raise WrongAddress(_("This is no database address."), near if is_near else _example())


def _example() -> str:
    return _("Write it as postgresql://user@server/name or sqlite:////folder/file.")


def _file(rest: str) -> Path:
    """The file of an address. Raises WrongAddress."""
    named = Path(rest[1:])
    if rest[:1] != "/" or rest[-1] == "/" or named.name in ("", ".."):
        raise WrongAddress(_("This names no file for the counts."), _example())
    try:
        path = named.expanduser().absolute()
    except RuntimeError as error:
        raise WrongAddress(
            _("The ~ in this database address means another folder in each account."),
            _("Write the folder out, as sqlite:////folder/file."),
        ) from error
    if not str(path).isprintable():
        raise WrongAddress(_("This database address holds an odd sign."), _example())
    return path


def _without_secrets(rest: str) -> str:
    """Server and name only: user, password and options may tell too much. Raises WrongAddress."""
    if " " in rest or not rest.isprintable():
        raise WrongAddress(_("This database address holds a space or an odd sign."), _example())
    # A password may hold the signs that divide an address, so it is taken away first.
    before, at, after = rest.rpartition("@")
    if at and (not _BEFORE_AT.fullmatch(before) or "password=" in before.casefold()):
        raise WrongAddress(
            _("This database address holds an @ too many."),
            _("Inside a password or an option, write %40 for it."),
        )
    try:
        parts = urlsplit(f"postgresql://{after}")
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise WrongAddress(_("This database address cannot be read."), _example()) from error
    name = parts.path[1:]
    if port == 0 or not name or "/" in name or "=" in name:
        raise WrongAddress(_("This database address names no database."), _example())
    return f"{host}/{name}"
