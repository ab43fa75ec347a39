"""`make pictures`: draws docs/screenshots from the real program, so that no picture can lie.

Starts the program in a terminal of its own, presses keys, and writes the screen as SVG.
Owns the list of pictures. Never touches anybody's saved record.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from html import escape
from itertools import groupby
from pathlib import Path

import pyte
from msgspec import Struct
from pyte.screens import Char

from benchmarks.programs import Program, is_ready, keys, ours
from benchmarks.session import Session

FOLDER = Path(__file__).parent / "screenshots"
CELL, LINE, SIZE, EDGE = 8.4, 18, 14, 12
"""Width of a cell, height of a row, size of letters and the margin, in points."""
INK, PAPER = "#d4d4d4", "#1e1e1e"
"""Colors of a terminal where the program names none."""
NAMED = {
    "black": "#000000", "red": "#cd3131", "green": "#0dbc79", "brown": "#e5e510",
    "blue": "#2472c8", "magenta": "#bc3fbc", "cyan": "#11a8cd", "white": "#e5e5e5",
    "brightblack": "#666666", "brightred": "#f14c4c", "brightgreen": "#23d18b",
    "brightbrown": "#f5f543", "brightblue": "#3b8eea", "brightmagenta": "#d670d6",
    "brightcyan": "#29b8db", "brightwhite": "#ffffff",
}  # fmt: skip


class Picture(Struct, frozen=True):
    """A moment to show."""

    name: str
    program: str
    """`home` or `lesson`, as in benchmarks/programs.py."""
    script: str = ""
    """Keys that lead to it."""
    size: tuple[int, int] = (80, 24)


PICTURES = (
    Picture("home", "home"),
    Picture("home-wide", "home", size=(120, 40)),
    Picture("page", "lesson"),
    Picture("page-narrow", "lesson", size=(40, 20)),
    Picture("warning-signs", "lesson", "right right"),
    Picture("check", "lesson", "right*10"),
    Picture("check-answered", "lesson", "right*10 2"),
    Picture("how-do-we-know", "lesson", "right right h"),
    Picture("words", "lesson", "g"),
    Picture("help-now", "home", "f1"),
    Picture("sheet", "lesson", "right*10 0 s"),
    Picture("settings", "home", ","),
)


def _color(name: str, otherwise: str) -> str:
    if name == "default":
        return otherwise
    return NAMED.get(name) or f"#{name}"


def _colors(cell: Char) -> tuple[str, str]:
    ink, paper = _color(cell.fg, INK), _color(cell.bg, PAPER)
    return (paper, ink) if cell.reverse else (ink, paper)


def _run(x: int, y: int, cells: list[Char], behind: str) -> str:
    """Neighbors that look alike, as one box and one text."""
    ink, paper = _colors(cells[0])
    left, top = EDGE + x * CELL, EDGE + y * LINE
    width = len(cells) * CELL
    drawn = ""
    if paper != behind:
        drawn = (
            f'<rect x="{left:.1f}" y="{top}" width="{width:.1f}" height="{LINE}" fill="{paper}"/>'
        )
    text = "".join(cell.data for cell in cells)
    words = text.strip()
    if not words:
        return drawn
    left += (len(text) - len(text.lstrip())) * CELL
    width -= (len(text) - len(words)) * CELL
    if "  " in words:
        # Browsers draw several blanks as one.
        words = words.replace(" ", "\N{NO-BREAK SPACE}")
    style = ' font-weight="bold"' if cells[0].bold else ""
    style += ' font-style="italic"' if cells[0].italics else ""
    style += ' text-decoration="underline"' if cells[0].underscore else ""
    return (
        f'{drawn}<text x="{left:.1f}" y="{top + LINE - 5}" textLength="{width:.1f}" '
        f'fill="{ink}"{style}>{escape(words)}</text>'
    )


def _looks(cell: Char) -> tuple[object, ...]:
    return (*_colors(cell), cell.bold, cell.italics, cell.underscore)


def svg_of(screen: pyte.Screen, title: str) -> str:
    """A screen as a picture, with its text inside for those who listen."""
    width, height = screen.columns * CELL + 2 * EDGE, screen.lines * LINE + 2 * EDGE
    behind = Counter(
        _colors(screen.buffer[y][x])[1] for y in range(screen.lines) for x in range(screen.columns)
    ).most_common(1)[0][0]
    drawn = []
    for y in range(screen.lines):
        row = [screen.buffer[y][x] for x in range(screen.columns)]
        x = 0
        for _, group in groupby(row, _looks):
            cells = list(group)
            drawn.append(_run(x, y, cells, behind))
            x += len(cells)
    text = "\n".join(filter(None, drawn))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img" '
        f'font-family="ui-monospace, Menlo, Consolas, monospace" font-size="{SIZE}" '
        f'xml:space="preserve"><title>{escape(title)}</title>'
        f'<rect width="100%" height="100%" rx="6" fill="{behind}"/>\n{text}\n</svg>\n'
    )


def draw(picture: Picture, program: Program, home: str) -> None:
    """Bring the program to the moment, and write the picture."""
    session = Session(program.argv, picture.size, {"KETAMINE_TUTOR_HOME": home})
    try:
        for _try in range(10):
            # A busy machine is silent for a while before the first screen comes.
            session.settle(0.5, 20)
            if is_ready(program, session.terminal.text()):
                break
        if not is_ready(program, session.terminal.text()):
            raise SystemExit(
                f"{picture.name}: the first screen never came.\n{session.terminal.text()}"
            )
        for key in keys(picture.script):
            session.write(key)
            session.settle(0.3, 5)
        file = FOLDER / f"{picture.name}.svg"
        file.write_text(
            svg_of(session.terminal.screen, picture.name), encoding="utf-8", newline="\n"
        )
        print(file)
    finally:
        session.close()


def main() -> None:
    """Draw all pictures."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        programs = {program.name: program for program in ours(Path(home))}
        for picture in PICTURES:
            draw(picture, programs[picture.program], home)


if __name__ == "__main__":
    main()
