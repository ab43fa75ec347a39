"""Takes a picture of the running program, cell by cell.

Owns reading what the program's widgets draw. Never presses a key, and never writes a file.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyte
from pyte.screens import Char
from rich.color import Color, ColorType
from rich.style import Style
from textual.geometry import Region
from textual.widget import Widget

from docs.pictures import svg_of
from tutor.core.cells import width_of
from tutor.ui.app import TutorApp


def picture_of(app: TutorApp, title: str) -> str:
    """What stands on the screen, as a picture."""
    return svg_of(screen_of(app), title)


def screen_of(app: TutorApp) -> pyte.Screen:
    """What stands on the screen, in the form terminals keep it."""
    screen = pyte.Screen(app.size.width, app.size.height)
    behind = app.screen.rich_style
    for y in range(screen.lines):
        _write(screen, 0, y, " " * screen.columns, behind)
    for widget in app.screen.walk_children(Widget):
        if widget.is_container or not widget.display:
            continue
        at = widget.region
        for row, strip in enumerate(widget.render_lines(Region(0, 0, *widget.outer_size))):
            x = at.x
            for segment in strip:
                _write(screen, x, at.y + row, segment.text, segment.style or behind)
                x += width_of(segment.text)
    return screen


def _write(screen: pyte.Screen, x: int, y: int, text: str, style: Style) -> None:
    """Put text into the cells of a row; what has no room is left out, as terminals do."""
    for character in _in_cells(text):
        if 0 <= x < screen.columns and 0 <= y < screen.lines:
            screen.buffer[y][x] = Char(
                character,
                _name(style.color),
                _name(style.bgcolor),
                bold=bool(style.bold),
                italics=bool(style.italic),
                underscore=bool(style.underline),
                reverse=bool(style.reverse),
            )
        x += 1


def _in_cells(text: str) -> Iterator[str]:
    """One entry a cell; a wide letter leaves the cell after it empty."""
    for character in text:
        yield character
        if width_of(character) == 2:
            yield ""


def _name(color: Color | None) -> str:
    """A color as terminals name it."""
    if color is None or color.type is ColorType.DEFAULT:
        return "default"
    if color.triplet is not None:
        return color.triplet.hex.removeprefix("#")
    return color.name.replace("ansi_", "").replace("_", "").replace("yellow", "brown")
