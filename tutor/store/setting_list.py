"""The settings as a list: what each is called, what it is set to, and what comes next.

Both faces show this one list. Never keeps anything: `settings.py` does.
"""

from __future__ import annotations

from typing import TypeVar, get_args

from msgspec import Struct
from msgspec.structs import replace

from tutor.core.course import Course
from tutor.core.crisis import region_of
from tutor.core.fields import LONGEST_LINE
from tutor.store.settings import Settings, Spacing, Theme, Width
from tutor.words import ENGLISH, _, installed, language, plural

T = TypeVar("T")

THEMES: tuple[Theme, ...] = ("light", "dark", "contrast", "terminal")
"""The themes offered, in the order they come round."""


class SettingRow(Struct, frozen=True):
    """One setting."""

    id: str
    title: str
    value: str
    is_typed: bool = False
    """Whether its value is typed; the others go round when pressed."""
    is_for_screen: bool = False
    """Whether it changes nothing in the plain face."""


def setting_rows(settings: Settings, course: Course) -> tuple[SettingRow, ...]:
    """Every setting with its value in words."""
    rows = (
        *_language_row(),
        SettingRow("theme", _("Colors"), _theme_name(settings.theme), is_for_screen=True),
        SettingRow("width", _("Width of the text"), _width_name(settings.width)),
        SettingRow(
            "spacing",
            _("Space between lines"),
            _spacing_name(settings.spacing),
            is_for_screen=True,
        ),
        SettingRow("motion", _("Motion"), _on_or_off(settings.motion), is_for_screen=True),
        SettingRow(
            "ascii",
            _("Signs and drawings"),
            _("plain letters only") if settings.ascii else _("all"),
        ),
        SettingRow(
            "region",
            _("Where you are, for emergency numbers"),
            region_of(course, settings.region).name,
        ),
        SettingRow(
            "letter_keys", _("Letter keys"), _on_or_off(settings.letter_keys), is_for_screen=True
        ),
        SettingRow("keys", _("Keys"), _keys_in_words(len(settings.keys)), is_for_screen=True),
    )
    filled = (
        SettingRow(
            f"value:{item.id}",
            item.means,
            settings.values.get(item.id) or _("not filled in"),
            is_typed=True,
        )
        for item in course.values
        if item.filled_by == "clinic"
    )
    return (*rows, *filled)


def next_value(settings: Settings, name: str) -> Settings:
    """The settings with one of them set to what comes next; places are chosen from a list."""
    match name:
        case "language":
            return replace(settings, language=_after(installed(), language()))
        case "width":
            return replace(settings, width=_after(get_args(Width), settings.width))
        case "theme":
            return replace(settings, theme=_after(THEMES, settings.theme))
        case "spacing":
            return replace(settings, spacing=_after(get_args(Spacing), settings.spacing))
        case "motion":
            return replace(settings, motion=not settings.motion)
        case "ascii":
            return replace(settings, ascii=not settings.ascii)
        case "letter_keys":
            return replace(settings, letter_keys=not settings.letter_keys)
    return settings


def region_chosen(course: Course, name: str) -> str:
    """What a place that was chosen means for the reader."""
    region = region_of(course, name)
    said = _("Emergency numbers are now for: {region}. In danger there: call {number}.")
    return said.format(region=region.name, number=region.emergency)


def too_long(words: str) -> str:
    """Why a clinic value cannot be kept as it was typed; empty when it can."""
    if len(words) <= LONGEST_LINE:
        return ""
    said = _("This is too long. Please shorten it to {most} letters or fewer.")
    return said.format(most=LONGEST_LINE)


def filled_in(settings: Settings, name: str, words: str) -> Settings:
    """The settings with a clinic value typed in, which `too_long` has let pass."""
    values = {**settings.values, name.removeprefix("value:"): words}
    return replace(settings, values=values)


def typed_value(settings: Settings, name: str) -> str:
    """What was typed for a clinic value so far."""
    return settings.values.get(name.removeprefix("value:"), "")


def _after(values: tuple[T, ...], value: T) -> T:
    at = values.index(value) if value in values else -1
    return values[(at + 1) % len(values)]


def _theme_name(name: Theme) -> str:
    return {
        "light": _("light"),
        "dark": _("dark"),
        "contrast": _("high contrast"),
        "terminal": _("as the terminal"),
    }.get(name, name)


def _spacing_name(name: Spacing) -> str:
    return _("wide") if name == "wide" else _("normal")


def _width_name(name: Width) -> str:
    return {
        "normal": _("normal"),
        "narrow": _("narrow"),
        "full": _("as wide as the window"),
    }.get(name, name)


def _on_or_off(is_on: bool) -> str:
    return _("on") if is_on else _("off")


def _keys_in_words(count: int) -> str:
    if not count:
        return _("usual")
    return plural("{count} of your own", "{count} of your own", count).format(count=count)


def _language_row() -> tuple[SettingRow, ...]:
    """The language, where there is more than one to choose from."""
    if len(installed()) < 2:
        return ()
    # Translators: the name of your language, in your language.
    name = _("English")
    if name == "English" and language() != ENGLISH:
        name = language()
    return (SettingRow("language", _("Language"), name),)
