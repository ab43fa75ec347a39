"""Counts added up in memory, so that no order of one person's doings is left.

Owns what a count consists of and which counts are taken. A name that does not look like an id
is not taken, so no words of anybody can get in. Never asks the clock, never touches a file.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from tutor.core.language_name import LANGUAGE
from tutor.sessions.messages import Count

NO_HOUR = -1
"""Stands where the hour is not kept: what was read or answered is never kept with its hour."""

MOST_KEYS = 20_000
"""Different things that are counted at a time. A sound screen has a few hundred."""

_is_id = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*").fullmatch
_LONGEST_ID = 60

_NEEDS = {
    "began": (False, False, False),
    "opened": (True, False, False),
    "finished": (True, False, False),
    "answered": (True, True, True),
    "printed": (False, False, False),
    "coded": (False, False, False),
}
"""Whether a lesson, a check and an option must be named. Those not needed are not kept."""


class Key(NamedTuple):
    """What was counted. Two counts with the same key are one with their sum."""

    day: str
    hour: int
    what: str
    lesson: str = ""
    item: str = ""
    option: str = ""
    language: str = ""
    face: str = ""
    screen: str = ""


Row = tuple[Key, int]


def keys_of(count: Count, when: datetime, screen: str = "") -> tuple[Key, ...]:
    """What a count adds one to; nothing when it is not sound.

    One row says what was done on a day, another that something was done in an hour. The two
    cannot be put together again.
    """
    needs = _NEEDS[count.what]
    named = (count.lesson, count.item, count.option)
    lesson, item, option = (
        name if is_needed else "" for name, is_needed in zip(named, needs, strict=True)
    )
    wanted = [name for name, is_needed in zip(named, needs, strict=True) if is_needed]
    if not all(map(_fits, wanted)) or not _fits(count.face):
        return ()
    if not LANGUAGE.fullmatch(count.language):
        return ()
    # One language, in whichever of its two spellings it is named.
    language = count.language.replace("_", "-")
    day = when.date().isoformat()
    return (
        Key(day, NO_HOUR, count.what, lesson, item, option, language, count.face, screen),
        Key(day, when.hour, count.what, screen=screen),
    )


def screen_name(name: str) -> str:
    """A screen's name as it is kept: small letters, digits and hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", name.casefold()))[:_LONGEST_ID].strip("-")


def _fits(name: str) -> bool:
    return len(name) <= _LONGEST_ID and _is_id(name) is not None


class Tally:
    """Sums of counts. What came first is not kept."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        """Begin with these sums."""
        self._sums: dict[Key, int] = {}
        for key, number in rows:
            self._sums[key] = self._sums.get(key, 0) + number

    def raise_all(self, keys: Sequence[Key]) -> bool:
        """Add one to each sum, or to none when there are too many different ones already."""
        if len(self._sums) + len(keys) > MOST_KEYS and not self._sums.keys() >= set(keys):
            return False
        for key in keys:
            self._sums[key] = self._sums.get(key, 0) + 1
        return True

    def rows(self) -> tuple[Row, ...]:
        """Every sum, sorted by what was counted."""
        return tuple(sorted(self._sums.items()))

    def __bool__(self) -> bool:
        """Whether anything was counted."""
        return bool(self._sums)
