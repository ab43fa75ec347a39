"""Settings in the plain face.

Colors, spacing, motion and keys are for the screen, and are said to be; they can be changed here
too, so that one person can set the program up for another. Never keeps anything itself.
"""

from __future__ import annotations

from collections.abc import Callable

from tutor.core.course import Course
from tutor.core.inline import as_text, parse
from tutor.plain.hearing import Prompt, hear_words, number_up_to
from tutor.plain.keys import choose_keys
from tutor.store.setting_list import SettingRow, filled_in, next_value, setting_rows
from tutor.store.settings import Settings
from tutor.words import _


def change_settings(
    prompt: Prompt, course: Course, settings: Settings, keep: Callable[[Settings], None]
) -> None:
    """Say the settings and keep each change, until Enter. Raises Turn."""
    while True:
        rows = setting_rows(settings, course)
        prompt.voice.gap()
        prompt.voice.say(_("Heading: Settings"))
        for number, row in enumerate(rows, 1):
            prompt.voice.say(f"{number}. {as_text(parse(row.title))}: {_value(row)}")
        typed = prompt.hear(
            _("Type a number to change that setting, or Enter to go back."),
            number_up_to(len(rows), or_nothing=True),
        )
        if not typed:
            return
        row = rows[int(typed) - 1]
        if row.id == "keys":
            settings = choose_keys(prompt, settings, keep)
            continue
        if row.is_typed:
            emptied = _("nothing")
            question = _("Type it, or Enter to leave it. To empty it, type: {word}")
            typed = hear_words(prompt, question.format(word=emptied))
            if not typed:
                continue
            is_emptied = typed.casefold() == emptied
            settings = filled_in(settings, row.id, "" if is_emptied else typed)
        else:
            settings = next_value(settings, row.id, course)
        keep(settings)


def _value(row: SettingRow) -> str:
    if row.is_for_screen:
        return _("{value} (only for the screen)").format(value=row.value)
    return row.value
