"""The sheet as codes for a phone: a real reader gets the words back, whatever they are."""

from __future__ import annotations

import re
from datetime import date

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.records import HOSTILE, sheets
from tests.export.test_sheet_json import FULL
from tests.export.test_sheet_text import sheet_of
from tutor.core.clean import visible
from tutor.core.events import Wrote
from tutor.core.sheet import Sheet
from tutor.export.qr_rows import code_rows
from tutor.export.qr_svg import codes_svg
from tutor.export.sheet_qr import (
    LARGEST,
    SMALLEST,
    Code,
    Pattern,
    codes_of,
    largest_version,
    parts_of,
    size_of,
    take_home_text,
)

TODAY = date(2026, 12, 2)
DOT = 4
VERSIONS = st.integers(SMALLEST, LARGEST)


def picture(dots: Pattern) -> memoryview:
    """Dots as a gray picture."""
    rows = [b"".join((b"\0" if dark else b"\xff") * DOT for dark in row) for row in dots]
    grays = b"".join(row * DOT for row in rows)
    return memoryview(grays).cast("B", (len(dots) * DOT, len(dots[0]) * DOT))


def read(gray: memoryview) -> list[str]:
    """What a reader finds on a gray picture."""
    found = zxingcpp.read_barcodes(gray)
    return [one.text for one in found]


def joined(parts: list[str]) -> str:
    """The parts put together again, without their marks."""
    if len(parts) == 1:
        return parts[0]
    for number, part in enumerate(parts, 1):
        assert part.startswith(f"{number}/{len(parts)} ")
    return "".join(part.split(" ", 1)[1] for part in parts)


def _read_back(codes: list[Code]) -> str:
    found = [read(picture(code.pattern)) for code in codes]
    assert [words for words in found if len(words) != 1] == []
    return joined([words[0] for words in found])


@settings(max_examples=30, deadline=None)
@given(sheets(), VERSIONS)
def test_every_sheet_is_read_back_word_for_word(sheet: Sheet, version: int) -> None:
    text = take_home_text(sheet, TODAY)
    assert _read_back(codes_of(text, version)) == text


@pytest.mark.parametrize("words", ["日本語の質問", "¿Cuánto cuesta?", "שאלה", "é" * 300, HOSTILE])
def test_words_in_any_script_are_read_back(words: str) -> None:
    text = take_home_text(sheet_of(Wrote(entry="own/1", words=words)))
    assert " ".join(visible(words).split())[:100] in text
    assert _read_back(codes_of(text, 5)) == text


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=600), VERSIONS)
def test_the_parts_are_the_text_again(text: str, version: int) -> None:
    assert joined(parts_of(text, version)) == text or len(text) == 0


def test_the_codes_hold_the_questions_in_order_and_the_notes() -> None:
    text = take_home_text(FULL, TODAY)
    for number, entry in enumerate(FULL.entries(), 1):
        assert f"\n{number}. {entry.words}\n" in text
    for words in ("My note: he is small", "Sertraline 50 mg", "I am nervous.", "December 9, 2026"):
        assert words in text
    assert not re.search(r"https?:", text)


def test_all_codes_of_a_sheet_are_equally_large() -> None:
    codes = codes_of(take_home_text(FULL), 8)
    assert len({len(code.pattern) for code in codes}) == 1
    assert len(codes) == len(parts_of(take_home_text(FULL), 8))


def test_the_largest_code_that_fits_is_chosen() -> None:
    assert largest_version(68, 44) == 5
    assert largest_version(37, 36) == SMALLEST
    assert largest_version(36, 99) == largest_version(99, 35) == 0
    assert largest_version(999, 999) == LARGEST


@pytest.mark.parametrize("version", range(SMALLEST, LARGEST + 1))
def test_a_code_is_as_large_as_was_said_and_has_light_around_it(version: int) -> None:
    pattern = codes_of("x" * 999, version)[0].pattern
    assert (len(pattern[0]), len(pattern)) == size_of(version)
    assert not any(map(any, (*pattern[:3], *pattern[-4:])))
    assert not any(any(row[:4]) or any(row[-4:]) for row in pattern)
    assert len(code_rows(pattern)) * 2 == len(pattern)


def test_a_picture_file_is_read_back() -> None:
    long = sheet_of(*(Wrote(entry=f"own/{n}", words=f"Number {n}? " * 9) for n in range(9)))
    for sheet, version in ((FULL, LARGEST), (long, LARGEST), (FULL, 15)):
        text = take_home_text(sheet, TODAY)
        codes = codes_of(text, version)
        found = read(of_svg(codes_svg(codes)))
        assert len(found) == len(codes)
        assert joined([words for code in codes for words in found if words == code.words]) == text


def of_svg(svg: str) -> memoryview:
    """The dots of an SVG picture of ours as a gray picture."""
    size = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg)
    assert size is not None
    wide, high = int(size[1]), int(size[2])
    rows = [bytearray(b"\xff" * wide) for _row in range(high)]
    for left, top, path in re.findall(r'translate\((\d+) (\d+)\).*? d="([^"]*)"', svg):
        for x, y, run, tall in re.findall(r"M(\d+) (\d+)h(\d+)v(\d+)", path):
            start = int(left) + int(x)
            for row in rows[int(top) + int(y) : int(top) + int(y) + int(tall)]:
                row[start : start + int(run)] = bytes(int(run))
    return memoryview(b"".join(rows)).cast("B", (high, wide))
