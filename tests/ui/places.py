"""Every screen of the app, to look at in tests.

Owns the list of screens and how to get to each. Never judges what stands there.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual.pilot import Pilot

from tests.faces.both import app_for, fresh_visit, paper_of, reader_of
from tutor.core import events
from tutor.core.block import Check
from tutor.core.session import END
from tutor.store.visit import Visit
from tutor.ui.app import TutorApp
from tutor.ui.desk import Go

LESSON = "risks"

Look = Callable[[TutorApp, Pilot[None]], Awaitable[None]]

PLACES = (
    "home", "home-later", "page", "figure", "guess", "check", "answered", "unsure", "end",
    "sheet", "qr", "words", "sources", "search", "settings", "crisis", "help", "leave", "write",
)  # fmt: skip


def lived_in(visit: Visit) -> Visit:
    """A record with something of everything in it, the same at every run."""
    keep = visit.session.keep
    lesson = visit.library.lesson(LESSON)
    for step in visit.session.spot(LESSON).steps[:4]:
        keep(events.Opened(lesson=LESSON, step=step.id))
    keep(events.Finished(lesson="history"))
    for check in lesson.checks[:2]:
        answered = events.Answered(lesson=LESSON, check=check.id, response=(), outcome="unsure")
        keep(answered)
    keep(events.Starred(lesson=LESSON, page=lesson.pages[2].id))
    keep(events.Wrote(entry="own/1", words="May I bring music, and who looks after it?"))
    keep(events.Noted(entry="own/1", words="Ask the nurse."))
    return visit


def _step(visit: Visit, place: str) -> str:
    lesson = visit.library.lesson(LESSON)
    checks = [check.id for check in lesson.checks if check.ask_node().mode == "one"]
    pages = {"page": 2, "figure": 0, "guess": -1, "sources": 2, "write": 2, "help": 2}
    if place in ("check", "answered", "unsure"):
        return checks[0]
    return END if place == "end" else lesson.pages[pages[place]].id


async def bring(app: TutorApp, pilot: Pilot[None], visit: Visit, place: str) -> None:
    """From home to a place of the list."""

    async def go(*where: str) -> None:
        app.screen.post_message(Go(*where))
        await pilot.pause()
        await pilot.pause()

    if place in ("page", "figure", "guess", "check", "answered", "unsure", "end", "sources",
                 "write", "help"):  # fmt: skip
        await go("lesson", LESSON, _step(visit, place))
    if place in ("sheet", "qr", "words", "search", "settings", "crisis", "leave"):
        await go(place)
    match place:
        case "answered":
            check = reader_of(app).spot.step
            assert isinstance(check, Check)
            reader_of(app).activate(f"choose:{check.ask_node().choices[-1].key}")
        case "unsure":
            reader_of(app).activate("unsure")
        case "sources":
            await pilot.press("h")
        case "write":
            await pilot.press("a")
        case "help":
            await go("help")
        case "search":
            await pilot.press(*"bladder")
    await pilot.pause()
    await pilot.pause()


async def looked_at(place: str, size: tuple[int, int], look: Look) -> None:
    """Run the app at a size, go to a place, and look."""
    visit = fresh_visit() if place == "home" else lived_in(fresh_visit())
    app = app_for(visit)
    async with app.run_test(size=size) as pilot:
        await bring(app, pilot, visit, place)
        if place != "write":
            assert paper_of(app)
        await look(app, pilot)
