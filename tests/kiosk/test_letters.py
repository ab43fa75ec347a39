"""Every page of the keyboard on the screen holds keys a finger can hit, in each language."""

from __future__ import annotations

import pytest

from tutor.kiosk.letters import ACCENTS, LETTERS, SHARES, Page, edges, lines

NARROWEST = 36
"""Cells there are for the keyboard on the smallest screen."""
PAGES: tuple[Page, ...] = ("letters", "accents", "signs")


@pytest.mark.parametrize("language", [*LETTERS, "pt"])
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("has_accents", [True, False])
def test_each_key_is_at_least_three_cells_wide(
    language: str, page: Page, has_accents: bool
) -> None:
    for line in lines(page, language, has_accents=has_accents):
        assert sum(share for _key, share in line) == pytest.approx(SHARES)
        starts = edges(line, NARROWEST)
        assert starts[0] == 0
        assert starts[-1] == NARROWEST
        ends = zip(line, starts, starts[1:], strict=False)
        assert all(end - start >= 3 for (key, _share), start, end in ends if key)


@pytest.mark.parametrize("language", [*LETTERS, "pt"])
def test_every_letter_stands_on_the_first_page_once(language: str) -> None:
    keys = [key for line in lines("letters", language) for key, _share in line]
    assert set("abcdefghijklmnopqrstuvwxyz") <= set(keys)
    signs = [key for key in keys if key]
    assert len(signs) == len(set(signs))


@pytest.mark.parametrize("language", ["de-AT", "de_AT"])
def test_a_language_of_one_country_has_the_letters_of_the_language(language: str) -> None:
    assert lines("letters", language) == lines("letters", "de")


@pytest.mark.parametrize("rows", [*LETTERS.values(), *ACCENTS.values()])
def test_no_sign_stands_twice_in_a_table(rows: tuple[str, str, str]) -> None:
    assert len("".join(rows)) == len(set("".join(rows)))


def test_capitals_take_one_cell_each() -> None:
    keys = [key for line in lines("accents", "de", is_upper=True) for key, _share in line]
    assert "Ä" in keys
    assert "ß" in keys


def test_a_language_of_a_place_has_the_letters_of_the_language() -> None:
    assert lines("letters", "de-AT") == lines("letters", "de")
    assert lines("letters", "xx") == lines("letters", "en")


def test_digits_and_what_a_date_is_written_with_stand_on_the_page_of_signs() -> None:
    keys = {key for line in lines("signs", "en") for key, _share in line}
    assert set("0123456789/-:.,?") <= keys
    assert {"letters", "delete", "space", "keep", "leave"} <= keys
