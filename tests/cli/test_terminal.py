"""What the surroundings say about the terminal."""

from __future__ import annotations

import pytest

from tutor.cli.terminal import has_few_colors, is_simple


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
