"""Draws the two sides of the sheet for docs/sheet.md, from a made-up reader's answers.

Part of `make pictures`. Needs `pdftoppm` (Poppler) besides the program, and says so without it.
Owns the two pictures. Never touches anybody's saved record.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from tutor.core.events import (
    Answered,
    Arranged,
    Event,
    Finished,
    Listed,
    Opened,
    Planned,
    SelfChecked,
    Starred,
    Valued,
    Wrote,
)  # fmt: skip
from tutor.export.sheet_pdf import sheet_pdf
from tutor.store.visit import open_visit

FOLDER = Path(__file__).parent / "screenshots"
LESSONS = Path(__file__).parents[1] / "lessons"
TODAY = date(2026, 11, 22)
SHARPNESS = 60
"""Dots per inch."""

DEEDS: tuple[Event, ...] = (
    Opened(lesson="suitability", step="body"),
    SelfChecked(lesson="suitability", item="blood-pressure", answer="yes"),
    SelfChecked(lesson="suitability", item="lungs", answer="not-sure"),
    Starred(lesson="risks", page="going-home"),
    Opened(lesson="risks", step="going-home"),
    Opened(lesson="options", step="values"),
    Valued(lesson="options", item="memory"),
    Valued(lesson="options", item="cost"),
    Wrote(entry="own/1", words="Who will be with me while I have the dose?"),
    Arranged(entries=("own/1",)),
    Listed(entry="med/1", words="Sertraline, 100 mg in the morning"),
    Listed(entry="med/2", words="A sleeping pill, some nights"),
    Planned(day="2026-12-03", time="10:15", place="Elm Street clinic"),
)


def main() -> int:
    """Draw both sides."""
    drawer = shutil.which("pdftoppm")
    if drawer is None:
        print("The sides of the sheet are not drawn: pdftoppm is missing.", file=sys.stderr)
        return 0
    visit = open_visit(LESSONS, is_saving=False, today=TODAY)
    for lesson in ("risks", "suitability"):
        for check in visit.session.shelf.lesson(lesson).checks:
            unsure = Answered(lesson=lesson, check=check.id, response=(), outcome="unsure")
            visit.session.keep(unsure)
    for deed in (*DEEDS, Finished(lesson="risks")):
        visit.session.keep(deed)
    body = sheet_pdf(visit.session.sheet(), TODAY)
    subprocess.run(
        [drawer, "-png", "-r", str(SHARPNESS), "-", str(FOLDER / "paper")], input=body, check=True
    )
    print(*sorted(FOLDER.glob("paper-*.png")), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
