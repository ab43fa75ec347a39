"""The screen face and the plain face over the same lessons, for tests that compare them.

Owns opening lessons without a record on disk, what is typed to get through a lesson in the
plain face, and collapsing what a face says so that line ends do not matter.
"""

from __future__ import annotations

import io
from datetime import date
from functools import lru_cache
from pathlib import Path

from tutor.core.block import Check
from tutor.core.document import Document
from tutor.core.inline import Words, as_text
from tutor.core.lesson import Lesson, Page
from tutor.core.nodes import Ask
from tutor.core.session import Session
from tutor.export.rows import Row
from tutor.plain.face import PlainFace
from tutor.plain.voice import Voice
from tutor.store.memory import MemoryStore
from tutor.store.settings import Settings
from tutor.store.visit import Visit, open_visit, visit_over
from tutor.ui.app import TutorApp
from tutor.ui.screen import PaperScreen
from tutor.ui.screens.reader import ReaderScreen
from tutor.ui.start import make_app

TODAY = date(2026, 12, 2)

SIGNS = str.maketrans(dict.fromkeys("▎▸●○◐◉✓•★│", " "))
"""Signs that stand between words on the screen."""


def fresh_visit(folder: Path | None = None) -> Visit:
    """The lessons, with a record that starts empty and is never on disk."""
    return begun_anew(_opened(folder))


@lru_cache
def _opened(folder: Path | None) -> Visit:
    visit = open_visit(folder, is_saving=False, today=TODAY)
    # It may be opened while tests are collected, when the home is still this machine's own.
    visit.use_settings(Settings())
    return visit


def begun_anew(visit: Visit) -> Visit:
    """The same lessons and settings, with a record of its own."""
    return visit_over(visit.library, MemoryStore(), visit.settings, TODAY)


def collapsed(text: str) -> str:
    """A text with every run of blanks and line ends as one space."""
    return " ".join(text.split())


def said(words: Words) -> str:
    """Words as they are looked for in what a face says."""
    return collapsed(as_text(words))


# The plain face.


def plain_face(visit: Visit, typed: str, sink: io.StringIO) -> PlainFace:
    """The plain face, hearing lines that were typed beforehand."""
    return PlainFace(
        visit.session, visit.library, visit.settings, visit.save_settings, lambda _text: "Saved.",
        Voice(io.StringIO(typed), sink),
    )  # fmt: skip


def plain_says(visit: Visit, lines: list[str], lesson: str = "", step: str = "") -> str:
    """Everything the plain face says while these lines are typed, and then nothing more."""
    sink = io.StringIO()
    plain_face(visit, "".join(f"{line}\n" for line in lines), sink).run(lesson, step)
    return sink.getvalue()


def typed_for_lesson(session: Session, lesson: Lesson, turn: int = 0) -> list[str]:
    """What is typed to answer everything in a lesson; each turn answers in another way."""
    lines: list[str] = []
    for stop in session.way(lesson.id).stops:
        spot = session.spot(stop.lesson, stop.step)
        match spot.step:
            case Page() as page:
                lines += [
                    *([""] if page.heavy else []),
                    *typed_for_page(session.document(spot), turn),
                ]
            case Check() as check:
                lines += [*typed_for_check(check, turn), *_typed_for_more(check), ""]
            case None:
                lines.append("")
    return lines


def typed_for_page(document: Document, turn: int) -> list[str]:
    """What is typed to answer everything on a page and go on."""
    lines: list[str] = []
    for node in document.nodes:
        if isinstance(node, Ask):
            lines += _typed_for_ask(node, turn)
    return [*lines, ""]


def _typed_for_ask(ask: Ask, turn: int) -> list[str]:
    match ask.mode:
        case "one":
            return [str(turn % len(ask.choices) + 1)]
        case "reveal":
            return ["1"]
        case "each":
            return ["123"[turn % 3] for _choice in ask.choices]
        case "marks":
            return [" ".join(str(number) for number in range(1, len(ask.choices) + 1))]
        case "words":
            return ["In my own words.", ""]
    raise LookupError(ask.mode)


def response_for(check: Check, turn: int) -> tuple[str, ...]:
    """An answer to a check that was never answered before; each turn gives another one."""
    ask = check.ask_node()
    keys = [choice.key for choice in ask.choices]
    match ask.mode:
        case "one":
            return (keys[turn % len(keys)],)
        case "many":
            return tuple(sorted((keys * 2)[turn : turn + ask.pick]))
        case "number":
            return (("0", "100", "99999")[turn % 3],)
    return ()


def typed_for_check(check: Check, turn: int) -> list[str]:
    """The same answer as lines of the plain face; orders and pairs are typed as they stand."""
    ask = check.ask_node()
    numbers = [str(number) for number in range(1, len(ask.choices) + 1)]
    match ask.mode:
        case "one" | "many":
            keys = [choice.key for choice in ask.choices]
            return [" ".join(str(keys.index(key) + 1) for key in response_for(check, turn))]
        case "number":
            return list(response_for(check, turn))
        case "match":
            return numbers
    return [" ".join(numbers)]


def _typed_for_more(check: Check) -> list[str]:
    """What is typed to hear the reason behind every choice."""
    ask = check.ask_node()
    is_choice = ask.mode in ("one", "many")
    return [str(number) for number in range(1, len(ask.choices) + 1)] if is_choice else []


# The screen face.


def app_for(visit: Visit, lesson: str = "", step: str = "") -> TutorApp:
    """The app, to run in a test."""
    return make_app(visit, lesson, step)


def reader_of(app: TutorApp) -> ReaderScreen:
    """The reader on top."""
    assert isinstance(app.screen, ReaderScreen)
    return app.screen


def paper_of(app: TutorApp) -> PaperScreen:
    """The screen on top, when it is made of one page."""
    assert isinstance(app.screen, PaperScreen)
    return app.screen


def rows_text(rows: list[Row]) -> str:
    """What rows say, without the signs between the words."""
    return collapsed(" ".join(row.text for row in rows).translate(SIGNS))


def page_says(screen: PaperScreen) -> str:
    """What the whole page says, also what is below the end of the screen."""
    return rows_text(screen.body.rows)
