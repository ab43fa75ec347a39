"""Lessons in which every text holds something that other programs take for a command.

Owns the texts and how they are put into a copy of `tests/packs/good`. Never looks at a face.
"""

from __future__ import annotations

import shutil
from itertools import cycle
from pathlib import Path

import yaml

GOOD = Path(__file__).parents[1] / "packs" / "good"

MARKUP = (
    "[red]x[/]",
    "[@click=app.quit]x[/]",
    "x [/] y",
    "[link=https://e.example]x[/link]",
    "&amp;<B>x</B>",
    "{name} %s \\x1b[2J",
)
"""What can be seen; it must come out as it was typed."""

CONTROLS = {
    "\x1b]52;c;aGk=\x07": "Y004",
    "\x1b[2J": "Y004",
    "\x9b31m": "Y004",
    "\x08\x08": "Y004",
    "\u202e": "Y005",
    "\u2066": "Y005",
    "\U000e0041\U000e0042": "Y006",
}
"""What cannot be seen, with the code of the problem; no file may hold it."""

_NO_TEXT = {
    "answer", "approved-text", "asks", "at", "blocks", "callout", "checked", "correct", "count",
    "date", "drawing", "rule", "until",
    "emergency", "facts", "format", "forms", "high", "id", "kind", "language", "lessons", "low",
    "minutes", "next-review", "out-of", "page", "after", "as-of", "recheck", "retired-ids",
    "reviewed", "safety", "seen", "source", "status", "stops", "tolerance", "up-to", "updated",
    "url", "verdict",
}  # fmt: skip
"""Names in front of what is no text."""


def hostile_pack(folder: Path) -> Path:
    """A copy of the good lessons with markup at the end of every text."""
    pack = folder / "lessons"
    shutil.copytree(GOOD, pack)
    marks = cycle(MARKUP)

    def changed(value: object, name: str) -> object:
        match value:
            case dict():
                return {key: changed(item, key) for key, item in value.items()}
            case list():
                return [changed(item, name) for item in value]
            case str() if name not in _NO_TEXT:
                return f"{value} {next(marks)}"
        return value

    for file in pack.glob("*.yaml"):
        plain = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
        text = yaml.safe_dump(changed(plain, ""), allow_unicode=True, sort_keys=False, width=9999)
        file.write_text(text, encoding="utf-8")
    return pack


def with_control(folder: Path, name: str, control: str, *, escaped: bool) -> tuple[Path, int, int]:
    """A copy of the good lessons with one control in a file; the line and column to be named.

    A control stands where it is; one that is written as an escape is in the text as a whole.
    """
    pack = folder / "lessons"
    shutil.copytree(GOOD, pack)
    file = pack / name
    lines = file.read_text(encoding="utf-8").splitlines()
    number, line = next(
        (number, line)
        for number, line in enumerate(lines)
        if line.lstrip(" -").startswith(("title:", "means:")) and "#" not in line
    )
    before, _colon, text = line.partition(": ")
    text = text.strip('"')
    shown = "".join(f"\\U{ord(sign):08x}" for sign in control) if escaped else control
    lines[number] = f'{before}: "{text} {shown}"'
    column = len(f"{before}: ") + 1 if escaped else len(f'{before}: "{text} ') + 1
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return pack, number + 1, column
