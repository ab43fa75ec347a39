"""The sheet as HTML: everything on it, harmless, and on two sides of paper."""

from __future__ import annotations

import re
import shutil
import subprocess
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace
from pypdf import PdfReader

from tests.export.lessons import TODAY
from tests.export.paper_sheets import HOSTILE, any_sheet, full_sheet, strings_of, usual_sheet
from tutor.core.sheet import Sheet
from tutor.export.fitting import sides_of
from tutor.export.html_style import STYLE
from tutor.export.sheet_html import Cell, row, sheet_html, sheet_policy
from tutor.export.sheet_html_style import SHEET_STYLE

ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "main", "header", "section", "footer",
    "h1", "h2", "h3", "h4", "p", "div", "span", "ol", "ul", "li", "i",
}  # fmt: skip

GROWING = {
    "height: 253mm; overflow: hidden;": "min-height: 253mm;",
    "min-height: 0; flex: 1 1 0;": "flex: 0 0 12mm;",
    ".write i { height: 8mm; }": ".write i { display: none; }",
}
"""What lets a side grow, with little room to write left."""

each_hostile = pytest.mark.parametrize("name", HOSTILE)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


class Page(HTMLParser):
    """The elements of a page, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.words: list[str] = []
        self.cells: list[dict[str, str | None]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember what was opened."""
        self.tags.add(tag)
        self.attributes |= {name for name, _value in attrs}
        if tag != "meta":
            self.open.append(tag)
        if tag == "div" and "lang" in dict(attrs):
            self.cells.append(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        """What is closed must be what was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Words that a browser shows."""
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        """All words, with single spaces."""
        return " ".join(" ".join(self.words).split())


def said(sheet: Sheet) -> list[str]:
    """Every text that must be on the page, with single spaces."""
    return [" ".join(text.split()) for text in strings_of(sides_of(sheet, TODAY))]


def test_every_string_of_the_two_sides_is_on_the_page() -> None:
    page = Page(sheet_html(usual_sheet(), TODAY))
    assert not [text for text in said(usual_sheet()) if text not in page.text]
    assert not page.open


@each_hostile
def test_hostile_words_come_out_literally(name: str) -> None:
    sheet = full_sheet(HOSTILE[name])
    page = Page(sheet_html(sheet, TODAY))
    assert not [text for text in said(sheet) if text not in page.text]
    assert page.tags <= ALLOWED
    assert not page.open


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_sheet())
def test_no_sheet_makes_an_element_of_its_own(sheet: Sheet) -> None:
    page = Page(sheet_html(sheet, TODAY))
    assert page.tags <= ALLOWED
    assert not {name for name in page.attributes if name.startswith("on") or name == "style"}
    assert not page.open


def test_nothing_is_loaded_and_nothing_runs() -> None:
    page = sheet_html(usual_sheet(), TODAY)
    inside = re.search("<style>(.*?)</style>", page, re.DOTALL)
    assert inside
    total = b64encode(sha256(inside[1].encode()).digest()).decode()
    assert f"'sha256-{total}'" in sheet_policy()
    assert sheet_policy() in unescape(page)
    assert "url(" not in page
    assert "@import" not in page


def test_the_colors_are_those_of_the_lessons() -> None:
    known = set(re.findall("#[0-9a-f]{6}", STYLE))
    assert set(re.findall("#[0-9a-f]{6}", SHEET_STYLE)) <= known | {"#4a433b"}


def test_each_cell_names_its_language() -> None:
    page = Page(sheet_html(usual_sheet("es"), TODAY))
    assert page.cells
    assert {cell["lang"] for cell in page.cells} == {"es"}


def test_a_page_in_arabic_runs_from_right_to_left() -> None:
    assert '<html lang="ar" dir="rtl">' in sheet_html(usual_sheet("ar"), TODAY)


def test_what_the_reader_typed_takes_its_own_direction() -> None:
    cells = Page(sheet_html(usual_sheet(), TODAY)).cells
    assert {cell.get("dir") for cell in cells} == {"auto", None}


def test_a_second_language_stands_beside_the_first() -> None:
    made = row(Cell("Hola", "es"), Cell("Hello", "en"))
    assert made == (
        '<div class="cells"><div lang="es">Hola</div>\n<div lang="en">Hello</div></div>'
    )


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
@pytest.mark.parametrize("paper", ["letter", "A4"])
@pytest.mark.parametrize("name", ["", *HOSTILE])
def test_a_browser_prints_two_sides_and_cuts_nothing(name: str, paper: str, tmp_path: Path) -> None:
    sheet = full_sheet(HOSTILE[name]) if name else usual_sheet()
    page = sheet_html(sheet, TODAY)
    assert _printed(page, paper, tmp_path) == 2
    # A side that may grow would need a third sheet if any words were cut off below.
    grown = page
    for fixed, free in GROWING.items():
        assert fixed in grown
        grown = grown.replace(fixed, free)
    assert _printed(grown, paper, tmp_path) == 2


def _printed(page: str, paper: str, folder: Path) -> int:
    """How many sides a browser prints."""
    assert CHROMIUM
    page = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    page = page.replace("@page { margin", f"@page {{ size: {paper}; margin")
    (folder / "sheet.html").write_text(page, encoding="utf-8")
    made = folder / "sheet.pdf"
    subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={made}",
            (folder / "sheet.html").as_uri(),
        ],
        capture_output=True, timeout=120, check=True,
    )  # fmt: skip
    return len(PdfReader(BytesIO(made.read_bytes())).pages)


@pytest.mark.parametrize(("lines", "columns"), [(("Lithium",), 0), (("Lithium", "Zinc"), 1)])
def test_one_line_of_medicines_takes_the_whole_width(lines: tuple[str, ...], columns: int) -> None:
    page = sheet_html(replace(usual_sheet(), medicines=lines), TODAY)
    assert page.count('class="part medicines"') == columns
    assert "Lithium" in page
