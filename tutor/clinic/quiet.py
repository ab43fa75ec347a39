"""Times of the day without sound, such as 18:00-08:00.

Owns how they are written, and whether a moment is one of them. Never asks the clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import time

DAY = 24 * 60
"""Minutes."""

_HOURS = re.compile(r"([01]\d|2[0-4]):([0-5]\d) ?[-–] ?([01]\d|2[0-4]):([0-5]\d)")


def stretch(text: str) -> tuple[int, int] | None:
    """The minutes of the day at which a stretch begins and ends; None when it makes no sense."""
    found = _HOURS.fullmatch(text.strip()) if text.isascii() or "–" in text else None
    if found is None:
        return None
    begin, end = (int(found[at]) * 60 + int(found[at + 1]) for at in (1, 3))
    if begin >= DAY or end > DAY or begin == end:
        return None
    return begin, end


def is_quiet(quiet_hours: Iterable[str], now: time) -> bool:
    """Whether a time of the day lies in any stretch; one may go over midnight."""
    minute = now.hour * 60 + now.minute
    for text in quiet_hours:
        found = stretch(text)
        if found is None:
            continue
        begin, end = found
        if begin <= minute < end or (end < begin and (minute >= begin or minute < end)):
            return True
    return False
