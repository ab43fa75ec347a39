"""Settings in the plain face.

Colors, spacing and motion are for the screen; they can be changed here too, so that one
person can set the program up for another.
"""

from __future__ import annotations

from tutor.core.course import Course
from tutor.core.inline import as_text, parse
from tutor.plain.hearing import number_up_to
from tutor.plain.voice import Voice
from tutor.store.setting_list import filled_in, next_value, setting_rows
from tutor.store.settings import Settings
from tutor.words import _


def change_settings(voice: Voice, course: Course, settings: Settings) -> Settings:
    """Say the settings and change them, until Enter."""
    while True:
        rows = setting_rows(settings, course)
        voice.gap()
        voice.say(_("Heading: Settings"))
        for number, row in enumerate(rows, 1):
            voice.say(f"{number}. {as_text(parse(row.title))}: {row.value}")
        typed = voice.hear(_("Type a number to change that setting, or Enter to go back."))
        if not number_up_to(len(rows))(typed):
            return settings
        row = rows[int(typed) - 1]
        if row.is_typed:
            settings = filled_in(settings, row.id, voice.hear(_("Type it, then Enter.")))
        else:
            settings = next_value(settings, row.id, course)
