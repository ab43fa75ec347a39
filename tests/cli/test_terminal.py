"""What the surroundings say about the terminal."""

from __future__ import annotations

import pytest

from tutor.cli.terminal import alphabet, has_few_colors, is_simple


@pytest.mark.parametrize(
    "around",
    [
        {"TERM": "linux"},
        {"TERM": "xterm"},
        {"TERM": "screen"},
        {"TERM": "xterm-16color"},
        {"TERM": "xterm-256color", "NO_COLOR": "1"},
        {"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": ""},
    ],
)
def test_colors_are_few(around: dict[str, str]) -> None:
    assert has_few_colors(around, on_windows=False)


@pytest.mark.parametrize(
    "around",
    [
        {"TERM": "xterm-256color"},
        {"TERM": "screen-256color"},
        {"TERM": "tmux-256color"},
        {"TERM": "xterm-kitty"},
        {"TERM": "xterm", "COLORTERM": "truecolor"},
    ],
)
def test_colors_are_many(around: dict[str, str]) -> None:
    assert not has_few_colors(around, on_windows=False)


def test_windows_says_nothing_and_shows_every_color() -> None:
    assert not has_few_colors({}, on_windows=True)
    assert has_few_colors({"NO_COLOR": "1"}, on_windows=True)
    assert not is_simple({}, on_windows=True)


@pytest.mark.parametrize("term", ["", "dumb", "unknown"])
def test_a_terminal_that_only_writes_lines_is_simple(term: str) -> None:
    assert is_simple({"TERM": term}, on_windows=False)
    assert is_simple({}, on_windows=False)
    assert not is_simple({"TERM": "linux"}, on_windows=False)


@pytest.mark.parametrize(
    ("around", "wanted"),
    [
        ({"LANG": "C"}, "ascii"),
        ({"LC_ALL": "POSIX", "LANG": "en_US.UTF-8"}, "ascii"),
        ({"LC_CTYPE": "C", "LANG": "en_US.UTF-8"}, "ascii"),
        ({"LANG": "de_DE.ISO-8859-15@euro"}, "iso8859-15"),
        ({"LANG": "ru_RU.KOI8-R"}, "koi8-r"),
        ({"LANG": "C", "TERM": "linux"}, "ascii"),
        ({"LANG": "en_US.UTF-8", "TERM": "linux"}, "console"),
        ({"LANG": "en_US.UTF-8", "TERM": "linux-16color"}, "console"),
    ],
)
def test_some_signs_cannot_be_shown(around: dict[str, str], wanted: str) -> None:
    assert alphabet({"TERM": "xterm", **around}, on_windows=False) == wanted


@pytest.mark.parametrize(
    "around",
    [
        {},
        {"LANG": "en_US.UTF-8"},
        {"LANG": "en_US.utf8"},
        {"LANG": "C.UTF-8"},
        {"LANG": "C", "LC_CTYPE": "C.UTF-8"},
        {"LANG": "C", "LC_ALL": "en_US.UTF-8"},
        {"LANG": "en_US.no-such-thing"},
        {"LANG": "en_US"},
    ],
)
def test_every_sign_can_be_shown(around: dict[str, str]) -> None:
    assert alphabet({"TERM": "xterm-256color", **around}, on_windows=False) == ""


def test_what_python_mended_does_not_count() -> None:
    around = {"LANG": "C", "LC_CTYPE": "C.UTF-8"}
    assert alphabet(around, on_windows=False, is_mended=True) == "ascii"
    assert alphabet({"LC_CTYPE": "C.UTF-8"}, on_windows=False, is_mended=True) == ""


def test_what_the_program_was_told_to_write_in_comes_first() -> None:
    around = {"LANG": "en_US.UTF-8", "TERM": "linux"}
    assert alphabet(around, on_windows=False, encoding="ascii") == "ascii"
    assert alphabet({"LANG": "C"}, on_windows=True) == ""
