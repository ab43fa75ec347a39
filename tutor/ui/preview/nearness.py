"""Where the author stays when the pages of a lesson change.

Pure; draws nothing.
"""

from __future__ import annotations

from collections.abc import Sequence


def nearest_stop(before: Sequence[str], at: int, now: Sequence[str]) -> int:
    """The same page, or else the nearest one that is still there, or else the same place."""
    order = sorted(range(len(before)), key=lambda number: (abs(number - at), number > at))
    for number in order:
        if before[number] in now[:-1] or (number == at and before[number] in now):
            return now.index(before[number])
    return min(at, len(now) - 1)
