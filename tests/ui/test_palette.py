"""Every color of text can be read on everything it stands on, measured as people see it."""

from __future__ import annotations

from typing import get_args

import pytest
from rich.color import ColorType

from docs.ratios import contrast
from tutor.export.look import Role
from tutor.store.setting_list import THEMES
from tutor.ui.palette import CODE_DARK, CODE_LIGHT, OWN, PALETTES, TERMINAL, Palette, colour, roles
from tutor.ui.themes import style, textual_theme

NO_TEXT = frozenset({"frame", "mark-empty"})
"""Rules and empty marks; nothing is written in their color."""
LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
"""How much text must stand out from what is behind it."""
LEAST_FOR_LINES = 3.0

each_palette = pytest.mark.parametrize("palette", OWN, ids=lambda one: one.name)
each_role = pytest.mark.parametrize("role", roles())


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


MAGENTAS = ("#cd00cd", "#aa00aa", "#75507b", "#bc3fbc", "#c061cb")
"""How terminals in common use draw it: xterm, the Linux console, Tango, VS Code and GNOME."""


@pytest.mark.parametrize("role", [*roles(), "code", "code-dark"])
@pytest.mark.parametrize("is_raised", [False, True])
def test_the_terminals_theme_names_no_color_of_its_own(role: str, is_raised: bool) -> None:
    drawn = style("terminal", role, is_raised)
    for color in (drawn.color, drawn.bgcolor):
        assert color is not None
        assert color.is_default or color.type is ColorType.STANDARD


def test_fields_in_the_terminals_theme_name_no_color_of_their_own() -> None:
    for name, value in textual_theme(TERMINAL).to_color_system().generate().items():
        assert not value.startswith(("#", "rgb")), name


@pytest.mark.parametrize("magenta", MAGENTAS)
@pytest.mark.parametrize("behind", ["#000000", "#ffffff"])
def test_the_one_color_of_the_terminals_theme_is_seen_on_black_and_on_white(
    magenta: str, behind: str
) -> None:
    assert colour(TERMINAL, "mark") == "magenta"
    assert contrast(magenta, behind) >= LEAST_FOR_LINES


def test_words_in_the_terminals_theme_keep_the_terminals_color() -> None:
    assert {colour(TERMINAL, role) for role in roles() if role != "mark"} == {"default"}


def test_the_focus_in_the_terminals_theme_changes_places_with_what_is_behind_it() -> None:
    assert style("terminal", "focus", is_raised=True).reverse
    assert not style("terminal", "plain").reverse
