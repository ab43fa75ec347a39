"""Finding words in the lessons."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.library.samples import PACKS
from tutor.library.load import Library, open_library
from tutor.library.search import fold, search


@pytest.fixture(scope="module")
def library() -> Library:
    """The small course."""
    return open_library(PACKS / "good", None)


def found(library: Library, query: str) -> list[tuple[str, str]]:
    """Lesson and step of each hit."""
    return [(hit.lesson, hit.step) for hit in search(library, query)]


def test_every_word_must_be_on_the_page(library: Library) -> None:
    assert found(library, "loose clothes") == [("every-kind", "words")]
    assert found(library, "loose chemist") == []


def test_case_and_accents_do_not_matter(library: Library) -> None:
    assert found(library, "CAFE") == [("second", "only")]
    assert found(library, "Café") == [("second", "only")]


def test_words_are_found_from_their_start(library: Library) -> None:
    assert ("every-kind", "words") in found(library, "keta")
    assert found(library, "etamine") == []


def test_titles_come_first(library: Library) -> None:
    assert found(library, "dizzy")[0] == ("every-kind", "figures")


def test_a_check_is_found_by_its_question_and_never_by_its_answers(library: Library) -> None:
    assert ("every-kind", "who-decides") in found(library, "decides go home")
    assert ("every-kind", "who-decides") not in found(library, "effects cannot be felt")


def test_figures_are_found_by_what_they_say(library: Library) -> None:
    assert found(library, "dummy spray 8") == [("every-kind", "figures")]


def test_clinic_values_are_found_as_readers_see_them(library: Library) -> None:
    (hit,) = search(library, "clinic gave you")
    assert "<" not in hit.snippet


def test_the_snippet_says_where_in_it_the_word_stands(library: Library) -> None:
    for word in ("blanket", "chemist", "block", "woken", "friend"):
        for hit in search(library, word):
            assert fold(hit.snippet[hit.start : hit.end]) == word
            assert len(hit.snippet) < 110


@pytest.mark.parametrize("query", ["", "   ", "[", "\\", "(.*", "ß", "\x1b"])
def test_odd_queries_find_nothing_and_break_nothing(library: Library, query: str) -> None:
    assert search(library, query) == ()


def test_a_lesson_whose_file_is_gone_hides_nothing_in_the_others(tmp_path: Path) -> None:
    shutil.copytree(PACKS / "good", tmp_path / "lessons")
    library = open_library(tmp_path / "lessons", None)
    library._lessons.clear()
    (tmp_path / "lessons" / "second.yaml").unlink()
    assert found(library, "café") == []
    assert found(library, "loose clothes") == [("every-kind", "words")]
