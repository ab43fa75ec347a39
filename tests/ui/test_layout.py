"""Every screen at every size: nothing cut, nothing lost, nothing that jumps.

Walks the moments of `docs/moments.py` over the lessons, over the small course of
`tests/packs/good`, and over that course with words and titles far too long; in English, and in the
pseudo-language, which is a third longer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from shutil import copytree

import pytest

from docs.moments import SIZES, Moment, moments, opened, walk
from tests.screens import rows_of
from tutor.core.cells import width_of, wrap
from tutor.core.inline import plain
from tutor.core.nodes import Callout, Listing, Paragraph
from tutor.store.visit import Visit
from tutor.ui.app import TutorApp
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.screens.reader import ReaderScreen
from tutor.ui.top import shortened
from tutor.words import PSEUDO, _, use

LESSONS = Path(__file__).parents[2] / "lessons"
GOOD = Path(__file__).parents[1] / "packs" / "good"
LONG_WORD = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbaut60"
LONG_TITLE = ("A title that goes on and on " * 5)[:119].strip() + "x"
SHORTEST = 4
"""A word no longer than this looks lost alone on the last line of a paragraph."""
COLUMNS = (36, 52, 68, 72)
each_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@lru_cache
def course(folder: Path) -> Visit:
    """The lessons of a folder, opened once."""
    return opened(folder)


@pytest.fixture(scope="session")
def stretched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course, with a word of sixty letters and a title of 120 in it."""
    folder = tmp_path_factory.mktemp("long") / "lessons"
    copytree(GOOD, folder)
    file = folder / "every-kind.yaml"
    text = file.read_text(encoding="utf-8")
    for before, after in (
        ("title: Every kind of block", f"title: {LONG_TITLE}"),
        ("- Ask for a ride home.", f"- Ask for {LONG_WORD} home."),
        ("What do words do?", f"What does {LONG_WORD} do?"),
        ("- [Drip, In a clinic]", f"- [Drip, {LONG_WORD}]"),
        ("Nobody knows how long", f"Nobody knows {LONG_WORD} how long"),
    ):
        assert before in text
        text = text.replace(before, after, 1)
    file.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(params=["en", pytest.param(PSEUDO, marks=pytest.mark.slow)])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """English, and the language that is a third longer."""
    use(request.param)
    yield request.param
    use("en")


def faults(app: TutorApp, moment: Moment) -> Iterator[str]:
    """What is wrong with a screen, in words."""
    frame = Frame(*app.size)
    rows = rows_of(app)
    if any(width_of(row) > frame.width for row in rows):
        yield "a row is wider than the window"
    screen = app.screen
    if not isinstance(screen, PaperScreen) or moment.name == "too-small":
        return
    body, paper = screen.body, screen.paper
    if any(width_of(row.text) > body.look.width for row in body.rows):
        yield "a row is wider than the column"
    fits = len(body.rows) <= paper.body_height()
    if fits == paper.is_cut():
        yield "it says that there is more where there is none, or hides that there is"
    if (_("more") in rows[-1].split("F1")[0]) != paper.is_cut():
        yield "the bottom line does not say whether there is more"
    if not rows[-1].endswith(_("help now")) or rows[-1].find("F1") < 0:
        yield "help now is not at the end of the bottom line"
    if width_of(rows[-1]) != frame.outer_left + frame.outer_width:
        yield "the bottom line does not end where it always does"
    if len(rows[0]) - len(rows[0].lstrip()) != frame.outer_left:
        yield "the heading does not stand where it always does"
    if frame.is_roomy and rows[1].strip() and moment.name != "codes":
        yield "there is no air below the heading"
    if any(not before.pieces and not row.pieces for before, row in pairwise(body.rows)):
        yield "two empty lines follow each other"
    if body.rows and not (body.rows[0].pieces and body.rows[-1].pieces):
        yield "the page begins or ends with an empty line"


def walked(visit: Visit, lesson: str) -> list[str]:
    """Every fault of every moment, in windows of every size."""
    found: list[str] = []

    def look(app: TutorApp, moment: Moment) -> None:
        width, height = app.size
        found.extend(f"{moment.name} {width}x{height}: {fault}" for fault in faults(app, moment))

    walk(visit, lesson, moments(visit, lesson), SIZES, look)
    return found


@pytest.mark.usefixtures("language")
def test_every_screen_is_laid_out_well() -> None:
    assert walked(course(LESSONS), "risks") == []


@pytest.mark.slow
def test_long_words_and_long_titles_break_nothing(stretched: Path) -> None:
    visit = opened(stretched)
    assert visit.library.lesson("every-kind").title == LONG_TITLE
    assert walked(visit, "every-kind") == []


@each_size
def test_a_title_is_never_cut_inside_a_word(size: tuple[int, int], language: str) -> None:
    visit, room = course(LESSONS), Frame(*size).outer_width
    titles = {entry.title for entry in visit.library.entries}
    for title in titles:
        shown = shortened(title, room - len(" 14 of 14") - 2)
        whole = shown.removesuffix("…")
        assert title.startswith(whole)
        assert title[len(whole) : len(whole) + 1] in ("", " ", ":"), (language, shown)


@pytest.mark.usefixtures("language")
def test_the_title_of_the_sheet_is_never_cut() -> None:
    found: list[str] = []
    visit = course(LESSONS)
    wanted = [item for item in moments(visit, "risks") if item.name.startswith("sheet")]
    walk(visit, "risks", wanted, SIZES, lambda app, _moment: found.append(rows_of(app)[0]))
    assert len(found) == 3 * len(SIZES)
    assert not [row for row in found if "…" in row]


@each_size
def test_a_page_turn_moves_neither_the_top_line_nor_the_keys(size: tuple[int, int]) -> None:
    visit = course(LESSONS)
    tops: set[tuple[str, int]] = set()
    keys: dict[str, set[int]] = {}

    def look(app: TutorApp, _moment: Moment) -> None:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        for _page in range(6):
            rows = rows_of(app)
            tops.add((re.split(r"\s{2,}|[●◉○]", rows[0].strip())[0], width_of(rows[0])))
            for key in ("→ ", "F1 "):
                keys.setdefault(key, set()).add(rows[-1].find(key))
            screen.do_next()

    wanted = [Moment("first", ("lesson", "risks", visit.library.lesson("risks").pages[0].id))]
    walk(visit, "risks", wanted, [size], look)
    assert len(tops) == 1
    assert all(len(places) == 1 for places in keys.values()), keys


def _paragraphs(visit: Visit) -> Iterator[str]:
    """The text of every paragraph, point and callout of the lessons."""
    for entry in visit.library.entries:
        for page in visit.library.lesson(entry.id).pages:
            for node in (node for block in page.blocks for node in block.nodes()):
                match node:
                    case Paragraph(words=words) | Callout(words=words):
                        yield "".join(span.text for span in words)
                    case Listing(items=items):
                        yield from ("".join(span.text for span in item) for item in items)


@pytest.mark.parametrize("column", COLUMNS)
def test_no_short_word_stands_alone_on_a_last_line(column: int) -> None:
    alone = []
    for text in _paragraphs(course(LESSONS)):
        lines = ["".join(span.text for span in line) for line in wrap(plain(text), column)]
        if len(lines) > 1 and len(lines[-1]) <= SHORTEST and len(lines[-2].split()) > 1:
            alone.append(lines[-2:])
    assert alone == []


def test_a_title_keeps_what_stands_before_its_colon_or_whole_words() -> None:
    title = "Ketamine and esketamine: two names to keep apart"
    assert shortened(title, 48) == title
    assert shortened(title, 30) == "Ketamine and esketamine"
    assert shortened(title, 20) == "Ketamine and…"
    assert shortened(LONG_WORD, 10) == f"{LONG_WORD[:9]}…"
