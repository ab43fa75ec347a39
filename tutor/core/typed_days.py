"""Days and times as people type them.

Owns what is understood, and what is said of what is not. Never guesses in silence: the face says
a day back in words, and the reader says whether it is the right one.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from msgspec import Struct

from tutor.core.days import MONTHS, day
from tutor.words import _

FURTHEST = 730
"""Days ahead that a visit can be; further away it is a slip of the finger."""

_ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th)\b")
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_TIME = re.compile(r"(?:at\s+)?(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*(am|pm|a\.m\.?|p\.m\.?)?")
# Unlike a day, a time is short enough that words such as these come first to mind.
_WORDS = {"noon": "12:00", "midday": "12:00"}


class Typed(Struct, frozen=True):
    """What was understood, or why nothing was."""

    value: str = ""
    """Year-month-day, or hours and minutes; empty when it was not understood."""
    trouble: str = ""
    """What to say then; empty when all is well."""


def typed_day(text: str, today: date) -> Typed:
    """A day such as 2026-12-03, 12/3/2026 or "December 3"; without a year, the next one."""
    folded = " ".join(text.casefold().replace(",", " ").split())
    for word, days in ((_("today"), 0), (_("tomorrow"), 1)):
        if folded in (word.casefold(), ("today", "tomorrow")[days]):
            return Typed((today + timedelta(days=days)).isoformat())
    parts = _PARTS.findall(_ORDINAL.sub("", folded))
    found = _with_a_name(parts) if any(part.isalpha() for part in parts) else _in_numbers(parts)
    if found is None:
        return Typed(trouble=_("That is no day yet. Type it like this: December 3, or 12/3/2026."))
    year, month, number = found
    try:
        when = date(year or today.year, month, number)
        if not year and when < today:
            when = date(today.year + 1, month, number)
    except ValueError:
        return Typed(trouble=_("There is no such day. Look at the month and the day again."))
    return _checked(when, today)


def _checked(when: date, today: date) -> Typed:
    """The day, unless a visit that is planned cannot be then."""
    if when < today:
        said = _("{day} is past already. Type the day of your next visit.")
        return Typed(trouble=said.format(day=day(when.isoformat())))
    if (when - today).days > FURTHEST:
        said = _("{day} is more than two years away. Look at the year again.")
        return Typed(trouble=said.format(day=day(when.isoformat())))
    return Typed(when.isoformat())


def _with_a_name(parts: list[str]) -> tuple[int, int, int] | None:
    """Year, month and day where the month is a word; the year is 0 when it was left out."""
    months = [number for part in parts if part.isalpha() and (number := _month(part))]
    numbers = [int(part) for part in parts if part.isdecimal() and len(part) <= 4]
    if len(months) != 1 or len(numbers) not in (1, 2):
        return None
    if len(numbers) == 2 and numbers[0] > 31:
        numbers.reverse()
    year = _year(numbers[1]) if len(numbers) == 2 else 0
    return year, months[0], numbers[0]


def _in_numbers(parts: list[str]) -> tuple[int, int, int] | None:
    """Year, month and day in numbers: the year first, or the month first as in the US."""
    if len(parts) not in (2, 3) or any(not part.isdecimal() or len(part) > 4 for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if len(parts[0]) == 4:
        return (numbers[0], numbers[1], numbers[2]) if len(parts) == 3 else None
    month, number = numbers[:2]
    if month > 12 >= number:
        month, number = number, month
    return (_year(numbers[2]) if len(parts) == 3 else 0), month, number


def _year(number: int) -> int:
    return number + 2000 if number < 100 else number


def _month(word: str) -> int:
    """The number of a month by its name or the beginning of it; 0 when there is none."""
    if len(word) < 3:
        return 0
    for number, name in enumerate(MONTHS, 1):
        if name.casefold().startswith(word) or _(name).casefold().startswith(word):
            return number
    return 9 if word == "sept" else 0


def typed_time(text: str) -> Typed:
    """A time such as 14:30, 2:30 pm or 9; an empty one is no time."""
    folded = " ".join(text.casefold().split())
    if not folded or folded in _WORDS:
        return Typed(_WORDS.get(folded, ""))
    found = _TIME.fullmatch(folded)
    hours, minutes = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    half = (found[3] or "").replace(".", "") if found else ""
    is_odd = bool(half) and (hours == 0 or (half == "am" and hours > 12))
    if half and 1 <= hours <= 12:
        hours = hours % 12 + (12 if half == "pm" else 0)
    if is_odd or hours > 23 or minutes > 59:
        return Typed(trouble=_("That is no time yet. Type it like this: 10:15, or 2:30 pm."))
    return Typed(f"{hours:02}:{minutes:02}")


def in_full(iso: str) -> str:
    """A day with its weekday, to say it back."""
    weekdays = (
        _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"),
        _("Sunday"),
    )  # fmt: skip
    try:
        when = date.fromisoformat(iso)
    except ValueError:
        return iso
    return _("{weekday}, {day}").format(weekday=weekdays[when.weekday()], day=day(iso))
