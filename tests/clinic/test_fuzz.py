"""Any text at all as a clinic file: always problems or a clinic, and the last word is Python's."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.clinic.example import example_text
from tutor.clinic.read import read_data
from tutor.clinic.toml_text import Group, Leaf, Node, take_apart

EXAMPLE = example_text().replace("# clinic-phone", "clinic-phone").replace("# pin", "pin")
PIECES = [
    "[", "]", "{", "}", "=", ",", ".", '"', "'", '"""', "'''", "\n", "#", "\\", "\\u202e", "[[",
    "]]", "true", "1", "-", "nan", "2026-11-21", " ", "\t", "\r\n", "name", "idle", "[idle]\n",
    'name = "A"\n', "é", "·", "\x1b", "\u202e", "\ufeff", "1_0", "0x1f", "1979-05-27 07:32:00",
]  # fmt: skip
HERE = Path("clinic.toml")
pieces = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
FUZZ = settings(max_examples=400, deadline=None)


def plain(node: Node) -> Any:
    """What was taken apart, as Python's own reader gives it."""
    if isinstance(node, Leaf):
        return node.value
    if isinstance(node, Group):
        return {name: plain(entry.node) for name, entry in node.entries.items()}
    return [plain(item) for item in node.items]


@st.composite
def mutants(draw: st.DrawFn) -> str:
    """The example with a few pieces put in, or stretches taken out or doubled."""
    text = EXAMPLE
    for _change in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        until = min(len(text), at + draw(st.integers(0, 30)))
        new = draw(st.sampled_from([*PIECES, "", text[at:until] * 2]))
        text = text[:at] + new + text[until:]
    return text


def held_good(data: bytes) -> None:
    """Whatever a file holds: problems or a clinic, each problem with a place in the file."""
    found = read_data(data, HERE, is_open=True)
    errors = [one for one in found.problems if one.level == "error"]
    assert (found.clinic is None) is bool(errors)
    lines = found.text.split("\n")
    for one in found.problems:
        assert one.message.endswith((".", "?"))
        assert one.hint
        assert 1 <= one.place.line <= len(lines)
        assert 1 <= one.place.column <= len(lines[one.place.line - 1]) + 1


@FUZZ
@given(mutants())
def test_no_change_of_the_example_breaks_the_reader(text: str) -> None:
    held_good(text.encode("utf-8", "surrogatepass"))


@FUZZ
@given(pieces | st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    held_good(text.encode("utf-8", "surrogatepass"))


@FUZZ
@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    held_good(data)


@FUZZ
@given(mutants() | pieces)
def test_what_pythons_reader_takes_is_taken_apart_as_it_says(text: str) -> None:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        expected = tomllib.loads(text)
    except ValueError:
        assert take_apart(text).slips
        return
    if "[[" not in text:
        taken = take_apart(text)
        assert taken.slips == []
        assert repr(plain(taken.top)) == repr(expected)
