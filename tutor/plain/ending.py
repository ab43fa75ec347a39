"""The end of a lesson in the plain face: what went to the sheet, and the ways on.

Owns how they are said and chosen; what comes next is worked out by the core. Never goes
anywhere.
"""

from __future__ import annotations

from tutor.core.ending import WayOn, put_on_sheet, put_on_sheet_title, ways_on
from tutor.core.session import Session, Spot
from tutor.plain.hearing import Prompt, number_up_to
from tutor.plain.voice import Voice
from tutor.words import _


def say_what_went_to_the_sheet(session: Session, voice: Voice, spot: Spot) -> None:
    """The questions this lesson put on the sheet."""
    entries = put_on_sheet(session, spot)
    if entries:
        voice.say(put_on_sheet_title(len(entries)))
    for entry in entries:
        voice.say(f"- {entry.words}")


def choose_way_on(session: Session, prompt: Prompt, spot: Spot) -> WayOn:
    """Ask what comes next; Enter alone is the list of lessons. Raises Turn."""
    ways = ways_on(session, spot)
    prompt.voice.say(_("Heading: What next?"))
    for number, way in enumerate(ways, 1):
        prompt.voice.say(f"{number}. {way.words}")
    typed = prompt.hear(
        _("Type a number, or Enter to go back to the list of lessons."),
        number_up_to(len(ways), or_nothing=True),
    )
    return ways[int(typed) - 1] if typed else ways[-1]
