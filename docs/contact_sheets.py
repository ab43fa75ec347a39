"""`make pictures`: every screen at every size, in every theme, drawn from the real program.

    python -m docs.contact_sheets              # all of them
    python -m docs.contact_sheets 40x15        # only windows of this size

Owns the sheets: one for each theme and size, and one for each size in the pseudo-language. All go
to build/pictures, each picture by itself as well; those that are kept go to docs/screenshots.
Never touches anybody's saved record.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from os import environ
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from textual.pilot import Pilot

from docs.drawing_board import picture_of
from docs.moments import SIZES, Moment, begun, bring, moments, opened
from docs.pictures import CELL, EDGE, FOLDER, LINE
from tutor.store.settings import Settings, Theme
from tutor.store.visit import Visit
from tutor.ui.app import TutorApp
from tutor.ui.palette import PALETTES, TERMINAL
from tutor.ui.screen import PaperScreen
from tutor.ui.start import make_app
from tutor.words import PSEUDO, use

CHECKOUT = Path(__file__).parent.parent
ALL = CHECKOUT / "build" / "pictures"
LESSON = "risks"
THEMES: tuple[Theme, ...] = ("light", "dark", "contrast", "terminal")
LONGER = "longer"
"""The name of the sheets in the pseudo-language."""
GAP = 24
LABEL = 24
"""Room above a picture for its name."""
ACROSS = 3300
"""How wide a sheet may be, in points."""

Size = tuple[int, int]


class SheetName(Struct, frozen=True, order=True):
    """Which sheet a picture goes to."""

    look: str
    """A theme, or `longer`."""
    size: Size

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"screens-{self.look}-{self.size[0]}x{self.size[1]}.svg"


KEPT = (
    *(SheetName(theme, (80, 24)) for theme in THEMES),
    SheetName("light", (40, 15)),
    SheetName("light", (120, 40)),
    SheetName(LONGER, (40, 15)),
)
"""Sheets in docs/screenshots; all others are only in build/pictures, to keep a clone small."""

Pictures = dict[SheetName, list[tuple[str, str]]]


async def _in_every_theme(app: TutorApp, pilot: Pilot[None], name: str) -> list[tuple[Theme, str]]:
    """The same moment again and again, in other colors."""
    pictures: list[tuple[Theme, str]] = []
    for theme in THEMES:
        app.desk.settings = replace(app.desk.settings, theme=theme)
        app.theme = f"tutor-{theme}"
        app.ansi_color = theme == TERMINAL.name
        if isinstance(app.screen, PaperScreen):
            app.screen.show_page()
        await pilot.pause()
        pictures.append((theme, picture_of(app, name)))
    return pictures


async def _picture(visit: Visit, moment: Moment, size: Size, into: Pictures, look: str) -> None:
    """The pictures of one moment: in the pseudo-language only one, otherwise one for a theme."""
    app = make_app(begun(visit, Settings(), "" if moment.is_first_time else LESSON))
    async with app.run_test(size=size) as pilot:
        await bring(app, pilot, moment)
        if look:
            into.setdefault(SheetName(look, size), []).append(
                (moment.name, picture_of(app, moment.name))
            )
            return
        for theme, picture in await _in_every_theme(app, pilot, moment.name):
            into.setdefault(SheetName(theme, size), []).append((moment.name, picture))


def pictures_at(size: Size) -> Pictures:
    """Every moment in a window of this size, sheet by sheet."""
    visit = opened(CHECKOUT / "lessons")
    found: Pictures = {}
    for language, look in (("en", ""), (PSEUDO, LONGER)):
        use(language)
        try:
            for moment in moments(visit, LESSON):
                asyncio.run(_picture(visit, moment, size, found, look))
        finally:
            use("en")
    return found


def sheet_of(pictures: list[tuple[str, str]], size: Size) -> str:
    """Pictures with their names, row by row, as one picture."""
    width, height = size[0] * CELL + 2 * EDGE, size[1] * LINE + 2 * EDGE
    columns = max(1, int((ACROSS - GAP) // (width + GAP)))
    drawn = []
    for number, (name, picture) in enumerate(pictures):
        left = GAP + (number % columns) * (width + GAP)
        top = GAP + (number // columns) * (height + LABEL + GAP)
        placed = picture.replace(
            "<svg ",
            f'<svg x="{left:.0f}" y="{top + LABEL}" width="{width:.0f}" height="{height}" ',
            1,
        )
        drawn.append(f'<text x="{left:.0f}" y="{top + 16}" fill="#444444">{name}</text>')
        drawn.append(placed)
    rows = -(-len(pictures) // columns)
    across, down = GAP + columns * (width + GAP), GAP + rows * (height + LABEL + GAP)
    inside = "\n".join(drawn)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across:.0f} {down}" '
        'font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14">'
        f'<rect width="100%" height="100%" fill="#f4f4f4"/>\n{inside}\n</svg>\n'
    )


def write(name: SheetName, pictures: list[tuple[str, str]]) -> None:
    """One sheet, and its pictures one by one."""
    folder = ALL / f"{name.look}-{name.size[0]}x{name.size[1]}"
    folder.mkdir(parents=True, exist_ok=True)
    for title, picture in pictures:
        (folder / f"{title}.svg").write_text(picture, encoding="utf-8", newline="\n")
    sheet = sheet_of(pictures, name.size)
    for place in (ALL, *([FOLDER] if name in KEPT else [])):
        (place / name.file).write_text(sheet, encoding="utf-8", newline="\n")
        print(place / name.file)


def main(wanted: list[str]) -> None:
    """Draw the sheets of every size, or of those that are named."""
    assert set(THEMES) == set(PALETTES)
    sizes = [size for size in SIZES if not wanted or f"{size[0]}x{size[1]}" in wanted]
    if not sizes:
        known = ", ".join(f"{width}x{height}" for width, height in SIZES)
        raise SystemExit(f"No such size. There are {known}.")
    with tempfile.TemporaryDirectory() as home:
        environ["KETAMINE_TUTOR_HOME"] = home
        for size in sizes:
            for name, pictures in pictures_at(size).items():
                write(name, pictures)


if __name__ == "__main__":
    main(sys.argv[1:])
