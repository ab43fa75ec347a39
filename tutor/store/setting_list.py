"""The settings as a list: what each is called, what it is set to, and what comes next.

Both faces show this one list. Never keeps anything: `settings.py` does.
"""

from __future__ import annotations

from typing import TypeVar, get_args

from msgspec import Struct
from msgspec.structs import replace

from tutor.core.course import Course
from tutor.core.crisis import region_of
from tutor.store.settings import Settings, Spacing, Theme
from tutor.words import _

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


def setting_rows(settings: Settings, course: Course) -> tuple[SettingRow, ...]:
    """Every setting with its value in words."""
    rows = (
        SettingRow("theme", _("Colors"), _theme_name(settings.theme)),
        SettingRow("spacing", _("Space between lines"), _spacing_name(settings.spacing)),
        SettingRow("motion", _("Motion"), _("on") if settings.motion else _("off")),
        SettingRow(
            "ascii", _("Signs"), _("plain letters only") if settings.ascii else _("all signs")
        ),
        SettingRow(
            "region",
            _("Where you are, for emergency numbers"),
            region_of(course, settings.region).name,
        ),
        SettingRow("letter_keys", _("Letter keys"), _("on") if settings.letter_keys else _("off")),
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


def next_value(settings: Settings, name: str, course: Course) -> Settings:
    """The settings with one of them set to what comes next."""
    match name:
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
        case "region":
            ids = tuple(region.id for region in course.regions)
            return replace(settings, region=_after(ids, settings.region))
    return settings


def filled_in(settings: Settings, name: str, words: str) -> Settings:
    """The settings with a clinic value typed in."""
    values = {**settings.values, name.removeprefix("value:"): words[:60]}
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
