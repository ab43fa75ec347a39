"""The program's words come in the language asked for, and in English otherwise."""

from __future__ import annotations

import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.words import _, plural, speaks, use


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    use("en")


def catalogue(path: Path, texts: dict[str, str]) -> None:
    """Write a compiled catalogue."""
    head = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
    pairs = sorted({"": head, **texts}.items())
    start, keys, values, data = 28, b"", b"", b""
    offset = start + 16 * len(pairs)
    for which in (0, 1):
        for pair in pairs:
            text = pair[which].encode()
            entry = struct.pack("<II", len(text), offset + len(data))
            keys, values = (keys + entry, values) if which == 0 else (keys, values + entry)
            data += text + b"\0"
    head_bytes = struct.pack("<7I", 0x950412DE, 0, len(pairs), start, start + 8 * len(pairs), 0, 0)
    path.write_bytes(head_bytes + keys + values + data)


def test_english_needs_no_catalogue() -> None:
    assert use("en")
    assert use("en-US")
    assert _("True") == "True"
    assert [plural("one page", "pages", count) for count in (0, 1, 2)] == [
        "pages",
        "one page",
        "pages",
    ]


def test_a_catalogue_is_spoken_and_left_again(tmp_path: Path) -> None:
    catalogue(tmp_path / "es.mo", {"True": "Verdadero", "page\0pages": "página\0páginas"})
    assert use("es-MX", tmp_path)
    assert _("True") == "Verdadero"
    assert _("Unknown to it") == "Unknown to it"
    assert plural("page", "pages", 1) == "página"
    assert plural("page", "pages", 3) == "páginas"
    use("en")
    assert _("True") == "True"


@pytest.mark.parametrize("file", ["pt.mo", "pt_BR.mo", "pt-BR.mo"])
@pytest.mark.parametrize("language", ["pt_BR", "pt-BR"])
def test_both_spellings_of_a_language_find_its_catalogue(
    language: str, file: str, tmp_path: Path
) -> None:
    catalogue(tmp_path / file, {"True": "Verdadeiro"})
    assert use(language, tmp_path)
    assert _("True") == "Verdadeiro"


@pytest.mark.parametrize("language", ["en", "en-US", "en_US"])
def test_english_is_spoken_in_every_country(language: str, tmp_path: Path) -> None:
    assert use(language, tmp_path)
    assert speaks(language, tmp_path)


def test_asking_whether_a_language_is_spoken_changes_nothing(tmp_path: Path) -> None:
    catalogue(tmp_path / "es.mo", {"True": "Verdadero"})
    assert speaks("es_MX", tmp_path)
    assert not speaks("fr", tmp_path)
    assert not speaks("../es", tmp_path)
    assert _("True") == "True"


@pytest.mark.parametrize("language", ["zz", "../../etc/passwd", "", "e s"])
def test_a_language_without_a_catalogue_is_english(language: str, tmp_path: Path) -> None:
    assert not use(language, tmp_path)
    assert _("True") == "True"


@pytest.mark.parametrize("content", [b"", b"not a catalogue", b"\xde\x12\x04\x95" + b"\xff" * 40])
def test_a_damaged_catalogue_is_english(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "es.mo").write_bytes(content)
    assert not use("es", tmp_path)
    assert _("True") == "True"


def test_english_loads_no_gettext() -> None:
    code = (
        "import sys; from tutor.words import _, use; use('en'); _('x');"
        "print('gettext' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False"
