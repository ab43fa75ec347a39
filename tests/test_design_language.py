"""The page on the design language says what the program does."""

from __future__ import annotations

import re

import pytest

from docs.contact_sheets import CHECKOUT, KEPT, LESSON, LONGER
from docs.moments import moments, opened
from docs.palette_table import FILE, USES, renewed
from docs.ratios import contrast
from tutor.blocks.kinds import block_kinds, check_kinds
from tutor.ui.palette import PALETTES, Palette

PAGE = FILE.read_text(encoding="utf-8")


def test_the_table_of_colors_is_as_measured_now() -> None:
    assert renewed(PAGE) == PAGE


def test_every_color_of_a_palette_is_in_the_table() -> None:
    backgrounds_and_names = {"name", "is_dark", "paper", "raised"}
    assert set(Palette.__struct_fields__) - backgrounds_and_names == set(USES)


@pytest.mark.parametrize("name", [name.file for name in KEPT])
def test_every_sheet_that_is_kept_is_on_the_page_and_shows_every_moment(name: str) -> None:
    assert f"screenshots/{name}" in PAGE
    sheet = (FILE.parent / "screenshots" / name).read_text(encoding="utf-8")
    for moment in moments(opened(CHECKOUT / "lessons"), LESSON):
        assert f"<title>{moment.name}</title>" in sheet


def test_every_theme_has_its_sheet_of_pictures() -> None:
    assert {name.look for name in KEPT} == {*PALETTES, LONGER}


def test_every_kind_of_block_and_of_question_is_among_the_moments() -> None:
    drawn = {moment.name for moment in moments(opened(CHECKOUT / "lessons"), LESSON)}
    wanted = {f"page-{kind}" for kind in block_kinds()}
    for kind in check_kinds():
        wanted |= {f"check-{kind}", f"answered-{kind}"}
    assert wanted <= drawn


def test_every_picture_the_page_shows_is_there() -> None:
    for name in re.findall(r"\]\((screenshots/[^)]+)\)", PAGE):
        assert (FILE.parent / name).is_file()


def test_the_measure_knows_black_from_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
