"""The palette in the forms Textual and Rich want.

Owns the translation only; the colours themselves are in `palette.py`.
"""

from __future__ import annotations

from functools import lru_cache

from rich.style import Style
from textual.theme import Theme

from tutor.ui.palette import (
    BOLD_ROLES,
    CODE_DARK,
    CODE_LIGHT,
    PALETTES,
    TERMINAL,
    UNDERLINED_ROLES,
    Palette,
    colour,
)


def textual_theme(palette: Palette) -> Theme:
    """A Textual theme, so that text fields match the page."""
    if palette is TERMINAL:
        return _terminal_theme()
    return Theme(
        name=f"tutor-{palette.name}",
        primary=palette.accent,
        secondary=palette.accent,
        accent=palette.accent,
        foreground=palette.ink,
        background=palette.paper,
        surface=palette.paper,
        panel=palette.raised,
        success=palette.good,
        warning=palette.caution,
        error=palette.emergency,
        dark=palette.is_dark,
    )


def css_color(color: str) -> str:
    """A color of a palette as style sheets name it."""
    return color if color.startswith("#") else f"ansi_{color}"


def _terminal_theme() -> Theme:
    """The terminal's own colors; a text field is told by its cursor and what is marked in it."""
    name = css_color(TERMINAL.ink)
    turned = {"foreground": "ansi_black", "background": "ansi_bright_white"}
    return Theme(
        name=f"tutor-{TERMINAL.name}",
        ansi=True,
        primary=name,
        secondary=name,
        accent=name,
        foreground=name,
        background=name,
        surface=name,
        panel=name,
        boost=name,
        success=name,
        warning=name,
        error=name,
        dark=TERMINAL.is_dark,
        variables={"ansi-foreground": name, "ansi-background": name}
        | {
            f"{part}-{side}": color
            for part in ("block-cursor", "input-cursor", "input-selection", "screen-selection")
            for side, color in turned.items()
        },
    )


@lru_cache(maxsize=256)
def style(name: str, role: str, is_raised: bool = False) -> Style:
    """How a role is drawn in a theme."""
    palette = PALETTES[name]
    if role in ("code", "code-dark"):
        is_named = palette is TERMINAL
        dark, light = ("black", "bright_white") if is_named else (CODE_DARK, CODE_LIGHT)
        return _code(dark, light) if role == "code" else _code(light, dark)
    return Style(
        color=colour(palette, role),
        bgcolor=palette.raised if is_raised else palette.paper,
        bold=role in BOLD_ROLES or None,
        underline=role in UNDERLINED_ROLES or None,
        # There is no second background to raise it with, so it changes places with the letters.
        reverse=(is_raised and palette is TERMINAL) or None,
    )


def _code(color: str, behind: str) -> Style:
    return Style(color=color, bgcolor=behind)
