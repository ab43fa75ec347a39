"""Settings in the plain face.

What is only for the screen stands behind one line; it can be changed here too, so that one person
can set the program up for another. Each change is said. Never keeps anything itself.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from tutor.core.actions import action
from tutor.core.course import Course
from tutor.core.crisis import region_of
from tutor.core.inline import as_text, parse
from tutor.plain.hearing import Prompt, hear_words, number_up_to
from tutor.plain.keys import choose_keys
from tutor.store.setting_list import (
    SettingRow,
    filled_in,
    next_value,
    region_chosen,
    setting_rows,
    too_long,
)
from tutor.store.settings import Settings
from tutor.words import _

_HERE = action("settings").typed
"""What is typed elsewhere to come here."""

Keep = Callable[[Settings], None]


def change_settings(prompt: Prompt, course: Course, settings: Settings, keep: Keep) -> None:
    """Say the settings and keep each change, until Enter. Raises Turn."""
    _Table(prompt, course, settings, keep).work()


class _Table:
    """The settings as they stand, while they are changed."""

    def __init__(self, prompt: Prompt, course: Course, settings: Settings, keep: Keep) -> None:
        self.prompt = prompt
        self.course = course
        self.settings = settings
        self.keep = keep

    def work(self, *, is_for_screen: bool = False) -> None:
        """Say one of the two lists, then change what is typed, until Enter."""
        say = self.prompt.voice.say
        self._list(is_for_screen=is_for_screen)
        while True:
            count = len(self._rows(is_for_screen=is_for_screen))
            last = count + (0 if is_for_screen else 1)
            typed = self._typed(number_up_to(last, least=0, or_nothing=True))
            if not typed:
                return
            number = int(typed)
            if number == 0:
                self._list(is_for_screen=is_for_screen)
            elif number > count:
                self.work(is_for_screen=True)
                self._list()
            else:
                row = self._rows(is_for_screen=is_for_screen)[number - 1]
                if said := self._changed(row):
                    say(said)

    def _typed(self, fits: Callable[[str], bool]) -> str:
        """What to change. The letter that leads here says the list, as 0 does."""
        typed = self.prompt.hear(
            _("Type a number to change it, 0 to hear the list, or Enter to go back."),
            lambda line: line == _HERE or fits(line),
        )
        return "0" if typed == _HERE else typed

    def _rows(self, *, is_for_screen: bool) -> list[SettingRow]:
        rows = setting_rows(self.settings, self.course)
        return [row for row in rows if row.is_for_screen == is_for_screen]

    def _list(self, *, is_for_screen: bool = False) -> None:
        """Every setting of a list with its number and its value."""
        say = self.prompt.voice.say
        rows = self._rows(is_for_screen=is_for_screen)
        self.prompt.voice.gap()
        name = _("Heading: Settings of the screen") if is_for_screen else _("Heading: Settings")
        say(name)
        for number, row in enumerate(rows, 1):
            say(f"{number}. {_title(row)}: {row.value}")
        if not is_for_screen:
            say(_("{number}. Settings of the screen").format(number=len(rows) + 1))

    def _changed(self, row: SettingRow) -> str:
        """Change a setting; says what it is now, or nothing where it stays."""
        if row.id == "keys":
            self.settings = choose_keys(self.prompt, self.settings, self.keep)
            return self._now(row)
        if row.id == "region":
            return self._choose_region()
        if row.is_typed:
            emptied = _("nothing")
            question = _("Type it, or Enter to leave it. To empty it, type: {word}")
            question = question.format(word=emptied)
            typed = hear_words(self.prompt, question)
            while trouble := too_long(typed):
                self.prompt.voice.say(trouble)
                typed = hear_words(self.prompt, question)
            if not typed:
                return self._now(row)
            is_emptied = typed.casefold() == emptied
            new = filled_in(self.settings, row.id, "" if is_emptied else typed)
        else:
            new = next_value(self.settings, row.id)
        self._use(new)
        return self._now(row)

    def _now(self, row: SettingRow) -> str:
        """What a setting is after all that was done to it."""
        rows = setting_rows(self.settings, self.course)
        found = next(one for one in rows if one.id == row.id)
        return _("{setting} is now: {value}.").format(setting=_title(found), value=found.value)

    def _use(self, settings: Settings) -> None:
        self.settings = settings
        self.keep(settings)

    def _choose_region(self) -> str:
        """The places, the present one marked; Enter leaves it as it is."""
        regions = self.course.regions
        now = region_of(self.course, self.settings.region).id
        for number, region in enumerate(regions, 1):
            line = _("{number}. {place} (chosen now)") if region.id == now else "{number}. {place}"
            self.prompt.voice.say(line.format(number=number, place=region.name))
        typed = self.prompt.hear(
            _("Type the number of the place where you are, or Enter to leave it."),
            number_up_to(len(regions), or_nothing=True),
        )
        if not typed:
            return _("The place was not changed.")
        chosen = regions[int(typed) - 1].id
        self._use(replace(self.settings, region=chosen))
        return region_chosen(self.course, chosen)


def _title(row: SettingRow) -> str:
    return as_text(parse(row.title))
