"""What a person can choose at a kiosk of how the pages look and speak."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import tutor.words
from tests.kiosk.seat import Seat, sit
from tests.words.test_words import catalogue
from tutor.kiosk.comfort import available
from tutor.words import language, use


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    use("en")


@pytest.mark.parametrize(
    ("code", "name"),
    [("hi", "हिन्दी"), ("zh-Hant-TW", "繁體中文 (TW)"), ("pt_BR", "Português (BR)")],
)
def test_a_language_is_shown_as_those_who_speak_it_write_it(code: str, name: str) -> None:
    async def script(seat: Seat) -> None:
        seat.desk.languages, seat.desk.language = (code, "en"), code
        await seat.press("x")
        assert f"Language {name}" in seat.text().replace("  ", " ")

    sit(script)


def test_languages_the_program_cannot_speak_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalogue(tmp_path / "pt.mo", {})
    monkeypatch.setattr(tutor.words, "CATALOGUES", tmp_path)
    assert available(("pt_BR", "es", "en")) == ("pt_BR", "en")
    assert language() == "pt"
    assert available(("es",)) == ("en",)
