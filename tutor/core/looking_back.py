"""What is worth another look when somebody comes back, and when to come back.

Owns which checks return and in which order: first those answered wrong and sure of it, then those
missed, then those not sure. Never asks for more than a few at once, and never reminds anybody.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import date

from tutor.core.days import day_of_year
from tutor.core.progress import Outline
from tutor.core.questions import Rank, answer_rank
from tutor.core.record import Key, Record
from tutor.core.visits import Appointment, review_days
from tutor.words import _, plural

MOST = 5
"""Questions of one look back; about as many minutes."""

_ORDER = (Rank.MIXED_UP, Rank.MISSED, Rank.NOT_SURE)


def open_checks(record: Record) -> frozenset[Key]:
    """The checks that were answered and are not settled."""
    return frozenset(
        key
        for key, state in record.checks.items()
        if answer_rank(state, is_safety=False) is not None
    )


def to_look_back(
    outlines: Iterable[Outline], record: Record, since: Container[Key]
) -> tuple[Key, ...]:
    """The checks to ask again, what matters most first; only those in `since`.

    Whoever has just said "not sure" is not asked the same again at once.
    """
    due: list[tuple[int, bool, Key]] = []
    for outline in outlines:
        for step in outline.steps:
            key = (outline.id, step)
            rank = answer_rank(record.checks.get(key), is_safety=False)
            if rank is not None and key in since:
                due.append((_ORDER.index(rank), step not in outline.safety, key))
    due.sort(key=lambda each: each[:2])
    return tuple(key for _order, _safety, key in due[:MOST])


def look_back_in_words(count: int) -> str:
    """What looking back is called."""
    return plural("Look back: {count} question", "Look back: {count} questions", count).format(
        count=count
    )


def come_back(appointment: Appointment, today: date) -> str:
    """When it would be good to come back, in one sentence; empty when no visit lies ahead."""
    days = review_days(appointment, today)
    if not days:
        return ""
    last = day_of_year(days[-1])
    is_day_before = (date.fromisoformat(appointment.day) - days[-1]).days == 1
    if len(days) > 1:
        return _(
            "It would be good to come back on {day}, and on {last}, the day before your visit."
        ).format(day=day_of_year(days[0]), last=last)
    if is_day_before:
        return _("It would be good to come back on {day}, the day before your visit.").format(
            day=last
        )
    return _("It would be good to come back on {day}.").format(day=last)
