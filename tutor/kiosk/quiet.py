"""The clinic's quiet hours.

Owns what `18:00-08:00` means: from the first minute on, up to the second, over midnight where it
must. Never asks the clock.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time


def is_quiet(hours: Iterable[str], now: time) -> bool:
    """Whether it is quiet time; hours that make no sense count as none."""
    minute = now.hour * 60 + now.minute
    for span in hours:
        start, _dash, end = span.partition("-")
        first, last = _minute(start), _minute(end)
        if first is None or last is None:
            continue
        if first <= last and first <= minute < last:
            return True
        if first > last and (minute >= first or minute < last):
            return True
    return False


def _minute(text: str) -> int | None:
    """Minutes since midnight; `24:00` is the end of the day."""
    hour, _colon, minute = text.strip().partition(":")
    if not (hour.isdecimal() and minute.isdecimal()):
        return None
    found = int(hour) * 60 + int(minute)
    return found if found <= 24 * 60 and int(minute) < 60 else None
