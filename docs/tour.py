"""`make pictures`: the moving picture at the top of the README, drawn from the real program.

From home through a page, a question and its answer to the sheet, once and slowly; then it rests.
Owns the order of the moments and how long each stands. Never touches anybody's saved record.
"""

from __future__ import annotations

import tempfile
from os import environ
from pathlib import Path

from docs.drawing_board import picture_of
from docs.moments import Moment, begun, opened, walk_one
from docs.pictures import CELL, EDGE, FOLDER, LINE
from tutor.store.settings import Settings
from tutor.store.visit import Visit
from tutor.ui.app import TutorApp

LESSONS = Path(__file__).parent.parent / "lessons"
FILE = FOLDER / "tour.svg"
LESSON = "risks"
SIZE = (80, 24)
SECONDS = 6
"""How long each moment stands, so that it can be read at leisure."""
STILL = "page"
"""What is shown to those who asked their computer for no motion."""


def stops(visit: Visit) -> tuple[Moment, ...]:
    """The moments, in order."""
    lesson = visit.library.lesson(LESSON)
    check = next(one.id for one in lesson.checks if one.ask_node().mode == "one")
    here = ("lesson", LESSON, check)
    return (
        Moment("home"),
        Moment("page", ("lesson", LESSON, lesson.pages[0].id)),
        Moment("check", here),
        Moment("answered", here, answer="some"),
        Moment("sheet", ("sheet",)),
    )


def tour_of(pictures: list[tuple[str, str]], size: tuple[int, int]) -> str:
    """Pictures of one size, each laid over the one before when its time has come."""
    width, height = size[0] * CELL + 2 * EDGE, size[1] * LINE + 2 * EDGE
    laid = "\n".join(
        f'<g class="stop {name}" style="animation-delay:{number * SECONDS}s">{picture}</g>'
        for number, (name, picture) in enumerate(pictures)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img">'
        f"<title>From home to a page, a question, its answer and the sheet</title>\n"
        "<style>\n"
        "@keyframes show { to { visibility: visible; } }\n"
        ".stop { visibility: hidden; animation: show 1ms 1 forwards; }\n"
        f".{pictures[0][0]} {{ visibility: visible; }}\n"
        "@media (prefers-reduced-motion: reduce) {\n"
        f"  .stop {{ animation: none; }} .{STILL} {{ visibility: visible; }}\n"
        "}\n"
        f"</style>\n{laid}\n</svg>\n"
    )


def main() -> None:
    """Draw it."""
    pictures: list[tuple[str, str]] = []
    with tempfile.TemporaryDirectory() as home:
        environ["KETAMINE_TUTOR_HOME"] = home
        visit = opened(LESSONS)
        for moment in stops(visit):

            def look(app: TutorApp, name: str = moment.name) -> None:
                pictures.append((name, picture_of(app, name)))

            walk_one(begun(visit, Settings(), LESSON), moment, SIZE, look)
    FILE.write_text(tour_of(pictures, SIZE), encoding="utf-8", newline="\n")
    print(FILE)


if __name__ == "__main__":
    main()
