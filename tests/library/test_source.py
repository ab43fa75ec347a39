"""From bytes to text: size, encoding and characters nobody can see."""

from __future__ import annotations

import pytest

from tests.library.samples import SOUND, broken, codes, read_text, spots
from tutor.library.source import LARGEST


def test_a_sound_lesson_has_no_problems() -> None:
    lesson = read_text(SOUND).value
    assert lesson is not None
    assert lesson.main_message == "Ask whatever you want to know."


def test_a_file_that_is_too_large_is_not_looked_into() -> None:
    found = read_text(b"a" * (LARGEST + 1))
    assert spots(found.problems) == [("Y001", 1, 1)]


def test_a_file_of_the_largest_size_is_read() -> None:
    data = SOUND.encode()
    data += b"# " + b"x" * (LARGEST - len(data) - 3) + b"\n"
    assert len(data) == LARGEST
    assert read_text(data).value is not None


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_saved_as_utf_16_is_told_so(encoding: str) -> None:
    assert spots(read_text(SOUND.encode(encoding)).problems) == [("Y003", 1, 1)]


def test_a_windows_letter_is_named_at_its_place() -> None:
    data = broken(("A small lesson", "Un café ouvert")).encode("cp1252")
    (problem,) = read_text(data).problems
    assert (problem.code, problem.place.line, problem.place.column) == ("Y002", 3, 14)
    assert "é" in problem.message


def test_other_faults_are_found_beside_a_windows_letter() -> None:
    data = broken(("A small lesson", "Un café"), ("minutes: 3", "minutes: x")).encode("cp1252")
    assert codes(read_text(data).problems) == ["Y002", "F012"]


def test_every_byte_value_gives_a_message_or_a_lesson() -> None:
    for byte in range(256):
        data = SOUND.encode().replace(b"small lesson", b"sm" + bytes([byte]) + b"ll lesson", 1)
        found = read_text(data)
        assert found.value is not None or found.problems


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_of_other_systems_change_no_place(ending: str) -> None:
    text = broken(("minutes: 3", "minutes: x")).replace("\n", ending)
    assert spots(read_text(text).problems) == [("F012", 8, 10)]


def test_a_byte_order_mark_changes_no_place() -> None:
    text = "\ufeff" + broken(("format: 1", "format: 9"))
    assert spots(read_text(text).problems) == [("F016", 1, 9)]


@pytest.mark.parametrize(
    ("sign", "code"),
    [("\x00", "Y004"), ("\x1b", "Y004"), ("\x7f", "Y004"), ("\x9b", "Y004"), ("\x85", "Y004"),
     ("\u2028", "Y004"), ("\u2029", "Y004"), ("\x0c", "Y004"), ("\u202e", "Y005"),
     ("\u2066", "Y005"), ("\u200f", "Y005"), ("\U000e0041", "Y006")],
)  # fmt: skip
def test_hidden_signs_are_refused_at_their_place(sign: str, code: str) -> None:
    found = read_text(broken(("A small lesson", f"A sm{sign}ll lesson")))
    assert spots(found.problems) == [(code, 3, 12)]
    assert found.value is None


@pytest.mark.parametrize("sign", ["\u200b", "\u00ad", "\u2060"])
def test_invisible_signs_are_pointed_out_but_pass(sign: str) -> None:
    found = read_text(broken(("A small lesson", f"A sm{sign}ll lesson")))
    assert spots(found.problems) == [("Y006", 3, 12)]
    assert found.value is not None
    assert sign not in found.value.title


def test_joined_emoji_and_persian_words_pass() -> None:
    found = read_text(broken(("A small lesson", "👩\u200d⚕️ می\u200cروم")))
    assert not found.problems


@pytest.mark.parametrize(
    ("typed", "code"), [(r"\e]52;c;x\a", "Y004"), (r"\u202e", "Y005"), (r"\0", "Y004")]
)
def test_hidden_signs_typed_as_escapes_are_refused(typed: str, code: str) -> None:
    found = read_text(broken(("title: A small lesson", f'title: "A {typed} lesson"')))
    assert spots(found.problems) == [(code, 3, 8)]


def test_many_hidden_signs_are_counted_quickly() -> None:
    found = read_text(broken(("A small lesson", "\x1b" * 100_000)))
    assert len(found.problems) < 1001
