"""The page on the design language says what the program does."""

from __future__ import annotations

import re

import pytest

from docs.contact_sheets import WALKS
from docs.palette_table import FILE, USES, renewed
from docs.ratios import contrast
from tutor.ui.palette import PALETTES, Palette

PAGE = FILE.read_text(encoding="utf-8")


def test_the_table_of_colors_is_as_measured_now() -> None:
    assert renewed(PAGE) == PAGE


def test_every_color_of_a_palette_is_in_the_table() -> None:
    backgrounds_and_names = {"name", "is_dark", "paper", "raised"}
    assert set(Palette.__struct_fields__) - backgrounds_and_names == set(USES)


@pytest.mark.parametrize("theme", PALETTES)
def test_every_theme_has_its_sheet_of_pictures(theme: str) -> None:
    assert f"screenshots/theme-{theme}.svg" in PAGE
    sheet = (FILE.parent / "screenshots" / f"theme-{theme}.svg").read_text(encoding="utf-8")
    for walk in WALKS:
        for moment in walk.moments:
            assert f"<title>{moment.name}</title>" in sheet


def test_the_pictures_are_forty_or_more() -> None:
    assert len(PALETTES) * sum(len(walk.moments) for walk in WALKS) >= 40


def test_every_picture_the_page_shows_is_there() -> None:
    for name in re.findall(r"\]\((screenshots/[^)]+)\)", PAGE):
        assert (FILE.parent / name).is_file()


def test_the_measure_knows_black_from_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
