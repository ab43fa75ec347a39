"""Streams that write only what a terminal can show."""

from __future__ import annotations

import io

import pytest

from tutor.cli.alphabets import CONSOLE, keep_to

TEXT = "“Café” ● ○ ▎ █ ─ … 漢 €\n"


def written(alphabet: str, *texts: str) -> bytes:
    """What arrives at a terminal with this alphabet."""
    arrived = io.BytesIO()
    stream = io.TextIOWrapper(arrived, encoding="utf-8", newline="\n")
    keep_to(alphabet, stream)
    for text in texts:
        stream.write(text)
    stream.flush()
    return arrived.getvalue()


def test_plain_letters_only() -> None:
    assert written("ascii", TEXT) == b'"Cafe" * o | # - . ?? E\n'


def test_what_an_alphabet_has_is_written_in_it() -> None:
    assert written("iso8859-15", TEXT) == '"Café" * o | # - . ?? €\n'.encode("iso8859-15")


def test_the_console_gets_what_is_in_its_font() -> None:
    assert written(CONSOLE, TEXT, "→") == '"Café" * ○ | █ ─ . ?? E\n→'.encode()


def test_control_sequences_arrive_as_they_are() -> None:
    assert written(CONSOLE, "\x1b[1;35m●\x1b[0m") == b"\x1b[1;35m*\x1b[0m"


@pytest.mark.parametrize("alphabet", ["ascii", CONSOLE])
def test_bytes_that_are_no_text_end_nothing(alphabet: str) -> None:
    assert written(alphabet, "a\udcffb") == b"a?b"


def test_a_stream_that_cannot_be_changed_stays_as_it_is() -> None:
    stream = io.StringIO()
    keep_to("ascii", stream)
    keep_to("ascii", None)
    stream.write("●")
    assert stream.getvalue() == "●"
