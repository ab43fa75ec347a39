"""The visit and the days to look back, as a calendar file.

Owns the form of that file (RFC 5545). Nothing in it tells what the visit is about unless that is
asked for. Never writes it anywhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date, time

from msgspec import Struct

from tutor.core.clean import visible
from tutor.core.visits import Appointment
from tutor.words import _

LONGEST_LINE = 75
"""Bytes on a line, its end left aside."""
LONGEST_PLACE = 400

NINE_ON_THE_DAY, NINE_THE_DAY_BEFORE, A_DAY_BEFORE = "PT9H", "-PT15H", "-P1D"
"""When a reminder comes, counted from the start; a whole day starts at midnight."""


def calendar(
    appointment: Appointment, days: Iterable[date], today: date, *, with_words: bool = False
) -> str:
    """The visit and the days to look back; empty when the day of the visit is not known.

    `with_words` lets the titles say what it is about.
    """
    try:
        visit = date.fromisoformat(appointment.day)
    except ValueError:
        return ""
    if with_words:
        title = _("Appointment about ketamine or esketamine")
        look = _("Look at my questions about ketamine or esketamine")
    else:
        title, look = _("Appointment"), _("Look at my notes")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Question sheet//EN"]
    at = _time(appointment.time)
    remind = A_DAY_BEFORE if at else NINE_THE_DAY_BEFORE
    lines += _event(_Entry(visit, title, remind, at, appointment.place), today)
    for when in days:
        lines += _event(_Entry(when, look, NINE_ON_THE_DAY), today)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def escaped(text: str) -> str:
    """Text as a value of a calendar file."""
    text = " ".join(visible(text).split())
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text


class _Entry(Struct, frozen=True):
    """What is said of one day."""

    day: date
    title: str
    remind: str
    at: time | None = None
    """The hour; None for the whole day."""
    place: str = ""


def _event(entry: _Entry, today: date) -> Iterator[str]:
    """One entry with its reminder. Its hour is that of wherever the calendar is looked at."""
    yield "BEGIN:VEVENT"
    yield f"UID:{os.urandom(16).hex()}"
    yield f"DTSTAMP:{_stamp(today)}T000000Z"
    if entry.at:
        yield f"DTSTART:{_stamp(entry.day)}T{entry.at:%H%M}00"
        yield "DURATION:PT1H"
    else:
        yield f"DTSTART;VALUE=DATE:{_stamp(entry.day)}"
        yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{escaped(entry.title)}"
    if place := escaped(entry.place[:LONGEST_PLACE]):
        yield f"LOCATION:{place}"
    yield "CLASS:PRIVATE"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{escaped(entry.title)}"
    yield f"TRIGGER:{entry.remind}"
    yield "END:VALARM"
    yield "END:VEVENT"


def _stamp(when: date) -> str:
    return when.isoformat().replace("-", "")


def _time(typed: str) -> time | None:
    """The hour of the visit; None when it is not known."""
    try:
        return time.fromisoformat(typed)
    except ValueError:
        return None


def _folded(line: str) -> Iterator[str]:
    """A line cut where it is too long; what follows begins with a space. No letter is cut."""
    part, room = "", LONGEST_LINE
    for sign in line:
        size = len(sign.encode())
        if size > room:
            yield part
            part, room = " ", LONGEST_LINE - 1
        part += sign
        room -= size
    yield part
