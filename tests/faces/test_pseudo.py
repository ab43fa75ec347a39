"""Both faces in the pseudo-language: nothing was missed, and nothing runs over the edge."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from functools import lru_cache

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from docs.catalogue import every_text
from tests.faces.both import collapsed, fresh_visit, plain_says, typed_for_lesson
from tests.screens import rows_of
from tests.ui.pilot import LESSONS
from tests.ui.places import LESSON, PLACES, lived_in, looked_at
from tutor.plain.voice import WIDTH
from tutor.ui.app import TutorApp
from tutor.ui.screen import PaperScreen
from tutor.words import PSEUDO, _, use

SIZES = [(40, 15), (80, 24)]

NAMES = frozenset({
    "backspace", "bladder", "ctrl", "enter", "esc", "ketamine", "pgdn", "pgup", "saved", "tab",
    "tutor", "txt",
})  # fmt: skip
"""Names of keys and of the program, and what a test typed or answers itself."""

TYPED = "In my own words."
"""What is typed where a page asks for somebody's own words."""


@pytest.fixture(autouse=True)
def _pseudo() -> Iterator[None]:
    use(PSEUDO)
    yield
    use("en")


def english_words(text: str) -> set[str]:
    """Words of three letters or more that carry no accent."""
    return {word.casefold() for word in re.findall(r"(?<![\w…])[A-Za-z]{3,}(?![\w…])", text)}


@lru_cache
def of_the_lessons() -> frozenset[str]:
    """Every word of the lesson files, and what a person wrote in the record."""
    files = [file for file in LESSONS.rglob("*.y*ml") if "translations" not in file.parts]
    written = "May I bring music, and who looks after it? Ask the nurse."
    return frozenset(
        english_words(" ".join([written, *(file.read_text("utf-8") for file in files)])) | NAMES
    )


@lru_cache
def pieces() -> tuple[str, ...]:
    """Runs of words in the catalogue that no lesson has, so that they can only be untranslated."""
    lessons = collapsed(" ".join(file.read_text("utf-8") for file in LESSONS.rglob("*.y*ml")))
    texts = {piece.strip() for text in every_text() for form in text.forms
             for piece in re.split(r"\{[^{}]*\}", form)}  # fmt: skip
    return tuple(piece for piece in texts if piece.count(" ") >= 2 and piece not in lessons)


def assert_accented(text: str) -> None:
    """Every text of the program in it carries accents."""
    known = of_the_lessons()
    # A long address is cut at the edge, so its halves are words of the lessons as well.
    missed = {
        word
        for word in english_words(text) - known
        if not any(one.startswith(word) or one.endswith(word) for one in known)
    }
    assert not missed
    assert not [piece for piece in pieces() if piece in collapsed(text)]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_screen_is_accented_and_fits(place: str, size: tuple[int, int]) -> None:
    async def look(app: TutorApp, _pilot: Pilot[None]) -> None:
        rows = rows_of(app)
        assert len(rows) == size[1]
        assert all(cell_len(row) <= size[0] for row in rows)
        assert_accented(" ".join(rows))
        if isinstance(app.screen, PaperScreen):
            body = app.screen.body
            assert all(cell_len(row.text) <= body.look.width for row in body.rows)
            assert_accented(" ".join(row.text for row in body.rows))
            assert rows[-1].rstrip().endswith(_("help now"))

    asyncio.run(looked_at(place, size, look))


def test_the_plain_face_is_accented_and_fits() -> None:
    visit = lived_in(fresh_visit())
    lesson = visit.library.lesson(LESSON)
    said = plain_says(visit, [*typed_for_lesson(visit.session, lesson), "s"], LESSON)
    assert all(cell_len(row) <= WIDTH for row in said.splitlines())
    assert_accented(said.replace(TYPED, ""))


@pytest.mark.parametrize("typed", ["?", "!", ",", "g", "s", "/", "q"])
def test_every_other_place_of_the_plain_face_is_accented(typed: str) -> None:
    said = plain_says(lived_in(fresh_visit()), [typed, "", ""])
    assert all(cell_len(row) <= WIDTH for row in said.splitlines())
    assert_accented(said)
