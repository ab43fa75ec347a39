"""Every color of text can be read on everything it stands on, measured as people see it."""

from __future__ import annotations

from typing import get_args

import pytest

from tutor.export.look import Role
from tutor.store.setting_list import THEMES
from tutor.ui.palette import CODE_DARK, CODE_LIGHT, PALETTES, Palette, colour, roles

NO_TEXT = frozenset({"frame", "mark-empty"})
"""Rules and empty marks; nothing is written in their color."""
LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
"""How much text must stand out from what is behind it."""
LEAST_FOR_LINES = 3.0

each_palette = pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda one: one.name)
each_role = pytest.mark.parametrize("role", roles())


def brightness(color: str) -> float:
    """The relative luminance of `#rrggbb`, as WCAG 2.2 defines it."""
    shares = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colors, from 1 to 21."""
    darker, lighter = sorted((brightness(one), brightness(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == pytest.approx(1)


@each_palette
@each_role
@pytest.mark.parametrize("behind", ["paper", "raised"])
def test_every_role_stands_out_from_what_is_behind_it(
    palette: Palette, role: str, behind: str
) -> None:
    least = LEAST_FOR_LINES if role in NO_TEXT else LEAST[palette.name]
    assert contrast(colour(palette, role), getattr(palette, behind)) >= least


@each_palette
def test_what_has_the_focus_is_not_told_by_color_alone(palette: Palette) -> None:
    assert palette.paper != palette.raised
    assert colour(palette, "focus") != colour(palette, "plain")


def test_every_role_of_a_row_has_a_color() -> None:
    assert set(get_args(Role)) <= {*roles(), "code", "code-dark"}
    assert contrast(CODE_DARK, CODE_LIGHT) == pytest.approx(21)


def test_every_theme_that_is_offered_has_a_palette() -> None:
    assert set(THEMES) == set(PALETTES)
