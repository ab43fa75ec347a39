"""When and where the visit is, asked in the plain face.

Owns the three questions. A day is said back in words before it is kept.
"""

from __future__ import annotations

from datetime import date

from tutor.core.typed_days import in_full, typed_day, typed_time
from tutor.core.visits import Appointment
from tutor.plain.hearing import Prompt, hear_words
from tutor.words import _


def hear_appointment(prompt: Prompt, known: Appointment, today: date) -> Appointment:
    """Day, time and place; an empty line leaves each as it is. Raises Turn."""
    day = _hear_day(prompt, known.day, today)
    if day == _nothing():
        return Appointment()
    time = _hear_time(prompt, known.time)
    place = hear_words(prompt, _("Where is it? Type it on one line, or Enter to leave it."))
    return Appointment(day, time, _emptied(place, known.place))


def _nothing() -> str:
    return _("nothing")


def _emptied(typed: str, before: str) -> str:
    """What was typed; nothing when that was typed; what was known when nothing was."""
    return "" if typed.casefold() == _nothing() else typed or before


def _hear_day(prompt: Prompt, before: str, today: date) -> str:
    """The day, when the reader said that it is the right one."""
    question = _(
        "Which day is your visit? Type it like this: December 3. Or Enter to leave it. "
        "If there is no visit any more, type: {word}"
    ).format(word=_nothing())
    while True:
        typed = hear_words(prompt, question)
        if not typed:
            return before
        if typed.casefold() == _nothing():
            return _nothing()
        found = typed_day(typed, today)
        if found.trouble:
            prompt.voice.say(found.trouble)
            continue
        said = _("{day}. Enter if this is right, or type 2 to type it again.")
        answer = prompt.hear(said.format(day=in_full(found.value)), lambda line: line in ("", "2"))
        if not answer:
            return found.value


def _hear_time(prompt: Prompt, before: str) -> str:
    while True:
        typed = hear_words(
            prompt, _("At what time? Type it like this: 10:15. Or Enter to leave it.")
        )
        if not typed or typed.casefold() == _nothing():
            return _emptied(typed, before)
        found = typed_time(typed)
        if not found.trouble:
            return found.value
        prompt.voice.say(found.trouble)
