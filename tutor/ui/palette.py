"""The colours of the program, by role, in four themes.

Owns every colour used anywhere. `tests/ui/test_palette.py` measures each pair: 4.5:1 for
text, 3:1 for marks, 7:1 in high contrast. Never says where a role is used.
"""

from __future__ import annotations

from msgspec import Struct


class Palette(Struct, frozen=True):
    """One theme. Values are `#rrggbb`, or names of the terminal's own colors."""

    name: str
    is_dark: bool
    paper: str
    """Behind everything."""
    raised: str
    """Behind what has the focus."""
    ink: str
    """Text."""
    quiet: str
    """Text that is secondary; still easy to read."""
    accent: str
    """You are here, and do this."""
    mark: str
    """Signs that stand beside a word; never text."""
    good: str
    """A right answer."""
    caution: str
    """Take care."""
    emergency: str
    """Get help now."""
    line: str
    """Thin rules and empty marks; never text."""


LIGHT = Palette(
    "light",
    False,
    paper="#faf6ee",
    raised="#efe7d8",
    ink="#2b2724",
    quiet="#655c51",
    accent="#1d5c66",
    mark="#1d5c66",
    good="#2c6438",
    caution="#7d4f00",
    emergency="#a0211c",
    line="#8d8272",
)
DARK = Palette(
    "dark",
    True,
    paper="#1d1b19",
    raised="#2e2a26",
    ink="#ece5d9",
    quiet="#b3a99b",
    accent="#83c9c4",
    mark="#83c9c4",
    good="#93cf9f",
    caution="#e6b965",
    emergency="#f59a90",
    line="#7d7468",
)
CONTRAST = Palette(
    "contrast",
    True,
    paper="#000000",
    raised="#262626",
    ink="#ffffff",
    quiet="#dedede",
    accent="#ffe066",
    mark="#ffe066",
    good="#8ff0a4",
    caution="#ffc48a",
    emergency="#ffb3ad",
    line="#bdbdbd",
)

TERMINAL = Palette(
    "terminal",
    True,
    paper="default",
    raised="default",
    ink="default",
    quiet="default",
    accent="default",
    mark="magenta",
    good="default",
    caution="default",
    emergency="default",
    line="default",
)
"""Words keep the color the terminal gives them, for nobody knows what is behind them. Magenta
is the one of the sixteen names that reaches 3:1 on white and on black alike."""

OWN = (LIGHT, DARK, CONTRAST)
"""The themes whose colors are known, and so can be measured."""

PALETTES = {palette.name: palette for palette in (*OWN, TERMINAL)}

CODE_DARK, CODE_LIGHT = "#000000", "#ffffff"
"""A code for a phone: dark on light in every theme, for that is what cameras look for."""

BOLD_ROLES = frozenset(
    {"strong", "heading", "title", "label", "focus", "key-name", "key", "caution", "emergency"}
)
UNDERLINED_ROLES = frozenset({"term"})

_ROLE_COLOURS = {
    "plain": "ink",
    "strong": "ink",
    "heading": "ink",
    "title": "ink",
    "term": "ink",
    "value": "ink",
    "quiet": "quiet",
    "source": "quiet",
    "label": "ink",
    "key": "accent",
    "accent": "accent",
    "mark": "mark",
    "focus": "accent",
    "key-name": "accent",
    "good": "good",
    "caution": "caution",
    "emergency": "emergency",
    "mark-empty": "line",
    "mark-other": "quiet",
    "frame": "line",
}


def colour(palette: Palette, role: str) -> str:
    """The text colour of a role; a role nobody named is drawn as plain text."""
    return str(getattr(palette, _ROLE_COLOURS.get(role, "ink")))


def roles() -> tuple[str, ...]:
    """Every role that has a colour."""
    return tuple(_ROLE_COLOURS)
