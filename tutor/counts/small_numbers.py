"""Which figures of a table are shown, so that no number under five can be worked out.

Owns that one rule. It looks at one table at a time and takes for granted that whoever reads the
table knows this rule, and may know the sum of all its rows from elsewhere. A row that is not
shown is either small itself or hides another; nothing says which.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LEAST = 5
"""The smallest number that is ever shown."""


def shown(numbers: Sequence[int]) -> tuple[int | None, ...]:
    """Each number that may be shown, and None in place of the others."""
    hidden = {place for place, number in enumerate(numbers) if number < LEAST}
    if hidden:
        # Which rows hide the small ones depends on where they stand, not on their size: with
        # the smallest of the others, the rule itself would tell how large they can be.
        first = min(hidden)
        for step in range(1, len(numbers)):
            if _is_safe(numbers, hidden):
                break
            hidden.add((first + step) % len(numbers))
        if not _is_safe(numbers, hidden):
            hidden = set(range(len(numbers)))
    return tuple(None if place in hidden else number for place, number in enumerate(numbers))


def _is_safe(numbers: Sequence[int], hidden: set[int]) -> bool:
    """Whether the hidden rows can share their sum in many ways, were it known."""
    # Only their number and sum decide, for that is what may be known already.
    return len(hidden) >= 2 and sum(map(numbers.__getitem__, hidden)) >= 2 * LEAST + len(hidden)


def table(rows: Mapping[str, int]) -> dict[str, int | None]:
    """The rows of a table with what may be shown of them; empty when nothing may be."""
    numbers = shown(list(rows.values()))
    if all(number is None for number in numbers):
        return {}
    return dict(zip(rows, numbers, strict=True))


def at_least(number: int) -> int:
    """A number that changes while people watch, rounded down to fives: steps of one are people."""
    return number - number % LEAST
