"""What can go wrong with counts, each with a sentence for the staff.

Owns the words. No sentence names a password.
"""

from __future__ import annotations

from pathlib import Path

from tutor.words import _

INSTALL = 'pip install "ketamine-tutor[clinic]"'
"""The command that adds what counts need."""


class CountsTrouble(Exception):
    """Counts could not be kept, sent or read. The message is a sentence for the staff."""

    word = "trouble"
    """What the outbox remembers of it."""


class OutboxTrouble(CountsTrouble):
    """The queue on disk cannot be used just now."""

    word = "outbox"


class Away(CountsTrouble):
    """The database does not answer, or refuses. Trying again later may help."""

    word = "away"


class Newer(CountsTrouble):
    """A newer program made the database."""

    word = "newer"


class WrongAddress(CountsTrouble):
    """What was given is no address of a database."""

    word = "address"

    def __init__(self, what: str, then: str) -> None:
        """What is wrong with it, and what to do."""
        super().__init__(f"{what} {then}")
        self.what = what
        self.then = then


class NotInstalled(CountsTrouble):
    """The libraries that counts need are not there."""

    word = "missing"


def not_installed() -> NotInstalled:
    """The libraries are missing."""
    return NotInstalled(
        _("Counts need more of the program. To add it, type: {command}").format(command=INSTALL)
    )


def away(where: str) -> Away:
    """The database does not answer."""
    return Away(
        _(
            "The counts' database {where} cannot be used just now. Is it running, and may we write?"
        ).format(where=where)
    )


def newer(where: str) -> Newer:
    """The database is from a newer program."""
    return Newer(
        _("A newer program made the database {where}. Update this one.").format(where=where)
    )


def full(path: Path) -> OutboxTrouble:
    """There is no room on the disk."""
    return OutboxTrouble(
        _("The disk is full. Counts wait in memory. Make room beside {path}").format(path=path)
    )


def locked(path: Path) -> OutboxTrouble:
    """Somebody else holds the file."""
    return OutboxTrouble(
        _("Another program holds {path}. Counts wait in memory.").format(path=path)
    )


def damaged(path: Path) -> OutboxTrouble:
    """The file is no queue."""
    return OutboxTrouble(
        _("{path} is damaged. Move it away; a new one is begun by itself.").format(path=path)
    )


def unusable(path: Path) -> OutboxTrouble:
    """The file cannot be opened."""
    return OutboxTrouble(
        _("{path} cannot be used. Check who may write to its folder.").format(path=path)
    )


def in_short(word: str) -> str:
    """A line for the staff panel about what the sender last met; empty when all is well."""
    return {
        "away": _("The counts' database does not answer. Counts wait on this computer."),
        "newer": _("A newer program made the counts' database. Update this screen."),
        "address": _("The address of the counts' database is wrong. Counts wait here."),
        "missing": _("Counts wait here: {command} is needed.").format(command=INSTALL),
        "trouble": _("Counts could not be sent. They wait on this computer."),
    }.get(word, "")
