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


@pytest.mark.parametrize(
    ("around", "is_mended", "told"),
    [
        ({"LC_ALL": "C"}, True, "ascii"),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True, "ascii"),
        ({"LANG": "de_DE.ISO-8859-1"}, True, "iso8859-1"),
        ({"TERM": "linux-16color"}, False, "bare console"),
    ],
)
def test_signs_are_looked_at_as_pages_are_drawn(
    tmp_path: Path, around: dict[str, str], is_mended: bool, told: str
) -> None:
    world = healthy(tmp_path)._replace(around=around, is_mended=is_mended)
    found = face.signs(world)
    assert (found.state, told in found.sentence) == ("look", True)


def test_what_the_surroundings_really_say_is_utf_8_and_fine(tmp_path: Path) -> None:
    world = healthy(tmp_path)._replace(around={"LANG": "C", "LC_CTYPE": "C.UTF-8"})
    assert face.signs(world).state == "ok"
    assert face.signs(world._replace(around={"LC_ALL": "C.UTF-8"}, is_mended=True)).state == "ok"


def test_pictures_go_by_the_name_of_the_terminal(tmp_path: Path) -> None:
    world = healthy(tmp_path)
    assert "foot" in face.images(world).sentence
    assert "nothing" in face.images(world._replace(around={})).sentence


def test_no_voice_is_to_be_looked_at_unless_none_is_wanted(tmp_path: Path) -> None:
    silent = healthy(tmp_path)._replace(voices=lambda: ())
    assert face.voice(silent).state == "look"
    wishes = Clinic(name="A clinic", sound=Sound(volume=0))
    assert face.voice(silent._replace(clinic=named(wishes))).state == "ok"
