"""Days as people say them.

Owns that one form of words. Never asks which day it is.
"""

from __future__ import annotations

from datetime import date

from tutor.words import _, later

# fmt: off
MONTHS = (
    later("January"), later("February"), later("March"), later("April"), later("May"),
    later("June"), later("July"), later("August"), later("September"), later("October"),
    later("November"), later("December"),
)
# fmt: on


def day_of_year(when: date) -> str:
    """A day whose year goes without saying."""
    return _("{month} {day}").format(month=_(MONTHS[when.month - 1]), day=when.day)


def month_of_year(iso: str) -> str:
    """A month such as 2026-10 as people say it; text that is none is given back as it is."""
    try:
        when = date.fromisoformat(f"{iso}-01")
    except ValueError:
        return iso
    return _("{month} {year}").format(month=_(MONTHS[when.month - 1]), year=when.year)


def day(iso: str) -> str:
    """A date as people say it; text that is no date is given back as it is."""
    try:
        when = date.fromisoformat(iso)
    except ValueError:
        return iso
    return _("{month} {day}, {year}").format(
        month=_(MONTHS[when.month - 1]), day=when.day, year=when.year
    )
