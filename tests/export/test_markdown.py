"""Lessons as Markdown: everything in the open, and no text that becomes markup."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.export.lessons import (
    GOOD,
    TODAY,
    collapsed,
    everything_said,
    handout,
    own_lessons,
)
from tests.faces.hostile_pack import hostile_pack
from tests.screens import compare_text
from tutor.core.citations import citation
from tutor.core.clean import visible
from tutor.core.inline import Span
from tutor.export.markdown import markdown_of
from tutor.export.markdown_text import escaped, fenced, paragraph


def _read(page: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(page)


def _text(page: str) -> str:
    """What a reader of the drawn page sees, footnotes left out."""
    pieces: list[str] = []
    for token in _read(page):
        for inside in token.children or ():
            pieces.append(" " if inside.type == "softbreak" else inside.content)
        pieces.append(" " if token.children is not None else token.content)
    return collapsed("".join(pieces))


@pytest.mark.parametrize("lesson", own_lessons())
def test_everything_a_lesson_says_is_in_the_file(lesson: str) -> None:
    made = handout(lesson)
    page = markdown_of(made, TODAY)
    marks = {source.id: f"[^{source.id}]" for source in made.sources}
    for mark in marks.values():
        assert page.count(f"\n{mark}: ") == 1
    for mark in marks.values():
        page = page.replace(mark, "")
    shown = _text(page)
    assert not [text for text in everything_said(lesson) if text not in shown]
    for source in made.sources:
        assert collapsed(" · ".join(citation(source))) in shown


def test_a_lesson_with_every_kind_looks_as_stored() -> None:
    made = handout("every-kind", folder=GOOD)
    compare_text(markdown_of(made, TODAY), "export-every-kind-markdown")


def test_hostile_lessons_come_out_literally(tmp_path: Path) -> None:
    page = markdown_of(handout(folder=hostile_pack(tmp_path)), TODAY)
    tokens = _read(page)
    kinds = {inside.type for token in tokens for inside in token.children or ()}
    assert kinds <= {"text", "text_special", "strong_open", "strong_close", "softbreak"}
    assert "html_block" not in {token.type for token in tokens}
    assert "[link=https://e.example]x[/link]" in _text(page)


SIGNS = st.text(alphabet="#>-+*_=`~|!&<>()[]{}\\^$.:1 ax\n\t\x1b") | st.text()


@given(SIGNS)
def test_any_text_stays_one_paragraph_of_text(text: str) -> None:
    drawn = paragraph((Span(text),), ())
    tokens = _read(drawn)
    wanted = collapsed(visible(text))
    assert [token.type for token in tokens] == (
        ["paragraph_open", "inline", "paragraph_close"] if wanted else []
    )
    assert _text(drawn) == wanted


@given(SIGNS)
def test_any_text_stays_text_inside_a_heading_and_a_cell(text: str) -> None:
    cell = " ".join(escaped(text).split())
    tokens = _read(f"| a | b |\n| --- | --- |\n| {cell} | end |")
    assert sum(token.type == "td_open" for token in tokens) == 2
    assert all(token.type != "html_block" for token in tokens)


@given(st.lists(st.text(alphabet="~` a-")))
def test_a_drawing_never_leaves_its_fence(lines: list[str]) -> None:
    tokens = _read(fenced(tuple(lines)))
    assert [token.type for token in tokens] == ["fence"]
    assert tokens[0].content.splitlines() == lines
