"""The appointment the reader prepares for, and when a short look back would help.

Owns the plan of reviews, counted backwards from the day of the visit. Never asks the clock, and
never reminds anybody by itself.
"""

from datetime import date, timedelta

from msgspec import Struct

LEAST, MOST = 0.10, 0.30
"""A review helps most after this part of the time that is left: more of a short time, less of a
long one (Cepeda 2008: 20 to 40 of 100 at a week, 5 to 10 of 100 at a year)."""


class Appointment(Struct, frozen=True):
    """When and where the visit is; what is not known is empty."""

    day: str = ""
    """Year-month-day."""
    time: str = ""
    """Hours and minutes, such as 14:30."""
    place: str = ""

    def is_known(self) -> bool:
        """Whether anything is known of it."""
        return bool(self.day or self.time or self.place)


def review_days(appointment: Appointment, today: date) -> tuple[date, ...]:
    """When to come back before the visit: once soon, and once on the day before.

    None when the day is not known, is today, or is past.
    """
    try:
        visit = date.fromisoformat(appointment.day)
    except ValueError:
        return ()
    left = (visit - today).days
    if left <= 0:
        return ()
    part = MOST if left <= 14 else LEAST
    soon = today + timedelta(days=max(1, round(left * part)))
    before = visit - timedelta(days=1)
    return tuple(sorted({day for day in (soon, before) if today < day < visit}))
