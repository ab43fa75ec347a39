"""The pseudo-language: longer, accented, in brackets, and whole where it must be."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

import pytest

from docs.catalogue import every_text
from tutor.cli.main import LANGUAGE, main
from tutor.words import PSEUDO, _, plural, use
from tutor.words.pseudo import single


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    use("en")


def test_it_is_spoken_by_its_code() -> None:
    assert use(PSEUDO)
    assert _("True").startswith("[")
    assert plural("{n} page", "{n} pages", 1) == single("{n} page")
    assert plural("{n} page", "{n} pages", 2) == single("{n} pages")


def test_every_text_is_longer_and_keeps_what_is_put_in() -> None:
    kept = re.compile(r"\{\{|\}\}|\{[^{}]*\}|<[a-z0-9-]+>|\^[a-z0-9-]+|__")
    for text in sorted({form for one in every_text() for form in one.forms}):
        made = single(text)
        assert kept.findall(made) == kept.findall(text)
        letters, longer = kept.sub("", text), kept.sub("", made)
        assert len(longer) >= int(len(letters) * 1.3), text
        assert not set(longer) & set(string.ascii_letters), text
        assert made.strip()[0] + made.strip()[-1] == "[]"
        assert (made[:1] == " ", made[-1:] == " ") == (text[:1] == " ", text[-1:] == " ")


def test_a_text_with_no_words_stays() -> None:
    assert single("") == ""
    assert single(" ") == " "


def test_the_variable_chooses_it_for_every_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(LANGUAGE, PSEUDO)
    assert main(["--help"]) == 0
    assert single("print your question sheet") in capsys.readouterr().out


def test_a_variable_nobody_can_follow_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(LANGUAGE, "qq")
    main(["explain", "F002"])
    assert "no translation for “qq”" in capsys.readouterr().err
