"""The list of claims in docs/evidence.md: made from the lessons as they are."""

from __future__ import annotations

from docs import evidence
from tutor.library.load import default_folder, open_library

LIBRARY = open_library(default_folder(), None)


def test_the_list_of_claims_is_as_the_lessons_are() -> None:
    written = evidence.EVIDENCE.read_text(encoding="utf-8")
    assert written == evidence.document(), "Type: make evidence"


def test_every_fact_a_page_names_is_on_the_fact_sheet() -> None:
    known = evidence.facts()
    named = {
        (entry.id, page.id, fact)
        for entry in LIBRARY.entries
        for page in LIBRARY.lesson(entry.id).pages
        for fact in page.facts
    }
    assert {one for one in named if one[2] not in known} == set()


def test_every_claim_names_a_source_that_is_listed() -> None:
    for entry in LIBRARY.entries:
        lesson = LIBRARY.lesson(entry.id)
        for page in lesson.pages:
            for claim in evidence.claims(lesson, page):
                assert claim.words
                assert set(claim.sources) <= LIBRARY.sources.keys()


def test_a_source_stands_for_all_that_was_said_since_the_one_before() -> None:
    lesson = LIBRARY.lesson("history")
    page = next(page for page in lesson.pages if page.id == "in-brief")
    first = next(iter(evidence.claims(lesson, page)))
    assert first.words.endswith("A chemist made it in 1962.")
    assert first.sources == ("miller-6e",)
