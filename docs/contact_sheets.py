"""`make pictures`: one sheet of pictures for each theme, drawn from the real program.

Owns the list of moments. The sheets go to docs/screenshots, each picture by itself to
build/pictures. Never touches anybody's saved record.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from msgspec import Struct

from benchmarks.programs import Program, is_ready, keys, ours
from benchmarks.session import Session
from docs.pictures import CELL, EDGE, FOLDER, LINE, svg_of
from tutor.ui.palette import PALETTES

SINGLE = Path(__file__).parent.parent / "build" / "pictures"
COLUMNS = 3
"""Pictures side by side."""
GAP = 24
LABEL = 24
"""Room above a picture for its name."""


class Moment(Struct, frozen=True):
    """What to press, and what is shown then."""

    keys: str
    name: str


class Walk(Struct, frozen=True):
    """Moments that follow each other in a window of one size."""

    size: tuple[int, int]
    moments: tuple[Moment, ...]


WALKS = (
    Walk(
        (80, 24),
        (
            Moment("", "page"),
            Moment("right*10", "check"),
            Moment("2", "answered"),
            Moment("s", "sheet"),
            Moment("escape f1", "crisis"),
            Moment("escape ?", "help"),
            Moment("escape escape", "home"),
            Moment(",", "settings"),
        ),
    ),
    Walk(
        (40, 15),
        (
            Moment("", "page-small"),
            Moment("right*10", "check-small"),
            Moment("escape", "home-small"),
        ),
    ),
)


def walked(program: Program, walk: Walk, theme: str, home: str) -> list[tuple[str, str]]:
    """Each moment's name and picture."""
    argv = (*program.argv, "--theme", theme)
    session = Session(argv, walk.size, {"KETAMINE_TUTOR_HOME": home})
    pictures = []
    try:
        for _half_second in range(60):
            session.settle(0.5, 20)
            if is_ready(program, session.terminal.text()):
                break
        else:
            raise SystemExit(f"The first screen never came.\n{session.terminal.text()}")
        for moment in walk.moments:
            for key in keys(moment.keys):
                session.write(key)
                session.settle(0.25, 5)
            pictures.append((moment.name, svg_of(session.terminal.screen, moment.name)))
    finally:
        session.close()
    return pictures


def sheet_of(rows: list[list[tuple[str, str, tuple[int, int]]]]) -> str:
    """Pictures with their names, row by row, as one picture."""
    drawn, top, widest = [], GAP, 0.0
    for row in rows:
        left, highest = float(GAP), 0.0
        for name, picture, (columns, lines) in row:
            width, height = columns * CELL + 2 * EDGE, lines * LINE + 2 * EDGE
            placed = picture.replace(
                "<svg ", f'<svg x="{left:.0f}" y="{top + LABEL}" width="{width:.0f}" '
                f'height="{height}" ', 1,
            )  # fmt: skip
            drawn.append(f'<text x="{left:.0f}" y="{top + 16}" fill="#444444">{name}</text>')
            drawn.append(placed)
            left += width + GAP
            highest = max(highest, height)
        widest = max(widest, left)
        top += int(highest) + LABEL + GAP
    inside = "\n".join(drawn)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {widest:.0f} {top}" '
        'font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14">'
        f'<rect width="100%" height="100%" fill="#f4f4f4"/>\n{inside}\n</svg>\n'
    )


def draw(program: Program, theme: str, home: str) -> None:
    """The sheet of one theme, and its pictures one by one."""
    folder = SINGLE / theme
    folder.mkdir(parents=True, exist_ok=True)
    rows: list[list[tuple[str, str, tuple[int, int]]]] = []
    for walk in WALKS:
        pictures = [(*shown, walk.size) for shown in walked(program, walk, theme, home)]
        for name, picture, _size in pictures:
            (folder / f"{name}.svg").write_text(picture, encoding="utf-8", newline="\n")
        rows += [pictures[at : at + COLUMNS] for at in range(0, len(pictures), COLUMNS)]
    file = FOLDER / f"theme-{theme}.svg"
    file.write_text(sheet_of(rows), encoding="utf-8", newline="\n")
    print(file)


def main() -> None:
    """Draw the sheet of every theme."""
    with tempfile.TemporaryDirectory() as home:
        program = next(one for one in ours(Path(home)) if one.name == "lesson")
        for theme in PALETTES:
            draw(program, theme, home)


if __name__ == "__main__":
    main()
