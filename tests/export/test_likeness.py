"""Stand-ins for signs a terminal cannot show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.source_code import PACKAGE
from tutor.core.cells import width_of
from tutor.export.likeness import likeness


@given(st.characters(exclude_categories=["Cs", "Cc"]))
def test_a_stand_in_is_plain_and_as_wide(sign: str) -> None:
    shown = likeness(sign)
    assert shown.isascii()
    assert width_of(shown) == width_of(sign)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“Is it safe?”", '"Is it safe?"'),
        ("José’s visit – 10…", "Jose's visit - 10."),
        ("●◉○ ▸ ▎ █░ ─│", "*@o > | #- -|"),
        ("漢字", "????"),
        ("e\u0301", "e"),
    ],
)
def test_words_can_still_be_read(text: str, shown: str) -> None:
    assert "".join(map(likeness, text)) == shown


def test_every_sign_the_program_draws_has_a_stand_in() -> None:
    folders = [PACKAGE / "ui", PACKAGE / "export"]
    text = "".join(file.read_text("utf-8") for folder in folders for file in folder.rglob("*.py"))
    signs = {sign for sign in text if "\u2010" <= sign <= "\u2bff"}
    assert {"●", "▎", "“"} <= signs
    assert {sign for sign in signs if "?" in likeness(sign)} == set()
