"""The visit in words: when and where it is, and when it would be good to come back.

Owns those sentences. Never asks the clock, and never reminds anybody.
"""

from __future__ import annotations

from datetime import date

from tutor.core.looking_back import come_back
from tutor.core.typed_days import in_full
from tutor.core.visits import Appointment
from tutor.words import _


def when_and_where(appointment: Appointment) -> str:
    """Day, time and place in one line; empty when nothing is known."""
    known = [in_full(appointment.day), appointment.time, appointment.place]
    return ", ".join(each for each in known if each)


def coming_back(appointment: Appointment, today: date) -> str:
    """When to look at this again before the visit; empty when no day is known."""
    if appointment.day == today.isoformat():
        return _("Your visit is today. Take the sheet with you.")
    try:
        if date.fromisoformat(appointment.day) < today:
            return _("That day is past. Type the day of your next visit when you know it.")
    except ValueError:
        return ""
    words = come_back(appointment, today)
    return words or _(
        "Your visit is tomorrow. This is a good time to look at your questions again."
    )
