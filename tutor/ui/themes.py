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
    UNDERLINED_ROLES,
    Palette,
    colour,
)


def textual_theme(palette: Palette) -> Theme:
    """A Textual theme, so that text fields match the page."""
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


@lru_cache(maxsize=256)
def style(name: str, role: str, is_raised: bool = False) -> Style:
    """How a role is drawn in a theme."""
    if role == "code":
        return Style(color=CODE_DARK, bgcolor=CODE_LIGHT)
    if role == "code-dark":
        return Style(color=CODE_LIGHT, bgcolor=CODE_DARK)
    palette = PALETTES[name]
    return Style(
        color=colour(palette, role),
        bgcolor=palette.raised if is_raised else palette.paper,
        bold=role in BOLD_ROLES or None,
        underline=role in UNDERLINED_ROLES or None,
    )
