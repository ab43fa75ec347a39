"""What patients read online is answered on a page that exists and says where it is from."""

from __future__ import annotations

import pytest

from tests.course.claims import ANSWERED, SHORT
from tutor.checks.texts import pieces_of
from tutor.core.inline import parse, sources_in
from tutor.core.lesson import Page
from tutor.library.load import default_folder, open_library

LIBRARY = open_library(default_folder(), None)
PAGES = {
    f"{entry.id}/{page.id}": page
    for entry in LIBRARY.entries
    for page in LIBRARY.lesson(entry.id).pages
}
MUST_ANSWER = [f"A{number}" for number in range(1, 13)] + [f"B{number}" for number in range(1, 12)]

each_claim = pytest.mark.parametrize("claim", ANSWERED)


def cited_on(page: Page) -> set[str]:
    """Every source of a page: cited in a sentence, or named by a figure."""
    pieces = [piece for block in page.blocks for piece in pieces_of(block)]
    cited = {source for piece in pieces for source in sources_in(parse(piece.text))}
    return cited | {piece.text for piece in pieces if piece.role == "source"}


@pytest.mark.parametrize("claim", MUST_ANSWER)
def test_a_claim_that_misleads_has_a_page(claim: str) -> None:
    assert ANSWERED.get(claim), claim


@each_claim
def test_a_page_that_answers_exists(claim: str) -> None:
    assert [place for place in ANSWERED[claim] if place not in PAGES] == []


@each_claim
def test_a_page_that_answers_says_where_it_is_from(claim: str) -> None:
    known = LIBRARY.sources
    for place in ANSWERED[claim]:
        cited = cited_on(PAGES[place])
        assert cited, place
        assert cited <= set(known), place


def test_every_claim_has_its_short_words_and_no_other() -> None:
    assert SHORT.keys() == ANSWERED.keys()
    assert len(set(SHORT.values())) == len(SHORT)
