"""Counts for tests, and what they add up to."""

from __future__ import annotations

from collections import Counter as Sums
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from tutor.counts.address import Address
from tutor.counts.tally import Key, Row, keys_of
from tutor.sessions.messages import Count

MORNING = datetime(2026, 11, 21, 9, 30)

OPENED = Count(what="opened", lesson="risks")
UNSURE = Count(what="answered", lesson="risks", item="driving", option="unsure")


def sums(rows: Iterable[Row]) -> dict[Key, int]:
    """Rows added up."""
    found: Sums[Key] = Sums()
    for key, number in rows:
        found[key] += number
    return dict(found)


def rows_of(*counts: Count, when: datetime = MORNING) -> tuple[Row, ...]:
    """The rows of some counts, not yet added up."""
    return tuple((key, 1) for count in counts for key in keys_of(count, when))


def file_address(folder: Path) -> Address:
    """A database in a file."""
    return Address(f"sqlite:///{folder / 'counts.db'}")
