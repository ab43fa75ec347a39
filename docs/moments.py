"""Every moment of the program worth looking at, and the way to it.

Owns the list of moments and opens the real program at each, over a record that is the same at
every run. Never draws, and never touches anybody's saved record.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from unittest.mock import patch

from msgspec import Struct
from msgspec.structs import replace
from textual.pilot import Pilot

from tutor.core import events
from tutor.core.block import Block, Check
from tutor.core.session import END
from tutor.store.memory import MemoryStore
from tutor.store.print_replies import Queue
from tutor.store.settings import Settings
from tutor.store.visit import Visit, open_visit, visit_over
from tutor.ui.app import TutorApp
from tutor.ui.desk import Go
from tutor.ui.frame import LEAST_HEIGHT, LEAST_WIDTH
from tutor.ui.screens.reader import ReaderScreen
from tutor.ui.start import make_app

TODAY = date(2026, 12, 2)
SIZES = ((40, 15), (60, 20), (80, 24), (120, 40))
PRINTERS = (Queue("front-desk", is_default=True), Queue("nurses-room"))
"""What a computer of a clinic may have."""
TYPED = {"write": "What will you do if it frightens me?", "search": "dose", "nothing": "qqq"}


class Moment(Struct, frozen=True):
    """A screen, and how to get there."""

    name: str
    go: tuple[str, ...] = ()
    """The place asked for, with its details; empty for home."""
    keys: tuple[str, ...] = ()
    is_first_time: bool = False
    """Whether nothing was read or answered before."""
    answer: str = ""
    """How the check that is open is answered: `some` or `unsure`."""


def kind_of(block: Block) -> str:
    """The name of a kind as authors type it."""
    return str(block.__struct_config__.tag)


def moments(visit: Visit, lesson: str) -> tuple[Moment, ...]:
    """All of them over these lessons; what needs any lesson is shown on the one named."""
    reading = visit.library.lesson(lesson)
    page, check = reading.pages[0].id, reading.checks[0].id
    here = ("lesson", lesson, page)
    return (
        Moment("home-first", is_first_time=True),
        Moment("home"),
        *_kinds(visit),
        Moment("unsure", ("lesson", lesson, check), answer="unsure"),
        Moment("sure", ("lesson", lesson, check), ("y",), answer="some"),
        Moment("aside", ("aside", lesson, page)),
        Moment("end", ("lesson", lesson, END)),
        Moment("finish", ("finish",)),
        Moment("sheet-empty", ("sheet",), is_first_time=True),
        Moment("sheet", ("sheet",)),
        Moment("sheet-chosen", ("sheet",), ("down", "down", "1")),
        Moment("appointment", ("sheet",), ("a",)),
        Moment("take-along", ("sheet",), ("t",)),
        Moment("printing", ("print",)),
        Moment("codes", ("qr",)),
        Moment("words", ("words",)),
        Moment("sources", here, ("h",)),
        Moment("search", ("search",)),
        Moment("search-found", ("search",), tuple(TYPED["search"])),
        Moment("search-nothing", ("search",), tuple(TYPED["nothing"])),
        Moment("settings", ("settings",)),
        Moment("crisis", ("crisis",)),
        Moment("help", here, ("question_mark",)),
        Moment("actions", (*here, "actions")),
        Moment("write", here, ("a", *_keys(TYPED["write"]))),
        Moment("leave", ("leave",)),
        Moment("hidden", ("hide",)),
        Moment("too-small", here),
    )


def _keys(text: str) -> Iterator[str]:
    names = {" ": "space", "?": "question_mark"}
    return (names.get(letter, letter) for letter in text)


def _kinds(visit: Visit) -> Iterator[Moment]:
    """The first page with each kind of block, and the first check of each kind."""
    pages: dict[str, Moment] = {}
    checks: dict[str, Moment] = {}
    for entry in visit.library.entries:
        lesson = visit.library.lesson(entry.id)
        for page in lesson.pages:
            for kind in map(kind_of, page.blocks):
                where = ("lesson", lesson.id, page.id)
                pages.setdefault(kind, Moment(f"page-{kind}", where))
        for check in lesson.checks:
            where = ("lesson", lesson.id, check.id)
            checks.setdefault(kind_of(check), Moment(f"check-{kind_of(check)}", where))
    yield from pages.values()
    for kind, asked in checks.items():
        yield asked
        yield replace(asked, name=f"answered-{kind}", answer="some")


def opened(folder: Path) -> Visit:
    """The lessons of a folder on a fixed day, as somebody finds them who never was here."""
    return open_visit(folder, is_saving=False, today=TODAY)


def begun(visit: Visit, settings: Settings, lesson: str = "") -> Visit:
    """A visit with a record of its own; with a lesson it holds something of everything."""
    with patch("os.urandom", bytes):  # the order of choices hangs on it
        fresh = visit_over(visit.library, MemoryStore(), settings, TODAY)
    if not lesson:
        return fresh
    keep, reading = fresh.session.keep, visit.library.lesson(lesson)
    for page in reading.pages[:3]:
        keep(events.Opened(lesson=lesson, step=page.id))
    other = next((one.id for one in visit.library.entries if one.id != lesson), "")
    if other:
        keep(events.Finished(lesson=other))
    for check in reading.checks[:2]:
        keep(events.Answered(lesson=lesson, check=check.id, response=(), outcome="unsure"))
    keep(events.Starred(lesson=lesson, page=reading.pages[1].id))
    keep(events.Wrote(entry="own/1", words="May I bring music, and who looks after it?"))
    keep(events.Noted(entry="own/1", words="Ask the nurse."))
    keep(events.Listed(entry="medicine/1", words="Sertraline 50 mg, each morning"))
    keep(events.Planned(day="2026-12-09", time="10:15", place="Room 12"))
    return fresh


def answer_some(reader: ReaderScreen, check: Check) -> None:
    """Press choices until the answer is graded."""
    ask = check.ask_node()
    keys = [choice.key for choice in ask.partners or ask.choices]
    wanted = {"one": keys[-1:], "many": keys[: ask.pick], "number": ["1", "0"]}
    for key in wanted.get(ask.mode, keys):
        reader.activate(f"choose:{key}")
    if reader.where == "check":
        reader.activate("done")


async def bring(app: TutorApp, pilot: Pilot[None], moment: Moment) -> None:
    """From home to a moment."""
    await pilot.pause()
    place, *detail = moment.go or ("home",)
    if place == "print":
        await _to_the_printers(app, pilot)
    elif place != "home":
        app.screen.post_message(Go(place, *detail[:2]))
        await pilot.pause()
    if detail[2:]:
        app.screen.post_message(Go(*detail[2:]))
    await pilot.pause()
    reader = app.screen
    if moment.answer and isinstance(reader, ReaderScreen) and isinstance(reader.spot.step, Check):
        if moment.answer == "unsure":
            reader.activate("unsure")
        else:
            answer_some(reader, reader.spot.step)
    if moment.keys:
        await pilot.press(*moment.keys)
    if moment.name == "too-small":
        await pilot.resize_terminal(LEAST_WIDTH - 2, LEAST_HEIGHT - 1)
    await pilot.pause()
    await pilot.pause()


async def _to_the_printers(app: TutorApp, pilot: Pilot[None]) -> None:
    from tutor.ui.screens.printing import PrintScreen

    with patch("tutor.ui.screens.printing.printers", return_value=PRINTERS):
        screen = PrintScreen(app.desk)
        await app.push_screen(screen)
        await app.workers.wait_for_complete()
    await pilot.pause()


def walk(
    visit: Visit,
    lesson: str,
    wanted: Iterable[Moment],
    sizes: Sequence[tuple[int, int]],
    look: Callable[[TutorApp, Moment], None],
) -> None:
    """Open the program at each moment, and look in a window of each size."""

    async def run() -> None:
        for moment in wanted:
            app = make_app(begun(visit, Settings(), "" if moment.is_first_time else lesson))
            async with app.run_test(size=sizes[0]) as pilot:
                await bring(app, pilot, moment)
                look(app, moment)
                for size in sizes[1:]:
                    await pilot.resize_terminal(*size)
                    await pilot.pause()
                    look(app, moment)

    asyncio.run(run())


def walk_one(
    visit: Visit, moment: Moment, size: tuple[int, int], look: Callable[[TutorApp], None]
) -> None:
    """Open the program over this visit at one moment, and look."""

    async def run() -> None:
        app = make_app(visit)
        async with app.run_test(size=size) as pilot:
            await bring(app, pilot, moment)
            look(app)

    asyncio.run(run())
