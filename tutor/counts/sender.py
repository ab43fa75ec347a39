"""Brings waiting counts to the database, in a process of its own.

Owns when it is tried again. The process needs no clean end: whatever moment it is ended at,
the batch under way is sent again and counted once.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tutor.counts.address import Address
from tutor.counts.outbox import Outbox
from tutor.counts.trouble import CountsTrouble, OutboxTrouble, not_installed

ADDRESS = "KETAMINE_TUTOR_COUNTS"
"""The variable with the database's address: a command line can be read by everybody."""

EVERY = 60.0
LONGEST = 900.0
_SLICE = 2.0


class Sent(NamedTuple):
    """What was sent."""

    batches: int = 0
    counts: int = 0


def send_all(outbox: Outbox, address: Address, today: date) -> Sent:
    """Send what waits. Raises CountsTrouble; what did not arrive then waits on."""
    batch = outbox.next_batch()
    if batch is None:
        return Sent()
    try:
        from tutor.counts.database import opened
    except ImportError as error:
        raise not_installed() from error
    batches = counts = 0
    with opened(address) as database:
        while batch is not None:
            database.deliver(batch, today)
            outbox.forget(batch)
            batches += 1
            counts += sum(number for _key, number in batch.rows)
            batch = outbox.next_batch()
    return Sent(batches, counts)


class Pace:
    """How long to wait before the next try."""

    def __init__(self, chance: Callable[[], float] = random.random) -> None:
        """Begin as if all were well; `chance` keeps screens from trying all at once."""
        self._failures = 0
        self._chance = chance

    def after(self, *, is_good: bool) -> float:
        """Seconds to wait: a minute when all is well, else 5, 10, 20 ... up to 15 minutes."""
        self._failures = 0 if is_good else self._failures + 1
        if is_good:
            return EVERY
        wait: float = min(5.0 * 2 ** (self._failures - 1), LONGEST)
        return wait * (0.5 + self._chance() / 2)


def once(outbox: Outbox, address: Address, today: date) -> str:
    """Try to send; gives the sentence of what went wrong, and leaves a word of it in the outbox."""
    sentence, word = "", ""
    try:
        send_all(outbox, address, today)
    except CountsTrouble as error:
        sentence, word = str(error), error.word
    try:
        outbox.note(word)
    except OutboxTrouble as error:
        sentence = sentence or str(error)
    return sentence


def main(arguments: list[str] | None = None) -> int:
    """Send counts until the parent process is gone."""
    reader = argparse.ArgumentParser(prog="python -m tutor.counts.sender")
    reader.add_argument("--outbox", type=Path, required=True)
    reader.add_argument("--parent", type=int, default=os.getppid())
    chosen = reader.parse_args(arguments)
    outbox, pace, said = Outbox(chosen.outbox), Pace(), ""
    try:
        address = Address(os.environ.get(ADDRESS, ""))
    except CountsTrouble as error:
        print(error, file=sys.stderr)
        with suppress(OutboxTrouble):
            outbox.note(error.word)
        return 2
    while True:
        sentence = once(outbox, address, date.today())
        if sentence and sentence != said:
            print(sentence, file=sys.stderr, flush=True)
        said = sentence
        until = time.monotonic() + pace.after(is_good=not sentence)
        while time.monotonic() < until:
            if os.getppid() != chosen.parent:
                return 0
            time.sleep(_SLICE)


if __name__ == "__main__":
    sys.exit(main())
