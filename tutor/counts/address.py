"""The address of a database, as a clinic types it.

Owns which databases can be used, and how one is named without its password. Loads no library.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from tutor.counts.places import database_path
from tutor.counts.trouble import WrongAddress
from tutor.words import _

_POSTGRESQL = ("postgresql", "postgres", "postgresql+psycopg")
_FILE = "sqlite:///"


class Address:
    """One database."""

    def __init__(self, typed: str) -> None:
        """Understand an address; empty means a file of this computer. Raises WrongAddress."""
        typed = typed.strip()
        self.file: Path | None = None
        """The file, where the database is one."""
        if not typed:
            self.file = database_path()
        elif typed.startswith(_FILE) and len(typed) > len(_FILE):
            self.file = Path(typed.removeprefix(_FILE)).expanduser()
        scheme, separator, rest = typed.partition("://")
        if self.file is not None:
            self.url = f"{_FILE}{self.file}"
            self.shown = str(self.file)
        elif separator and rest and scheme in _POSTGRESQL:
            self.url = f"postgresql+psycopg://{rest}"
            self.shown = _without_secrets(rest)
        else:
            raise WrongAddress(
                _(
                    "This is no database address. Type postgresql://USER@HOST/NAME or"
                    " sqlite:///FILE."
                )
            )


def _without_secrets(rest: str) -> str:
    """Host and name only: user, password and options may tell too much."""
    try:
        parts = urlsplit(f"postgresql://{rest}")
        host = parts.hostname or ""
    except ValueError as error:
        raise WrongAddress(_("This database address cannot be understood.")) from error
    return f"postgresql://{host}{parts.path}"
