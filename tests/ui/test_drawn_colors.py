"""Every pair of colors that any screen really draws is measured, or left to the terminal.

The cells are taken from the running app, so style sheets and text fields count as well.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from rich.color import Color, ColorType
from rich.style import Style
from textual.geometry import Region
from textual.widget import Widget

from docs.ratios import contrast
from tests.faces.both import fresh_visit
from tests.ui.places import PLACES, bring, lived_in
from tutor.store.settings import Theme
from tutor.ui.app import TutorApp
from tutor.ui.palette import OWN
from tutor.ui.start import make_app

LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
LEAST_FOR_SIGNS = 3.0


def drawn(app: TutorApp) -> Iterator[tuple[str, Style]]:
    """The visible text on the screen in pieces, each with its style."""
    for widget in app.screen.walk_children(Widget):
        if widget.is_container or not widget.display:
            continue
        for strip in widget.render_lines(Region(0, 0, *widget.outer_size)):
            for segment in strip:
                if segment.text.strip() and segment.style is not None:
                    yield segment.text, segment.style


def seen_at(place: str, theme: Theme, *, has_few_colors: bool = False) -> set[tuple[str, Style]]:
    """What a place draws in a theme."""

    async def run() -> set[tuple[str, Style]]:
        visit = lived_in(fresh_visit())
        visit.use_settings(replace(visit.settings, theme=theme))
        app = make_app(visit, has_few_colors=has_few_colors)
        async with app.run_test(size=(80, 24)) as pilot:
            await bring(app, pilot, visit, place)
            if place in ("search", "write"):
                before = set(drawn(app))
                await pilot.press("d", "o", "s", "e", "shift+left")
                return before | set(drawn(app))
            return set(drawn(app))

    return asyncio.run(run())


def hex_of(color: Color | None) -> str:
    """A color as `#rrggbb`; only a theme's own colors have one."""
    assert color is not None
    assert color.triplet is not None, color
    return color.triplet.hex


@pytest.mark.slow
@pytest.mark.parametrize("theme", [palette.name for palette in OWN])
@pytest.mark.parametrize("place", PLACES)
def test_every_pair_of_colors_on_a_screen_can_be_told_apart(place: str, theme: Theme) -> None:
    for text, style in seen_at(place, theme):
        ratio = contrast(hex_of(style.color), hex_of(style.bgcolor))
        is_written = any(letter.isalnum() for letter in text)
        assert ratio >= (LEAST[theme] if is_written else LEAST_FOR_SIGNS), (text, style)


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES)
def test_the_terminals_theme_draws_only_with_the_terminals_colors(place: str) -> None:
    for text, style in seen_at(place, "terminal"):
        for color in (style.color, style.bgcolor):
            is_named = color is None or color.is_default or color.type is ColorType.STANDARD
            assert is_named, (text, style)


def test_where_colors_are_few_a_theme_of_our_own_is_not_drawn() -> None:
    for text, style in seen_at("page", "light", has_few_colors=True):
        assert style.color is None or style.color.triplet is None, text


def test_where_colors_are_few_the_setting_says_why_nothing_changes() -> None:
    async def run() -> str:
        visit = fresh_visit()
        app = make_app(visit, has_few_colors=True)
        async with app.run_test(size=(80, 24)) as pilot:
            await bring(app, pilot, visit, "settings")
            before = app.desk.settings.theme
            await pilot.press("1")
            assert app.desk.settings.theme != before
            return app.desk.notice

    assert "few colors" in asyncio.run(run())


def test_the_theme_can_be_changed_while_the_program_runs() -> None:
    async def run() -> tuple[bool, bool]:
        visit = fresh_visit()
        visit.use_settings(replace(visit.settings, theme="contrast"))
        app = make_app(visit)
        async with app.run_test(size=(80, 24)) as pilot:
            before = any(style.color and style.color.triplet for _text, style in drawn(app))
            await bring(app, pilot, visit, "settings")
            await pilot.press("1", "escape")
            await pilot.press("slash", "d")
            after = any(style.color and style.color.triplet for _text, style in drawn(app))
            return before, after

    assert asyncio.run(run()) == (True, False)
