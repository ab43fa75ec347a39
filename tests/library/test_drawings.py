"""Drawings: plain text in its own folder, and nothing else."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tutor.library.drawings import HIGHEST, WIDEST, drawings_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A lesson folder with one drawing in it."""
    (tmp_path / "drawings").mkdir()
    (tmp_path / "drawings" / "map.txt").write_text("  a --> b  \n\n  c\n\n", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    return tmp_path


def test_a_drawing_is_given_line_by_line(folder: Path) -> None:
    assert drawings_in(folder)("map.txt") == (("  a --> b", "", "  c"), "", "")


@pytest.mark.parametrize(
    "name",
    ["../secret.txt", "/etc/passwd", "Map.TXT", "map.png", "nul.txt", "com1.txt", "C:x.txt",
     "\\\\host\\x.txt", "a b.txt", ".txt", "map.txt.txt", "map\n.txt", "con.txt", "..txt"],
)  # fmt: skip
def test_names_that_lead_elsewhere_are_refused(folder: Path, name: str) -> None:
    lines, message, hint = drawings_in(folder)(name)
    assert not lines
    assert "name" in message
    assert hint


@pytest.mark.parametrize(
    "content",
    [
        b"x" * (WIDEST + 1),
        "漢".encode() * (WIDEST // 2 + 1),
        b"x\n" * (HIGHEST + 1),
        b"a\tb",
        b"\x1b[2J",
        "\u202eabc".encode(),
        b"\xff\xfe",
        b"",
        b"  \n \n",
        b"x" * 40_000,
    ],
)
def test_what_would_not_fit_or_could_not_be_seen_is_refused(folder: Path, content: bytes) -> None:
    (folder / "drawings" / "odd.txt").write_bytes(content)
    lines, message, hint = drawings_in(folder)("odd.txt")
    assert not lines
    assert message
    assert hint


def test_a_drawing_of_the_largest_size_is_taken(folder: Path) -> None:
    (folder / "drawings" / "odd.txt").write_text("│" * WIDEST + "\n" + "x\n" * (HIGHEST - 1))
    assert len(drawings_in(folder)("odd.txt")[0]) == HIGHEST


def test_a_missing_drawing_and_a_folder_are_not_found(folder: Path) -> None:
    (folder / "drawings" / "room.txt").mkdir()
    for name in ("none.txt", "room.txt"):
        assert "There is no drawing" in drawings_in(folder)(name)[1]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_not_followed(folder: Path) -> None:
    (folder / "drawings" / "link.txt").symlink_to(folder / "secret.txt")
    assert "There is no drawing" in drawings_in(folder)("link.txt")[1]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes there")
def test_a_pipe_does_not_hold_the_reader_up(folder: Path) -> None:
    os.mkfifo(folder / "drawings" / "pipe.txt")
    assert "There is no drawing" in drawings_in(folder)("pipe.txt")[1]
