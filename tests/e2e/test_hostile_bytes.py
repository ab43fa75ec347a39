"""What reaches a real terminal: nothing in a lesson, a clinic value or a paste drives it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="The program is run in a Unix terminal.")

from tests.e2e.program import Program, key_for
from tests.faces.hostile_pack import CONTROLS, hostile_pack
from tutor.core.clean import faults
from tutor.store.places import settings_path
from tutor.store.settings import Settings, save_settings

LESSON = "every-kind"
PASTE = "Mine [red]x[/] " + "".join(CONTROLS).replace("\x1b", "").replace("\x07", "")
SEQUENCE = re.compile(
    r"\x1b(?:\[(?P<inside>[0-?]*[ -/]*)(?P<final>[@-~])|\](?P<command>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|P[^\x1b]*\x1b\\|[=>()][B0]?)"
)
POINTER = re.compile("22;[a-z-]*")
"""The shape of the mouse pointer, the one command the program gives a terminal."""
USUAL = frozenset("mHJhlupqctn")
"""What the last letters of the program's own sequences are: colors, places, switches, questions."""


def _tour(program: Program) -> None:
    """Every kind of block and check, the sheet, the words and the settings."""
    program.wait_for("1 of")
    program.write(key_for("ask"))
    program.wait_for("Enter keeps it.")
    program.write(b"\x1b[200~" + PASTE.encode() + b"\x1b[201~")
    program.wait_for("Mine [red]x[/]")
    program.write(b"\r")
    program.wait_for("It is on your sheet.")
    for _page in range(9):
        program.write(b"1\x1b[C")
        program.listen(0.05)
    for place in ("sheet", "words", "settings", "search"):
        program.write(key_for(place))
        program.listen(0.15)
        program.write(b"\x1b")
        program.listen(0.3)


def test_only_the_programs_own_sequences_reach_the_terminal(home: Path, tmp_path: Path) -> None:
    pack = hostile_pack(tmp_path)
    values = {"clinic-phone": f"555 {''.join(CONTROLS)}"}
    save_settings(Settings(values=values), settings_path())
    with Program(home, "run", "--lesson", LESSON, "--lessons", str(pack)) as program:
        _tour(program)
        program.write(key_for("leave"))
        program.wait_for("Leave the tutorial?")
        program.write(key_for("leave"))
        program.end()
    assert program.exit_code == 0
    raw = program.raw.decode("utf-8")
    for found in SEQUENCE.finditer(raw):
        command = found["command"]
        assert command is None or POINTER.fullmatch(command), f"a command: {command!r}"
        assert found["final"] is None or found["final"] in USUAL, found.group()
    rest = SEQUENCE.sub("", raw)
    assert [faults(line) for line in rest.splitlines() if faults(line)] == []
    assert "[red]x[/]" in rest
