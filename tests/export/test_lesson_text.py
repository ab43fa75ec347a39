"""Lessons as text: no wider than paper, and nothing given away before the answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.export.lessons import GOOD, TODAY, collapsed, documents, handout, own_lessons
from tests.faces.hostile_pack import hostile_pack
from tests.screens import compare_text
from tutor.core.cells import width_of
from tutor.core.citations import citation
from tutor.core.inline import as_text
from tutor.core.nodes import Ask, Callout, Listing, Paragraph, words_of
from tutor.export.lesson_text import WIDTH, text_of


@pytest.mark.parametrize("lesson", own_lessons())
def test_no_line_is_wider_than_the_page(lesson: str) -> None:
    lines = text_of(handout(lesson), TODAY).splitlines()
    # An address is never broken, so that it can be copied.
    wide = [line for line in lines if width_of(line) > WIDTH and "://" not in line]
    assert not wide


def test_the_whole_course_names_every_lesson_and_source() -> None:
    made = handout()
    page = collapsed(text_of(made, TODAY))
    for chapter in made.chapters:
        assert collapsed(as_text(chapter.title)) in page
    for source in made.sources:
        assert citation(source)[0] in page


@pytest.mark.parametrize("lesson", own_lessons())
def test_every_sentence_and_every_reason_is_there(lesson: str) -> None:
    page = _unmarked(text_of(handout(lesson), TODAY))
    for document in documents(lesson):
        for node in document.nodes:
            if isinstance(node, Paragraph | Listing | Callout | Ask):
                for words in words_of(node):
                    assert _unmarked(as_text(words)) in page


def test_answers_stand_after_the_end_of_the_lesson() -> None:
    page = text_of(handout("every-kind", folder=GOOD), TODAY)
    assert page.index("You have reached the end") < page.index("right answer")
    assert "People say: It is guaranteed to work." in page


def test_a_lesson_with_every_kind_looks_as_stored() -> None:
    made = handout("every-kind", folder=GOOD)
    compare_text(text_of(made, TODAY), "export-every-kind-text")


def test_hostile_lessons_come_out_literally(tmp_path: Path) -> None:
    page = text_of(handout(folder=hostile_pack(tmp_path)), TODAY)
    assert "[@click=app.quit]x[/]" in collapsed(page)
    assert all(sign.isprintable() or sign == "\n" for sign in page)


def _unmarked(text: str) -> str:
    """A text without blanks, bars and the numbers of sources, which end lines elsewhere."""
    words = collapsed(text.replace("▎", " ")).split()
    return " ".join(word for word in words if not (word[0] == "[" and word[1:-1].isdigit()))
