"""The sheet as the plain face says it, from the visit to what was taken off.

Owns the order of what is said. Questions are numbered, then the lines of the list of medicines,
then what was taken off, so that a number chooses any of them. Never changes anything.
"""

from __future__ import annotations

from datetime import date

from tutor.core.inline import plain
from tutor.core.sheet import Entry, Sheet
from tutor.core.visit_words import coming_back, when_and_where
from tutor.plain.voice import Voice
from tutor.words import _, plural


def say_sheet(sheet: Sheet, voice: Voice, today: date | None = None) -> None:
    """The whole sheet."""
    count = sheet.count()
    voice.begin()
    voice.gap()
    voice.say(
        plural("Your sheet: {count} question", "Your sheet: {count} questions", count).format(
            count=count
        )
    )
    _visit(sheet, voice, today)
    voice.say(_("Heading: Please go through these with me"))
    if sheet.top:
        voice.say(_("These three first"))
    number = 0
    before = ""
    for topic, entries in (("", sheet.top), *sheet.rest):
        if topic:
            voice.say_words(plain(topic), _("Heading: "))
        for entry in entries:
            number += 1
            why = entry.why or entry.reason
            # Three times the same reason in a row would only hold the listener up.
            _question(entry, number, voice, "" if why == before and entry.why else why)
            before = why
    if sheet.medicines:
        voice.say(_("Heading: What I take"))
    for words in sheet.medicines:
        number += 1
        voice.say(f"{number}. {words}")
    if sheet.notes:
        voice.say(_("Heading: Notes for the visit"))
        voice.say(sheet.notes)
    _marks(sheet, voice)
    if sheet.removed:
        voice.say(_("Heading: Taken off the sheet. A number here puts the question back."))
    for entry in sheet.removed:
        number += 1
        voice.say(f"{number}. {entry.words}")


def _visit(sheet: Sheet, voice: Voice, today: date | None) -> None:
    known = when_and_where(sheet.appointment)
    if known:
        voice.say(_("Visit: {when}").format(when=known))
    words = coming_back(sheet.appointment, today) if today else ""
    if words:
        voice.say(words)


def _question(entry: Entry, number: int, voice: Voice, why: str) -> None:
    """A question with the reason it stands there, where one is said."""
    voice.say(f"{number}. {entry.words} ({why})" if why else f"{number}. {entry.words}")
    if entry.note:
        voice.say(_("Note: {note}").format(note=entry.note))


def _marks(sheet: Sheet, voice: Voice) -> None:
    if sheet.values:
        voice.say(_("Heading: What matters to me"))
    for words in sheet.values:
        voice.say(f"- {words}")
    if sheet.told_back:
        voice.say(_("Heading: In my own words"))
    for title, words in sheet.told_back:
        voice.say(title)
        voice.say(words)
