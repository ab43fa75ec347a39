"""Where the page, the faults and the keys stand in the author's window.

Pure arithmetic; draws nothing.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

USUAL = (80, 24)
SMALLEST = (40, 15)

_RULE = 2
"""Cells that the rule around a page takes in each direction."""
_BAR = 1
"""Lines of the keys below everything."""
LEAST_WIDE, LEAST_HIGH = 34, 6
"""The room faults need beside the page, or below it."""

Side = Literal["right", "below", "line"]


class Plan(Struct, frozen=True):
    """The places in a window."""

    width: int
    """Cells of the page, exactly as many as a patient's window has."""
    height: int
    is_ruled: bool
    """Whether there is room for a rule around the page and for the keys below it."""
    side: Side
    """Where the faults of the page stand; `line` when there is room for their number only."""
    side_width: int = 0
    side_height: int = 0


def plan_for(window: tuple[int, int], wanted: tuple[int, int]) -> Plan:
    """The places in a window for a page of the size wanted, or as much of it as fits."""
    width, height = wanted
    right, below = window[0] - width - _RULE, window[1] - height - _RULE - _BAR
    if right < 0 or below < 0:
        return Plan(min(width, window[0]), min(height, window[1]), False, "line")
    if right >= LEAST_WIDE:
        return Plan(width, height, True, "right", right, window[1] - _BAR)
    if below >= LEAST_HIGH:
        return Plan(width, height, True, "below", window[0], below)
    return Plan(width, height, True, "line")
