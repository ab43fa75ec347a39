"""What the doctor says of the terminal and the voice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.doctor.healthy import healthy, named
from tutor.cli.doctor import face
from tutor.cli.doctor.world import Screen
from tutor.clinic.clinic import Clinic, Sound


def test_a_small_terminal_is_broken(tmp_path: Path) -> None:
    world = healthy(tmp_path)._replace(screen=Screen(39, 24, "utf-8"))
    assert face.terminal(world).state == "broken"


def test_a_terminal_of_lines_is_to_be_looked_at(tmp_path: Path) -> None:
    assert face.terminal(healthy(tmp_path)._replace(around={"TERM": "dumb"})).state == "look"


def test_without_a_terminal_nothing_is_said_against_it(tmp_path: Path) -> None:
    world = healthy(tmp_path)._replace(screen=None, around={"TERM": "dumb"})
    assert face.terminal(world).state == face.colors(world).state == "ok"


@pytest.mark.parametrize(
    ("around", "state"),
    [
        ({"TERM": "xterm"}, "look"),
        ({"TERM": "xterm-256color"}, "ok"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "look"),
    ],
)
def test_colors(tmp_path: Path, around: dict[str, str], state: str) -> None:
    assert face.colors(healthy(tmp_path)._replace(around=around)).state == state


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "", "no-such-letters"])
def test_letters_other_than_utf_8_are_broken(tmp_path: Path, encoding: str) -> None:
    world = healthy(tmp_path)._replace(screen=Screen(80, 24, encoding))
    assert face.signs(world).state == "broken"


def test_the_bare_console_is_to_be_looked_at(tmp_path: Path) -> None:
    assert face.signs(healthy(tmp_path)._replace(around={"TERM": "linux"})).state == "look"


def test_pictures_go_by_the_name_of_the_terminal(tmp_path: Path) -> None:
    world = healthy(tmp_path)
    assert "foot" in face.images(world).sentence
    assert "nothing" in face.images(world._replace(around={})).sentence


def test_no_voice_is_to_be_looked_at_unless_none_is_wanted(tmp_path: Path) -> None:
    silent = healthy(tmp_path)._replace(voices=lambda: ())
    assert face.voice(silent).state == "look"
    wishes = Clinic(name="A clinic", sound=Sound(volume=0))
    assert face.voice(silent._replace(clinic=named(wishes))).state == "ok"
