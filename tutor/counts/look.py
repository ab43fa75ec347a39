"""One word on a database of counts, for whoever asks whether it can be used.

Owns a process of its own, because a server that is away may keep it waiting. Changes nothing,
and loads the database's library only when it looks.
"""

from __future__ import annotations

import os
import sys

from tutor.counts.address import Address
from tutor.counts.sender import ADDRESS
from tutor.counts.trouble import CountsTrouble, not_installed


def word_on(address: Address) -> str:
    """`ready`, `behind`, `new`, or the word of what is wrong."""
    if address.file is not None and not address.file.exists():
        return "new"
    try:
        from tutor.counts.database import standing
    except ImportError:
        return not_installed().word
    try:
        return standing(address)
    except CountsTrouble as error:
        return error.word


def main() -> int:
    """Print the word."""
    try:
        word = word_on(Address(os.environ.get(ADDRESS, "")))
    except CountsTrouble as error:
        word = error.word
    print(word)
    return 0


if __name__ == "__main__":
    sys.exit(main())
